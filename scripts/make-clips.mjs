// Makes the placeholder voice: one short OGG per clip of common/domain/speech/clip-names.ts and the chime, into
// renderer/display/clips, and one per screen of the kiosk (common/domain/speech/kiosk-guidance.ts) into renderer/kiosk/clips. Needs espeak-ng and sox (Debian: apt-get install espeak-ng sox). Run: node scripts/make-clips.mjs
// Replace the files by studio recordings of the same names whenever there are some: nothing else has to change.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kioskGuidance } from '../common/domain/speech/kiosk-guidance.ts';
import { ENGLISH_CLIPS, VIETNAMESE_CLIPS } from '../common/domain/speech/clip-names.ts';

const renderer = join(import.meta.dirname, '..', 'renderer');
const target = join(renderer, 'display', 'clips');
const guideTarget = join(renderer, 'kiosk', 'clips');
const work = mkdtempSync(join(tmpdir(), 'clips-'));

const voices = [
  { folder: 'vi', voice: 'vi', wordsPerMinute: '140', clips: VIETNAMESE_CLIPS },
  { folder: 'en', voice: 'en-us', wordsPerMinute: '150', clips: ENGLISH_CLIPS },
];

const CUT_SILENCE = ['silence', '1', '0.01', '0.4%'];

/**
 * Silence cut and a short fade at both ends (the end by playing it backwards), 22 kHz mono, headroom: espeak's peak is near clipping.
 * @param {string} from
 * @param {string} to
 */
const trim = (from, to) => {
  const start = [...CUT_SILENCE, 'fade', 't', '0.004'];
  const end = ['reverse', ...CUT_SILENCE, 'fade', 't', '0.015', 'reverse'];
  execFileSync('sox', [from, '-r', '22050', '-c', '1', '-C', '2', to, ...start, ...end, 'gain', '-n', '-3']);
};

for (const { folder, voice, wordsPerMinute, clips } of voices) {
  /**
   * @param {string} into
   * @param {readonly (readonly [string, string])[]} named
   */
  const speak = (into, named) => {
    mkdirSync(join(into, folder), { recursive: true });
    for (const [name, words] of named) {
      const raw = join(work, `${folder}-${name}.wav`);
      execFileSync('espeak-ng', ['-v', voice, '-s', wordsPerMinute, '-w', raw, words]);
      trim(raw, join(into, folder, `${name}.ogg`));
    }
  };
  speak(target, Object.entries(clips));
  const guide = Object.entries(kioskGuidance);
  speak(
    guideTarget,
    guide.map(([name, { vi, en }]) => [name, folder === 'vi' ? vi : en]),
  );
}

// Three rising tones a fifth and a fourth apart (A5, D6, G6), each fading like a struck bar.
const tones = [880, 1174, 1568].map((frequency, index) => {
  const tone = join(work, `tone-${index}.wav`);
  execFileSync('sox', [
    '-n',
    '-r',
    '22050',
    '-c',
    '1',
    '-b',
    '16',
    tone,
    'synth',
    '0.9',
    'sine',
    String(frequency),
    'fade',
    'l',
    '0.005',
    '0.9',
    '0.85',
    'pad',
    String(index * 0.22),
    '0',
    'gain',
    '-12',
  ]);
  return tone;
});
execFileSync('sox', ['-m', ...tones, '-b', '16', join(target, 'chime.wav'), 'gain', '-n', '-6']);
rmSync(work, { recursive: true });

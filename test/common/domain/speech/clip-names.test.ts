import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ENGLISH_CLIPS, VIETNAMESE_CLIPS } from '#common/domain/speech/clip-names.ts';

const files = [
  ...Object.keys(VIETNAMESE_CLIPS).map((name) => `renderer/display/clips/vi/${name}.ogg`),
  ...Object.keys(ENGLISH_CLIPS).map((name) => `renderer/display/clips/en/${name}.ogg`),
];

test('every clip name has a recording of its own, in plain ASCII file names, small enough to load at start', () => {
  const sounds = files.map((file) => readFileSync(file));
  expect(sounds.every((sound) => sound.subarray(0, 4).toString('latin1') === 'OggS')).toBe(true);
  expect(new Set(sounds.map((sound) => sound.toString('base64'))).size).toBe(files.length);
  expect(files.filter((file) => !/^[\x21-\x7e]+$/.test(file))).toEqual([]);
  expect(sounds.reduce((sum, sound) => sum + sound.length, 0)).toBeLessThan(1_500_000);
});

test('the chime is a WAV of about a second', () => {
  const chime = readFileSync('renderer/display/clips/chime.wav');
  expect([chime.toString('latin1', 0, 4), chime.toString('latin1', 8, 12)]).toEqual(['RIFF', 'WAVE']);
  expect(chime.length).toBeLessThan(70_000);
});

test('the words to record are Vietnamese in NFC', () => {
  expect(Object.values(VIETNAMESE_CLIPS).filter((words) => words !== words.normalize('NFC'))).toEqual([]);
});

import { expect, test } from 'vitest';
import { neededClips, ownClipAt, spokenRow, type Voice } from '#renderer/display/clip-places.ts';
import { row } from './board-answers.ts';

const builtIn = (language: string, clip: string): string => `/${language}/${clip}`;
const own: Voice = {
  settings: { english: false, times: 1, quiet: null },
  clips: [{ language: 'vi', name: 'digit-5', revision: '7' }],
};

test('a word the centre recorded comes first, and the built-in one stands behind it', () => {
  expect(spokenRow(row('A5', 5, 0), own, builtIn)).toEqual({
    sentence: 'Xin mời số thứ tự A năm, đến quầy số năm.',
    sentences: [
      [
        ['/vi/ticket-number'],
        ['/vi/letter-a'],
        ['own:vi/digit-5@7', '/vi/digit-5'],
        ['/vi/to-counter'],
        ['own:vi/digit-5@7', '/vi/digit-5'],
      ],
    ],
  });
});

test('the Vietnamese is said as often as the centre wants, then the English', () => {
  const { sentences } = spokenRow(
    row('A5', 5, 0),
    { ...own, settings: { english: true, times: 2, quiet: null } },
    builtIn,
  );
  expect(sentences.map((clips) => clips[0])).toEqual([
    ['/vi/ticket-number'],
    ['/vi/ticket-number'],
    ['/en/ticket-number'],
  ]);
});

test('every sentence of a training centre begins by saying so', () => {
  const settings = { english: true, times: 2, quiet: null };
  const { sentence, sentences } = spokenRow(row('A5', 5, 0), { ...own, settings, training: true }, builtIn);
  expect(sentence).toBe('Tập huấn. Xin mời số thứ tự A năm, đến quầy số năm.');
  expect(sentences.map((clips) => clips.slice(0, 2))).toEqual([
    [['/vi/training'], ['/vi/ticket-number']],
    [['/vi/training'], ['/vi/ticket-number']],
    [['/en/training'], ['/en/ticket-number']],
  ]);
});

test('the address of a recording leads back to it, that of a file does not', () => {
  expect([ownClipAt('own:vi/digit-5@7'), ownClipAt('/assets/digit-5.ogg')]).toEqual([
    { language: 'vi', name: 'digit-5' },
    null,
  ]);
});

test('English words are needed only where English is spoken', () => {
  const count = (english: boolean): number =>
    neededClips({ settings: { english, times: 1, quiet: null }, clips: [] }, builtIn).filter(([place]) =>
      place?.startsWith('/en/'),
    ).length;
  expect([count(false), count(true) > 50]).toEqual([0, true]);
});

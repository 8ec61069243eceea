import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { scanFaultSchema, type DocumentsState } from '#common/ipc/document-calls.ts';
import { papersWords } from '#renderer/counter/papers-words.ts';
import { sentencesOf } from '#test/support/house/texts.ts';

const still: DocumentsState = { scanner: true, pages: [], scanning: null, ended: null, saved: null };
const keys = (['vi', 'en'] as const).map(
  (language) =>
    new Set(
      sentencesOf(
        'scan-papers',
        readFileSync(new URL(`../../../renderer/locales/${language}/scan-papers.json`, import.meta.url), 'utf8'),
      ).map(({ key }) => key),
    ),
);
const isSaid = (key: string): boolean =>
  keys.every((known) => known.has(`scan-papers:${key}`) || known.has(`scan-papers:${key}_other`));

test.each(scanFaultSchema.options)('the fault "%s" says what to do, in both languages', (fault) => {
  const words = papersWords({ ...still, ended: { kind: 'fault', fault, pages: 2, next: 6 } });
  expect([words?.tone, words?.key, words?.goOn, words?.values.next, isSaid(words?.key ?? '')]).toEqual([
    'act',
    `fault.${fault}`,
    true,
    6,
    true,
  ]);
});

test('a scan that went well, was stopped or saved is said; while it runs only its progress speaks', () => {
  const saved = { files: 2, bytes: 1_240_000, pages: 3 };
  const said = [
    papersWords({ ...still, ended: { kind: 'done', pages: 3, next: 4 } }),
    papersWords({ ...still, ended: { kind: 'cancelled', pages: 0, next: 1 } }),
    papersWords({ ...still, saved }),
    papersWords({ ...still, scanner: false }),
    papersWords(still),
    papersWords({ ...still, saved, scanning: { page: 1, percent: 0, component: 0, here: true } }),
  ];
  expect(said).toEqual([
    { tone: 'good', key: 'ended.done', values: { count: 3, size: '', next: 4 }, goOn: false },
    { tone: 'calm', key: 'ended.cancelled', values: { count: 0, size: '', next: 1 }, goOn: false },
    { tone: 'good', key: 'saved', values: { count: 3, size: '1,2 MB', next: 1 }, goOn: false },
    { tone: 'act', key: 'no-scanner', values: { count: 0, size: '', next: 1 }, goOn: false },
    null,
    null,
  ]);
  expect(said.flatMap((words) => (words === null ? [] : [isSaid(words.key)]))).toEqual([true, true, true, true]);
});

test('a page that could not be kept is said with where to go on', () => {
  const words = papersWords({ ...still, ended: { kind: 'not-kept', pages: 2, next: 3 } });
  expect([words?.key, words?.goOn, isSaid('not-kept'), isSaid('go-on')]).toEqual(['not-kept', true, true, true]);
});

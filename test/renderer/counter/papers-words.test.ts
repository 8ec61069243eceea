import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { scanFaultSchema, type DocumentsState } from '#common/ipc/document-calls.ts';
import { fileSize, papersWords } from '#renderer/counter/papers-words.ts';
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
  const words = papersWords({ ...still, ended: { kind: 'fault', fault, pages: 2 } });
  expect([words?.tone, words?.key, isSaid(words?.key ?? '')]).toEqual(['act', `fault.${fault}`, true]);
});

test('a scan that went well, was stopped or saved is said; while it runs only its progress speaks', () => {
  const saved = { file: 'a.pdf', sha256: '0123456789abcdef', bytes: 1_240_000, pages: 3 };
  const said = [
    papersWords({ ...still, ended: { kind: 'done', pages: 3 } }),
    papersWords({ ...still, ended: { kind: 'cancelled', pages: 0 } }),
    papersWords({ ...still, saved }),
    papersWords({ ...still, scanner: false }),
    papersWords(still),
    papersWords({ ...still, saved, scanning: { page: 1, percent: 0 } }),
  ];
  expect(said).toEqual([
    { tone: 'good', key: 'ended.done', values: { count: 3, size: '' } },
    { tone: 'calm', key: 'ended.cancelled', values: { count: 0, size: '' } },
    { tone: 'good', key: 'saved', values: { count: 3, size: '1,2 MB' } },
    { tone: 'act', key: 'no-scanner', values: { count: 0, size: '' } },
    null,
    null,
  ]);
  expect(said.flatMap((words) => (words === null ? [] : [isSaid(words.key)]))).toEqual([true, true, true, true]);
});

test('sizes are said as people say them', () => {
  expect([1, 80_527, 999_400, 1_000_000, 12_345_678].map(fileSize)).toEqual([
    '1 KB',
    '81 KB',
    '999 KB',
    '1,0 MB',
    '12,3 MB',
  ]);
});

import { expect, test } from 'vitest';
import { checkPages, scanNeed } from '#common/domain/dossier/scan-need.ts';

const paper = { originals: 1, certified: 0, photocopies: 0, fromData: '' };
const data = { ...paper, originals: 0, fromData: 'CSDL quốc gia về dân cư' };

test('what came on paper at the counter or by post is scanned; what came online, from data or not at all is not', () => {
  expect([
    scanNeed(paper, 'counter'),
    scanNeed(paper, 'post'),
    scanNeed(paper, 'online'),
    scanNeed(data, 'counter'),
    scanNeed({ ...data, photocopies: 1 }, 'counter'),
    scanNeed({ ...paper, originals: 0 }, 'counter'),
  ]).toEqual(['scan', 'scan', 'online', 'from-data', 'scan', 'no-paper']);
});

test('scanned pages are compared with the sheets that were counted, and only from below where nobody counted', () => {
  const counted = { ...paper, sheets: 3 };
  expect([0, 2, 3, 4].map((pages) => checkPages(counted, pages).verdict)).toEqual(['none', 'fewer', 'matches', 'more']);
  const copies = { ...paper, photocopies: 2 };
  expect([0, 2, 3, 9].map((pages) => checkPages(copies, pages))).toEqual([
    { expected: 3, verdict: 'none' },
    { expected: 3, verdict: 'fewer' },
    { expected: 3, verdict: 'matches' },
    { expected: 3, verdict: 'matches' },
  ]);
});

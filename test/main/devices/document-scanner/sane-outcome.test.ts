import { expect, test } from 'vitest';
import { progressOf, saneOutcome } from '#main/devices/document-scanner/sane-outcome.ts';

const end = { code: 0, why: 'ended', errors: '', output: '' } as const;

test('a feeder that ran empty after pages is done, before any page it is out of paper', () => {
  const errors = 'scanimage: sane_start: Document feeder out of documents';
  expect([saneOutcome({ ...end, errors }, 4), saneOutcome({ ...end, errors }, 0)]).toEqual([
    { kind: 'done', pages: 4 },
    { kind: 'fault', fault: 'no-paper', pages: 0 },
  ]);
});

test('a jam after pages keeps them, also when the program hung after naming it', () => {
  const errors = 'scanimage: sane_read: Document feeder jammed';
  expect([
    saneOutcome({ ...end, code: 6, errors }, 2),
    saneOutcome({ ...end, code: null, why: 'silent', errors }, 2),
    saneOutcome({ ...end, code: null, why: 'silent' }, 2),
  ]).toEqual([
    { kind: 'fault', fault: 'jammed', pages: 2 },
    { kind: 'fault', fault: 'jammed', pages: 2 },
    { kind: 'fault', fault: 'timed-out', pages: 2 },
  ]);
});

test('a program that is missing, cancelled or at a loss has its name', () => {
  expect([
    saneOutcome({ ...end, code: null, why: 'missing' }, 0),
    saneOutcome({ ...end, code: null, why: 'cancelled' }, 1),
    saneOutcome({ ...end, code: 1, errors: 'open of device x failed: Invalid argument' }, 0),
    saneOutcome({ ...end, code: 10, errors: 'Out of memory' }, 0),
  ]).toEqual([
    { kind: 'fault', fault: 'no-program', pages: 0 },
    { kind: 'cancelled', pages: 1 },
    { kind: 'fault', fault: 'not-found', pages: 0 },
    { kind: 'fault', fault: 'failed', pages: 0 },
  ]);
});

test('progress is a whole percentage', () => {
  expect(['Progress: 1.8%', 'Progress: 100.0%', 'Scanning page 1'].map(progressOf)).toEqual([2, 100, null]);
});

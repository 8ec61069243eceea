import { expect, test } from 'vitest';
import { centreLine, loudnessOf, markOf, pressingCount } from '#renderer/app/print-centre/centre-lines.ts';
import { busyCentre } from './centre-answers.ts';

const { jobs } = busyCentre();

test('each paper has its sentence and only the acts that make sense for it', () => {
  expect(jobs.map((job) => [job.title, centreLine(job).key, centreLine(job).acts])).toEqual([
    ['A012', 'state.unknown', ['came-out', 'not']],
    ['A015', 'state.failed', ['again', 'cancel']],
    ['A018', 'state.pending', ['cancel']],
    ['A017', 'state.sending', []],
    ['H26.102-260309-0041', 'state.printed', ['again']],
    ['K1 · máy in chính', 'state.cancelled', ['again']],
    ['B007', 'state.handed-over', ['came-out', 'not']],
  ]);
});

test('only papers that nobody but a person can answer for are counted', () => {
  expect(pressingCount(jobs)).toBe(2);
});

test('copy 3 is the second reprint, the first copy carries no mark', () => {
  expect(jobs.map(markOf)).toEqual([null, null, null, 2, 1, null, null]);
});

test('near the end of the roll is said before it is out', () => {
  expect((['online', 'paper-near-end', 'paper-out', 'unknown'] as const).map(loudnessOf)).toEqual([
    'calm',
    'soon',
    'act',
    'calm',
  ]);
});

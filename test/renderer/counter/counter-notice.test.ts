import { expect, test } from 'vitest';
import { failureCodeSchema } from '#common/ipc/contract.ts';
import {
  callNextNotice,
  failureNotice,
  nothingToNotice,
  paperNotice,
  ticketActNotice,
} from '#renderer/counter/counter-notice.ts';
import { calledTicket } from './counter-answers.ts';

const ticket = calledTicket('A042', 'Quầy 5');

test.each([
  ['called', { kind: 'called', ticket }, false, 'good', 'say.called', ['undo-step']],
  [
    'called alone',
    { kind: 'called', ticket: { ...ticket, confirmed: false } },
    false,
    'offline',
    'say.called-alone',
    [],
  ],
  [
    'called over a filled form',
    { kind: 'called', ticket },
    true,
    'calm',
    'say.called-form-kept',
    ['put-aside', 'new-intake'],
  ],
  ['still serving', { kind: 'still-serving', ticket }, false, 'calm', 'say.still-serving', ['done', 'no-show']],
  ['nobody waits', { kind: 'empty' }, false, 'calm', 'say.queue-empty', []],
] as const)('after F2, when %s, the officer reads why and what to do', (_what, outcome, formInUse, tone, key, acts) => {
  const notice = callNextNotice(outcome, formInUse);
  expect([notice.tone, notice.key, notice.acts]).toEqual([tone, key, acts]);
});

test.each([
  ['done', { kind: 'done', ticket }, { tone: 'good', key: 'say.recall', values: { label: 'A042' }, acts: [] }],
  [
    'taken',
    { kind: 'taken', by: 'Quầy 3' },
    { tone: 'act', key: 'say.taken', values: { label: 'A042', by: 'Quầy 3' }, acts: [] },
  ],
  ['not ours', { kind: 'not-yours' }, { tone: 'calm', key: 'say.not-yours', values: { label: 'A042' }, acts: [] }],
  ['gone', { kind: 'not-found' }, { tone: 'calm', key: 'say.not-found', values: { label: 'A042' }, acts: [] }],
] as const)('an act on a ticket that is %s has its sentence', (_what, outcome, notice) => {
  expect(ticketActNotice('recall', 'A042', outcome)).toEqual(notice);
});

test('a reprint says whether the printer can do it now', () => {
  const paper = { job: 'job-1', state: 'pending', copy: 2, trouble: null } as const;
  expect([
    paperNotice({ kind: 'done', paper }),
    paperNotice({ kind: 'done', paper: { ...paper, copy: 1 } }),
    paperNotice({ kind: 'done', paper: { ...paper, trouble: 'paper-out' } }),
    paperNotice({ kind: 'not-found' }),
  ]).toEqual([
    { tone: 'good', key: 'say.paper-again', values: { times: 1 }, acts: [] },
    { tone: 'good', key: 'say.paper-waits.online', values: {}, acts: [] },
    { tone: 'act', key: 'say.paper-waits.paper-out', values: {}, acts: [] },
    { tone: 'calm', key: 'say.paper-not-found', values: {}, acts: [] },
  ]);
});

test('a key with nothing to work on says so and offers to call', () => {
  expect([nothingToNotice('recall'), nothingToNotice('print-again')]).toEqual([
    { tone: 'calm', key: 'say.no-ticket', values: {}, acts: ['call-next'] },
    { tone: 'calm', key: 'say.nothing-to-print', values: {}, acts: [] },
  ]);
});

test('every failure of a call is said by its own sentence', () => {
  expect(failureCodeSchema.options.map((code) => failureNotice(code).key)).toEqual(
    failureCodeSchema.options.map((code) => `failures:${code}`),
  );
});

import { expect, test } from 'vitest';
import { chosenNotice, moveNotice, undoNotice } from '#renderer/counter/queue-notice.ts';
import { calledTicket, waitingTicket } from './counter-answers.ts';

const ticket = waitingTicket('A042', 5);

test.each([
  ['done', { kind: 'done', ticket }, 'good', 'say.moved.transfer', ['undo-step']],
  ['unconfirmed', { kind: 'unconfirmed', ticket }, 'offline', 'say.moved-alone.transfer', ['undo-step']],
  ['taken', { kind: 'taken', by: 'Quầy 3' }, 'act', 'say.moved-taken', []],
  ['to nowhere', { kind: 'no-such-place' }, 'act', 'say.no-such-place', []],
  ['not ours', { kind: 'not-yours' }, 'calm', 'say.not-yours', []],
  ['gone', { kind: 'not-found' }, 'calm', 'say.not-found', []],
] as const)('a transfer that is %s has its sentence', (_what, outcome, tone, key, acts) => {
  const said = moveNotice('transfer', 'A042', 'Đất đai', outcome);
  expect([said.tone, said.key, said.acts]).toEqual([tone, key, acts]);
});

test('coming back too late says after how long, and not away any more is not "not yours"', () => {
  expect([
    moveNotice('return', 'A042', '', { kind: 'too-late', minutes: 30 }),
    moveNotice('return', 'A042', '', { kind: 'not-yours' }),
  ]).toEqual([
    { tone: 'act', key: 'say.return-too-late', values: { label: 'A042', minutes: 30 }, acts: [] },
    { tone: 'calm', key: 'say.not-away', values: { label: 'A042' }, acts: [] },
  ]);
});

test.each([
  ['called', { kind: 'called', ticket: calledTicket('A042', 'Quầy 5') }, 'good', 'say.called'],
  [
    'called alone',
    { kind: 'called', ticket: { ...calledTicket('A042', 'Quầy 5'), confirmed: false } },
    'offline',
    'say.called-alone',
  ],
  ['waiting behind another', { kind: 'still-serving', ticket }, 'calm', 'say.still-serving'],
  ['taken', { kind: 'taken', by: 'Quầy 3' }, 'act', 'say.taken'],
  ['sent on meanwhile', { kind: 'taken', by: '' }, 'calm', 'say.not-yours'],
  ['gone', { kind: 'not-found' }, 'calm', 'say.not-found'],
] as const)('a chosen number that is %s has its sentence', (_what, outcome, tone, key) => {
  const said = chosenNotice('A042', outcome);
  expect([said.tone, said.key]).toEqual([tone, key]);
});

test.each([
  ['undone', { kind: 'undone', ticket: calledTicket('A042', 'Quầy 5') }, 'good', 'say.undone.called'],
  ['lost to a counter', { kind: 'lost', ticket, by: 'Quầy 3' }, 'act', 'say.undo-lost'],
  ['lost to time', { kind: 'lost', ticket, by: '' }, 'act', 'say.undo-late'],
  ['in the way of another', { kind: 'still-serving', ticket }, 'calm', 'say.undo-still-serving'],
  ['of nothing', { kind: 'nothing' }, 'calm', 'say.undo-nothing'],
] as const)('an undo that is %s has its sentence', (_what, outcome, tone, key) => {
  const said = undoNotice(outcome);
  expect([said.tone, said.key]).toEqual([tone, key]);
});

import { expect, test } from 'vitest';
import { deskNotice } from '#renderer/counter/desk-notice.ts';
import { calledTicket } from './counter-answers.ts';

test.each([
  ['pause', { tone: 'good', key: 'say.desk.pause', values: { name: '' }, acts: ['resume'] }],
  ['resume', { tone: 'good', key: 'say.desk.resume', values: { name: '' }, acts: [] }],
  ['hand-over', { tone: 'good', key: 'say.desk.hand-over', values: { name: '' }, acts: [] }],
] as const)('after %s the officer reads that it is so', (act, notice) => {
  expect(deskNotice(act, { kind: 'done' })).toEqual(notice);
});

test('who signed in is named, and who is not in the settings is not let in', () => {
  expect([deskNotice('sign-in', { kind: 'done' }, 'Hạnh'), deskNotice('sign-in', { kind: 'no-such-officer' })]).toEqual(
    [
      { tone: 'good', key: 'say.desk.sign-in', values: { name: 'Hạnh' }, acts: [] },
      { tone: 'act', key: 'say.no-such-officer', values: {}, acts: [] },
    ],
  );
});

test('with a number in hand the officer is told to finish or park it first', () => {
  expect(deskNotice('hand-over', { kind: 'still-serving', ticket: calledTicket('A042', 'Quầy 5') })).toEqual({
    tone: 'calm',
    key: 'say.desk-still-serving',
    values: { label: 'A042' },
    acts: ['done', 'park'],
  });
});

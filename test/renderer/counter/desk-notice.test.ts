import { expect, test } from 'vitest';
import { deskNotice, stillSo } from '#renderer/counter/desk-notice.ts';
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

const seated = { pause: null, officer: { name: 'Hạnh', since: 1 }, handOver: null, officers: [] };
const empty = { ...seated, officer: null };
const resting = { ...seated, pause: { reason: 'break', since: 1 } } as const;

test.each([
  ['sign-in', seated, empty],
  ['pause', resting, seated],
  ['resume', seated, resting],
] as const)('what was said of %s is no longer said when a supervisor has changed it since', (act, so, changed) => {
  const notice = deskNotice(act, { kind: 'done' }, 'Hạnh');
  expect([stillSo(notice, so), stillSo(notice, changed)]).toEqual([notice, null]);
});

test('what is not about the seat stays said, whoever sits there', () => {
  const refused = deskNotice('sign-in', { kind: 'no-such-officer' });
  expect([stillSo(refused, empty), stillSo(null, empty)]).toEqual([refused, null]);
});

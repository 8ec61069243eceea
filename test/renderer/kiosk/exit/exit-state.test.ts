import { expect, test } from 'vitest';
import { exitStart, nextExit, type Exit, type ExitEvent } from '#renderer/kiosk/exit/exit-state.ts';

const run = (...events: readonly ExitEvent[]): Exit => events.reduce(nextExit, exitStart);
const key = (sign: string): ExitEvent => ({ type: 'key', key: sign });
const found: ExitEvent = { type: 'found', visit: { kind: 'ask', ticket: 't1', label: 'A042' } };

test('keys make a number, one can be taken back, and a number never grows without end', () => {
  expect(run(key('A'), key('4'), key('2'), { type: 'delete' })).toMatchObject({ step: 'find', typed: 'A4' });
  expect(run(...Array.from({ length: 30 }, () => key('1')))).toMatchObject({ typed: '1111111111' });
});

test('a visit that may be rated is rated once, thanked for, and the next person begins anew', () => {
  expect(run(found)).toEqual({ step: 'rate', ticket: 't1', label: 'A042' });
  expect(run(found, { type: 'rated' })).toEqual({ step: 'thanks' });
  expect(run(found, { type: 'rated' }, key('A'), { type: 'rated' })).toEqual({ step: 'thanks' });
  expect(run(found, { type: 'rated' }, { type: 'gone' })).toEqual(exitStart);
});

test('what cannot be rated is answered, and the next key takes the answer away', () => {
  const answered = run(key('A'), { type: 'found', visit: { kind: 'not-over', label: 'A042' } });
  expect(answered).toMatchObject({ step: 'find', typed: '', answer: { kind: 'not-over' } });
  expect(nextExit(answered, key('B'))).toEqual({ step: 'find', typed: 'B', answer: null });
  expect(run(key('A'), { type: 'not-found' })).toMatchObject({ typed: 'A', answer: { kind: 'trouble' } });
});

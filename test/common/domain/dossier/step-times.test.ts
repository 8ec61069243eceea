import { expect, test } from 'vitest';
import { DEFAULT_DOSSIER_RULES } from '#common/domain/dossier/dossier-rules.ts';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import { dueAfterStep, stepWarnings } from '#common/domain/dossier/step-times.ts';
import type { DossierEvent } from '#common/domain/dossier/step-table.ts';
import { arriveData, fold, op, receiveData, START, wayTo } from './dossier-facts.ts';

const HOUR = 3_600_000;
const calendar = {
  sessions: [
    { opens: 450, closes: 690 },
    { opens: 810, closes: 1020 },
  ],
  weeklyRest: [0, 6],
  specialDays: {},
  confirmedYears: [2026],
};
const there = (dossier: Dossier | null): Dossier => {
  if (dossier === null) throw new Error('no dossier');
  return dossier;
};
const warned = (event: DossierEvent, dossier: Dossier | null, hours: number) =>
  stepWarnings(event, there(dossier), { calendar, now: START + hours * HOUR, rules: DEFAULT_DOSSIER_RULES });
/** The clock on the wall: START is Tuesday 10:00. */
const local = (instant: number | null) =>
  instant === null ? null : new Date(instant + 7 * HOUR).toISOString().slice(0, 16);

test('papers that came start the whole limit again, or lengthen it by the wait where the procedure says so', () => {
  const usual = there(fold(wayTo['waiting-supplement']()));
  const pausing: Dossier = { ...usual, rules: { supplementTimes: 1, supplementPolicy: 'pause', extendTimes: 1 } };
  // Asked on Tuesday at 12:00 (START + 2 h), brought on Wednesday at 10:00: three working days from then, or the office time of the wait.
  expect(local(dueAfterStep('supplemented', usual, calendar, START + 24 * HOUR))).toBe('2026-09-21T10:00');
  expect(local(dueAfterStep('supplemented', pausing, calendar, START + 24 * HOUR))).toBe('2026-09-21T08:30');
});

test('a paid obligation lengthens the limit by the wait; a correction has a limit of its own; other steps leave the date', () => {
  const waiting = there(fold(wayTo['waiting-payment']()));
  expect(local(dueAfterStep('obligation-paid', waiting, calendar, START + 24 * HOUR))).toBe('2026-09-21T08:30');
  expect(local(dueAfterStep('correct', there(fold(wayTo.done())), calendar, START + 24 * HOUR))).toBe(
    '2026-09-21T10:00',
  );
  expect(dueAfterStep('forward', there(fold(wayTo.received())), calendar, START)).toBeNull();
});

test('asking for papers later than three working days after acceptance is late, and the last time is said', () => {
  const processing = fold(wayTo.processing());
  expect(warned('ask-supplement', processing, 2)).toEqual(['last-time']);
  expect(warned('ask-supplement', processing, 24 * 8)).toEqual(['ask-late', 'last-time']);
  expect(warned('extend', processing, 2)).toEqual(['last-time']);
});

test('what was accepted in the morning goes the same day; after 15:00 it may wait for the next opening', () => {
  const morning = fold(wayTo.received());
  expect([warned('forward', morning, 6.9), warned('forward', morning, 7.1)]).toEqual([[], ['forward-late']]);
  const late = fold([
    op('dossier.receive', { ...receiveData('Q1', 'H49.12-260915-0100'), receivedAt: START + 5.5 * HOUR }, 5.5),
  ]);
  expect([warned('forward', late, 7.1), warned('forward', late, 21.6)]).toEqual([[], ['forward-late']]);
  expect(warned('forward', fold([...wayTo.processing()]), 100)).toEqual([]);
});

test('an online dossier nobody answers is pointed out after two working hours and late after eight', () => {
  const arrived = fold([op('dossier.arrive', arriveData)]);
  // From Tuesday 10:00: 11:30–13:30 is the lunch break, closing is 17:00.
  expect([1, 4.1, 23, 24].map((hours) => warned('receive', arrived, hours))).toEqual([
    [],
    ['answer-near'],
    ['answer-near'],
    ['answer-near'],
  ]);
  expect(warned('refuse', arrived, 29)).toEqual(['answer-late']);
  expect(warned('ask-papers', fold(wayTo.received()), 300)).toEqual([]);
});

test('money that is due is said before the result goes out', () => {
  const done = fold(wayTo.done());
  expect(warned('return', done, 3)).toEqual(['owing']);
  const cash = op('dossier.money', { counter: 'Q1', officer: '', money: { event: 'cash', amountVnd: 75_000 } }, 2.5);
  expect(warned('return', fold([...wayTo.done(), cash]), 3)).toEqual([]);
});

import { expect, onTestFinished, test } from 'vitest';
import type { CitizenView } from '#common/ipc/citizen-calls.ts';
import { ratingId } from '#common/domain/survey/rating-tally.ts';
import { openCitizenDesk } from '#main/backend/citizen-desk.ts';
import { readState } from '#main/store/folded-tables.ts';
import { testTerminal } from '#test/support/terminal.ts';

const asCitizen = { role: 'citizen' } as const;
const asCounter = { role: 'counter' } as const;

const begin = async () => {
  const terminal = await testTerminal();
  onTestFinished(terminal.dispose);
  const timers: (() => void)[] = [];
  const desk = openCitizenDesk({
    terminal,
    keep: () => Promise.reject(new Error('nothing is signed here')),
    onChanged: () => undefined,
    after: (_ms, act) => {
      timers.push(act);
      return () => undefined;
    },
  });
  onTestFinished(desk.stop);
  const { store } = terminal;
  const label = { service: 'A', label: 'A042', series: 'A', number: 42, ahead: 0 };
  store.append([
    { t: 'ticket.issue', id: 't1', d: { service: 'A', lang: 'vi' } },
    { t: 'ticket.label', id: 't1', d: label },
    { t: 'ticket.call', id: 't1', d: { counter: 'Q1' } },
  ]);
  const shown = async (): Promise<CitizenView['screen']['kind'] | undefined> =>
    (await desk.handlers['citizen.show']?.({}, asCitizen))?.screen.kind;
  const tell = (ticket: string | null) =>
    desk.handlers['citizen.tell']?.(
      { kind: 'draft', ticket, applicantName: 'Nguyễn Văn An', maskedNumber: '••2345', procedure: '', papers: [] },
      asCounter,
    );
  const rate = (requestId: string) =>
    desk.handlers['citizen.rate']?.({ score: 'not-satisfied', reason: 'waited-long', requestId }, asCitizen);
  return { terminal, store, shown, tell, rate, askToPay: desk.askToPay };
};

test('what the counter enters is shown while its ticket is served, and gone with it', async () => {
  const { store, shown, tell } = await begin();
  const seen = [await shown()];
  await tell('another ticket');
  seen.push(await shown());
  await tell('t1');
  seen.push(await shown());
  store.append([{ t: 'ticket.no-show', id: 't1', d: { counter: 'Q1' } }]);
  seen.push(await shown());
  expect(seen).toEqual(['serving', 'serving', 'entry', 'idle']);
});

test('one rating for a visit, written under the counter and day without a trace of the visit', async () => {
  const { terminal, store, shown, rate } = await begin();
  expect(await rate('r0')).toEqual({ kind: 'over' });
  store.append([{ t: 'ticket.done', id: 't1', d: { counter: 'Q1' } }]);
  expect([await shown(), await rate('r1'), await shown(), await rate('r2')]).toEqual([
    'ask',
    { kind: 'thanks' },
    'thanks',
    { kind: 'thanks' },
  ]);
  const id = ratingId('Q1', store.today());
  expect(readState(store.db, 'rating', id)).toEqual({
    id,
    counter: 'Q1',
    day: store.today(),
    scores: { 'very-satisfied': 0, satisfied: 0, 'not-satisfied': 1 },
    reasons: { 'waited-long': 1 },
    byOfficer: {},
  });
  const text = String(store.db.prepare("SELECT text FROM own_log WHERE text LIKE '%visit.rated%'").pluck().get());
  expect(text).not.toMatch(/t1|A042/u);
  terminal.advance(60_000);
  expect(await shown()).toBe('idle');
});

const request = {
  amountVnd: 70_000,
  purpose: 'H49.12-260915-0001',
  holder: 'TRUNG TAM',
  bank: 'Vietcombank',
  account: '0011001234567',
  text: '000201',
};

test('a request for payment stands over the visit until it is put away, or the visit is over', async () => {
  const { store, shown, askToPay } = await begin();
  const seen = [await shown()];
  askToPay(request);
  seen.push(await shown());
  askToPay(null);
  seen.push(await shown());
  askToPay(request);
  store.append([{ t: 'ticket.done', id: 't1', d: { counter: 'Q1' } }]);
  seen.push(await shown());
  expect(seen).toEqual(['serving', 'pay', 'serving', 'ask']);
});

test('what one citizen was asked to pay, the next one never sees', async () => {
  const { store, shown, askToPay } = await begin();
  askToPay(request);
  store.append([
    { t: 'ticket.no-show', id: 't1', d: { counter: 'Q1' } },
    { t: 'ticket.issue', id: 't2', d: { service: 'A', lang: 'vi' } },
    { t: 'ticket.call', id: 't2', d: { counter: 'Q1' } },
  ]);
  expect(await shown()).toBe('serving');
});

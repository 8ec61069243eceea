import { afterEach, expect, test } from 'vitest';
import { businessDay } from '#common/domain/calendar/business-day.ts';
import { toInstant } from '#common/domain/calendar/local-time.ts';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import { foldDossier, type DossierOp } from '#common/domain/dossier/fold-dossier.ts';
import { readOp } from '#common/domain/log/op-catalogue.ts';
import { workSlices } from '#main/backend/work-slices.ts';
import { writeState } from '#main/store/folded-tables.ts';
import { moneyDay } from '#main/usecases/money/money-day.ts';
import { receiveData } from '#test/support/dossier-ops.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';
import { askSupplement, result } from '#test/support/whole-dossiers.ts';
import { sheetOf, valuesOf } from './hall.ts';

const terminals: TestTerminal[] = [];
afterEach(() => {
  for (const one of terminals.splice(0)) one.dispose();
});

const WEDNESDAY = '2026-09-02';
const THURSDAY = '2026-09-03';
const MONDAY = '2026-09-07';
const monday = { from: MONDAY, to: MONDAY };

/** An op of a counter at ten o'clock of a day. */
const on = (day: string, t: string, d: Readonly<Record<string, unknown>>): DossierOp => {
  const at = toInstant(day, 10 * 3_600_000);
  const op = { uid: `${t}/${at}`, t, v: 1, id: 'd1', at, off: 0, by: 'Q1', day: businessDay(at), d };
  const read = readOp(op, 'dossier');
  if (read.kind !== 'known') throw new Error(`${t}: ${read.why}`);
  return { op: read.op as DossierOp['op'], term: 'Q1', verdict: null };
};
const money = (day: string, one: Readonly<Record<string, unknown>>, counter = 'Q1'): DossierOp =>
  on(day, 'dossier.money', { counter, officer: 'Hoa', money: one });

/** A terminal whose log has these ops of one dossier, in this order. */
const withLog = async (...ops: readonly DossierOp[]): Promise<TestTerminal> => {
  const one = await testTerminal();
  terminals.push(one);
  const dossier = ops.reduce<Dossier | null>(foldDossier, null);
  if (dossier === null) throw new Error('nothing was folded');
  writeState(one.store.db, 'dossier', dossier.id, dossier);
  return one;
};
const received = on(WEDNESDAY, 'dossier.receive', receiveData({ feeVnd: 50_000, receivedAt: toInstant(WEDNESDAY, 0) }));

test('cash of Monday is in the lists of Monday, also when a counter that was cut off brings a QR of Thursday after it', async () => {
  const one = await withLog(
    received,
    money(MONDAY, { event: 'cash', amountVnd: 50_000 }),
    money(THURSDAY, { event: 'shown', amountVnd: 50_000, purpose: 'x' }, 'Q2'),
  );
  expect(valuesOf(await sheetOf(one, 'money', 'day', monday), 'cash')).toMatchObject({ [MONDAY]: 50_000 });
  expect((await moneyDay(one, MONDAY, workSlices())).officers).toMatchObject([{ officer: 'Hoa', cashVnd: 50_000 }]);
});

test('what was solved on Monday counts on Monday, also when a step of Thursday comes into the log after it', async () => {
  const step = (day: string, one: unknown) => on(day, 'dossier.step', { counter: 'Q1', officer: 'Hoa', step: one });
  const one = await withLog(received, step(MONDAY, result), step(THURSDAY, askSupplement));
  expect(valuesOf(await sheetOf(one, 'dossiers', 'procedure', monday), 'dossiers-solved')).toMatchObject({ total: 1 });
});

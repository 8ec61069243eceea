import { blankDossier } from '#common/domain/dossier/blank-dossier.ts';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import type { MoneyEvent } from '#common/domain/dossier/money-data.ts';
import { afterMoney, moneyOf, type Stamp } from '#common/domain/dossier/money.ts';
import type { FeeLine } from '#common/domain/dossier/filing-data.ts';

/** 10:00 in Vietnam on 15/09/2026. */
export const PAID_AT = Date.UTC(2026, 8, 15, 3);

/** Who took money, when (UTC ms). */
export const stampAt = (at: number, officer = 'Hạnh', counter = 'Q1'): Stamp => ({
  at,
  term: counter,
  counter,
  officer,
});

/** A line of a fee that is to be paid once. */
export const feeLine = (name: string, vnd: number): FeeLine => ({
  name,
  count: 1,
  unitVnd: vnd,
  totalVnd: vnd,
  exemption: '',
});

/** An accepted dossier with these lines, after these events, one a minute. */
export const paidDossier = (
  id: string,
  lines: readonly FeeLine[],
  events: readonly (MoneyEvent | readonly [MoneyEvent, Stamp])[],
): Dossier => ({
  ...blankDossier(id, 'Q1', '2026-09-15'),
  code: `H49.12-260915-${id}`,
  state: 'received',
  procedureName: 'Đăng ký thường trú',
  money: events.reduce(
    (money, one, index) => {
      const [event, stamp] = 'event' in one ? [one, stampAt(PAID_AT + index * 60_000)] : one;
      return afterMoney(money, event, stamp);
    },
    moneyOf(
      lines,
      lines.reduce((sum, { totalVnd }) => sum + totalVnd, 0),
    ),
  ),
});

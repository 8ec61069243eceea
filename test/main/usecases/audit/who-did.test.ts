import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Draft } from '#main/store/terminal-store.ts';
import { auditPage } from '#main/usecases/audit/audit-page.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';

let terminal: TestTerminal;
beforeEach(async () => {
  terminal = await testTerminal({ name: 'S1', profile: { roles: ['supervisor'] } });
});
afterEach(() => terminal.dispose());

const id = 'desk:Q1/2026-09-15';
const lan = { counter: 'Q1', officer: 'lan', name: 'Trần Thị Lan' };
const quay1 = { vi: 'Quầy 1', en: 'Counter 1' };

/** What the journal says of these acts, in the order they happened. */
const journal = async (drafts: readonly Draft[]) => {
  for (const draft of drafts) {
    terminal.store.append([draft]);
    terminal.advance(1000);
  }
  const filter = { from: '2026-09-15', to: '2026-09-15', who: '', term: '', kind: null, about: '', parked: false };
  const { rows } = await auditPage(terminal, { filter, after: null });
  return rows
    .map(({ act, who, place }) => ({ act, who, place }))
    .filter(({ act }) => !act.startsWith('config'))
    .toReversed();
};

test('what a supervisor does to a counter is told of the supervisor’s terminal, never of the officer who sits there', async () => {
  const sent = { counter: 'Q1', service: 'A', to: null, note: '' };
  const told = await journal([
    { t: 'desk.sign-in', id, by: 'Q1', d: lan },
    { t: 'desk.pause', id, by: 'S1', d: { counter: 'Q1', reason: 'other' } },
    { t: 'desk.resume', id, by: 'S1', d: { counter: 'Q1' } },
    { t: 'ticket.transfer', id: 't1', by: 'S1', d: sent },
    { t: 'ticket.transfer', id: 't2', by: 'S1', d: { ...sent, counter: '', waiting: true } },
    { t: 'desk.sign-out', id, by: 'S1', d: { counter: 'Q1' } },
    { t: 'desk.sign-in', id, by: 'S1', d: lan },
  ]);
  const afar = { who: '', place: { vi: 'S1 → Quầy 1', en: 'S1 → Counter 1' } };
  expect(told.map(({ who, place }) => ({ who, place }))).toEqual([
    { who: 'Trần Thị Lan', place: quay1 },
    afar,
    afar,
    afar,
    { who: '', place: 'S1' },
    afar,
    afar,
  ]);
});

test('what the officer does at the counter stays hers, also after a supervisor put her session back', async () => {
  const told = await journal([
    { t: 'desk.sign-in', id, by: 'S1', d: lan },
    { t: 'desk.pause', id, by: 'Q1', d: { counter: 'Q1', reason: 'break' } },
    { t: 'ticket.transfer', id: 't1', by: 'Q1', d: { counter: 'Q1', service: 'A', to: null, note: '' } },
    { t: 'desk.sign-out', id, by: 'Q1', d: { counter: 'Q1' } },
  ]);
  expect(told.slice(1).map(({ who, place }) => ({ who, place }))).toEqual([
    { who: 'Trần Thị Lan', place: quay1 },
    { who: 'Trần Thị Lan', place: quay1 },
    { who: 'Trần Thị Lan', place: quay1 },
  ]);
});

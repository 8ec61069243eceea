import type { Audience } from '#common/domain/log/audience.ts';
import type { Draft } from '#main/store/terminal-store.ts';
import { counterDay, dossierDay, kioskDay } from './busy-site.ts';
import { giveEntries, opTextOf, siteLogInMemory } from './site-log.ts';
import { NOON_ISH, testTerminal, type TestTerminal } from './terminal.ts';

const DAY = '2026-09-15';
const MINUTE_MS = 60_000;

/** What officers did at a desk on that day, among everything else. */
const deskDay: readonly Draft[] = [
  { t: 'desk.sign-in', id: `desk:Q1/${DAY}`, d: { counter: 'Q1', officer: 'o1', name: 'Nguyễn Thị Hoa' } },
  { t: 'desk.pause', id: `desk:Q1/${DAY}`, d: { counter: 'Q1', reason: 'meeting' } },
  { t: 'desk.resume', id: `desk:Q1/${DAY}`, d: { counter: 'Q1' } },
];

/**
 * A supervisor's terminal with real copies of all three logs, written by a kiosk and a counter in turns, and own ops: some came back, some no hub has
 * confirmed. `day` of the clock is 15/09/2026; things happen from 08:00 on, a minute after each other (two at a time, so that instants repeat).
 */
export const auditedTerminal = async (tickets = 12, dossiers = 3): Promise<TestTerminal> => {
  const terminal = await testTerminal({ name: 'S1', profile: { roles: ['supervisor'] } });
  const start = NOON_ISH - 2 * 60 * MINUTE_MS;
  let written = 0;
  const textsOf = (drafts: readonly Draft[]): readonly string[] =>
    drafts.map((draft) => {
      written += 1;
      return opTextOf({ at: start + Math.floor(written / 2) * MINUTE_MS, day: DAY }, draft);
    });
  const day = { day: DAY, tickets, dossiers };
  const byLog: Readonly<Record<Audience, readonly (readonly [string, readonly Draft[]])[]>> = {
    floor: [
      ['K1', kioskDay(day).slice(0, 1 + 5 * Math.ceil(tickets / 2))],
      ['Q1', deskDay],
      ['K1', kioskDay(day).slice(1 + 5 * Math.ceil(tickets / 2))],
      ['Q1', counterDay(day)],
    ],
    dossier: [['Q1', dossierDay(day)]],
    config: [],
  };
  const { store } = terminal;
  for (const audience of ['floor', 'dossier', 'config'] as const) {
    const log = siteLogInMemory(audience);
    for (const [term, drafts] of byLog[audience]) {
      giveEntries(store, log, audience, log.write(term, textsOf(drafts), NOON_ISH));
    }
    giveEntries(store, log, audience, log.take(store, NOON_ISH));
  }
  store.append([
    { t: 'print.again', id: `paper-${DAY}-0`, d: { copy: 2 } },
    { t: 'kiosk.help', id: 'help-own', d: {} },
  ]);
  return terminal;
};

import { statSync } from 'node:fs';
import path from 'node:path';
import { makeHubFile } from '#central/store/sqlite/make-hub-file.ts';
import { applyVerdict } from '#common/domain/log/decide.ts';
import { usualRetention } from '#common/domain/log/retention.ts';
import { copyEntries } from '#main/store/copy-entries.ts';
import { giveBackPages, storeFigures } from '#main/store/figures.ts';
import { sha256 } from '#main/store/sha256.ts';
import type { TerminalStore } from '#main/store/terminal-store.ts';
import { counterDay, dossierDay, kioskDay, momentOf, type BusyDay } from '#test/support/busy-site.ts';
import { giveEntries, opTextOf, siteLogInMemory } from '#test/support/site-log.ts';
import { testTerminal } from '#test/support/terminal.ts';
import { figure, quantile, type Bench } from './figure.ts';

const DAYS = 60;
const TICKETS = 300;
const DOSSIERS = 180;
const DAY_MS = 86_400_000;
const MB = 1024 * 1024;

type Grown = { readonly mb: readonly number[]; readonly steps: readonly number[]; readonly hubMb: number };

/** Size of a hub's file that holds all of a terminal's copies, MB. */
const hubSize = async (store: TerminalStore, file: string): Promise<number> => {
  const made = await makeHubFile({
    file,
    site: 'test',
    gen: 'g1-bench',
    nativeBinding: undefined,
    sha256,
    now: () => 0,
    replay: applyVerdict,
    entriesOf: (audience) => copyEntries(store.db, audience),
  });
  if (made.kind !== 'made') throw new Error(made.kind);
  return statSync(file).size / MB;
};

/** A kiosk's terminal with all logs lives through sixty busy days; each evening central has everything, and the old is forgotten or not. */
const grow = async (forgets: boolean): Promise<Grown> => {
  const one = await testTerminal({ seeded: false });
  const { store } = one;
  const floor = siteLogInMemory('floor');
  const dossier = siteLogInMemory('dossier');
  const mb: number[] = [];
  const steps: number[] = [];
  for (let n = 0; n < DAYS; n += 1) {
    const busy: BusyDay = { day: store.today(), tickets: TICKETS, dossiers: DOSSIERS };
    const moment = { at: momentOf(busy.day, 1, 2), day: busy.day };
    store.append(kioskDay(busy));
    giveEntries(store, floor, 'floor', floor.take(store, moment.at));
    const texts = (drafts: ReturnType<typeof counterDay>) => drafts.map((draft) => opTextOf(moment, draft));
    giveEntries(store, floor, 'floor', floor.write('Q1', texts(counterDay(busy)), moment.at));
    giveEntries(store, dossier, 'dossier', dossier.write('Q1', texts(dossierDay(busy)), moment.at));
    one.advance(DAY_MS);
    for (const [audience, log] of [
      ['floor', floor],
      ['dossier', dossier],
    ] as const) {
      if (!forgets) continue;
      const stable = { gen: log.gen, g: log.head() };
      let start = performance.now();
      for (const rows of store.compact({ audience, stable, retention: usualRetention })) {
        if (rows > 0) steps.push(performance.now() - start);
        start = performance.now();
      }
    }
    while (forgets && giveBackPages(store.db));
    mb.push(storeFigures(store.db, store.term).databaseBytes / MB);
  }
  const hubMb = forgets ? Number.NaN : await hubSize(store, path.join(one.dir, 'hub.db'));
  one.dispose();
  return { mb, steps, hubMb };
};

/** How large a terminal's database is after sixty busy days, with forgetting and without; and how long a tap would wait for one step of it. */
export const logGrowth: Bench = {
  name: 'log-growth',
  run: async () => {
    const lean = await grow(true);
    const whole = await grow(false);
    const at = (grown: Grown, day: number) => grown.mb[day - 1] ?? Number.NaN;
    const note = `same days, nothing forgotten; ${TICKETS} tickets and ${DOSSIERS} dossiers a day`;
    return [
      ...[10, 32, 45, 60].map((day) => figure(`log-growth-day-${day}`, at(lean, day), 'MB', note, at(whole, day), 1)),
      figure(
        'log-growth-hub-day',
        whole.hubMb / DAYS,
        'MB',
        'a terminal that forgets nothing, each day',
        at(whole, DAYS) / DAYS,
        DAYS,
      ),
      figure(
        'log-growth-step-p99',
        quantile(lean.steps, 0.99),
        'ms',
        'median step',
        quantile(lean.steps, 0.5),
        lean.steps.length,
      ),
    ];
  },
};

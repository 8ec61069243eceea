import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { noFilters, type DossierFilters } from '#common/domain/dossier/dossier-filters.ts';
import { parseDossierQuery } from '#common/domain/dossier/dossier-query.ts';
import { dossierById } from '#main/store/dossiers.ts';
import { countDossiers, searchDossiers } from '#main/store/dossier-search.ts';
import { writeState } from '#main/store/folded-tables.ts';
import { openDatabase } from '#main/store/open.ts';
import { dossierNumber, seeded } from '#test/support/many-dossiers.ts';
import { figure, quantile, timed, type Bench } from './figure.ts';

const COUNT = 1_000_000;
const PER_DAY = 900;
const TODAY = '2026-11-29';
const BATCH = 20_000;
const LIMIT = 50;
const ROUNDS = 4;

/** What officers look for, typed letter by letter below. */
const sought = (n: number): readonly (readonly [string, Partial<DossierFilters>])[] => {
  const dossier = dossierNumber(n, COUNT, PER_DAY, TODAY);
  const { fullName, citizenNumber, phone } = dossier.applicant;
  const words = fullName.split(' ');
  return [
    [dossier.code, {}],
    [dossier.code.slice(-4), {}],
    [dossier.code.slice(-11), {}],
    [fullName, {}],
    [words.toReversed().join(' ').toLowerCase(), {}],
    [citizenNumber, {}],
    [citizenNumber.slice(-4), {}],
    [phone, {}],
    [dossier.procedureName.split(' ').slice(0, 4).join(' '), {}],
    [dossier.procedureCode, {}],
    [`${words.at(-1) ?? ''} khai sinh`, {}],
    ['nguyễn', { states: ['waiting-supplement'] }],
    ['nguyen', { standing: 'overdue' }],
    ['trần', { channel: 'online', dueFrom: '2026-11-01', dueTo: '2026-12-10' }],
    ['đỗ', { receivedFrom: '2024-03-05', receivedTo: '2024-09-20', procedure: dossier.procedureCode }],
    ['', { standing: 'overdue' }],
    ['', { counter: 'Q7', states: ['processing'] }],
    ['', { mine: true, unpaid: true }],
  ];
};

/** Typed searches, letter by letter, among a million dossiers, against finding one of them by its primary key; both bring the dossiers themselves. */
export const dossierSearch1m: Bench = {
  name: 'dossier-search-1m',
  run: async () => {
    const dir = mkdtempSync(path.join(tmpdir(), 'motcua-bench-'));
    const db = await openDatabase(path.join(dir, 'terminal.db'));
    // Only while the million is written: nobody waits for it, and a power cut may take it.
    db.pragma('synchronous = OFF');
    const write = db.transaction((from: number) => {
      for (let n = from; n < Math.min(from + BATCH, COUNT); n += 1) {
        const dossier = dossierNumber(n, COUNT, PER_DAY, TODAY);
        writeState(db, 'dossier', dossier.id, dossier);
      }
    });
    for (let from = 0; from < COUNT; from += BATCH) write(from);
    db.pragma('synchronous = FULL');
    const random = seeded(7);
    const searches: number[] = [];
    const keys: number[] = [];
    const counts: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const [text, wish] of sought(random(COUNT))) {
        for (let length = Math.min(1, text.length); length <= text.length; length += 1) {
          const typed = text.slice(0, length);
          const search = await timed(() =>
            searchDossiers(db, {
              parts: parseDossierQuery(typed),
              filters: { ...noFilters, ...wish },
              asker: { counter: 'Q5', officer: null },
              today: TODAY,
              limit: LIMIT,
              after: null,
            }),
          );
          const id = dossierNumber(random(COUNT), COUNT, PER_DAY, TODAY).id;
          const key = await timed(() => dossierById(db, id));
          if (round === 0) continue;
          searches.push(search);
          keys.push(key);
        }
      }
      counts.push(await timed(() => countDossiers(db, TODAY)));
    }
    db.close();
    rmSync(dir, { recursive: true });
    return [0.5, 0.99]
      .map((q) =>
        figure(
          `dossier-search-1m-p${q * 100}`,
          quantile(searches, q),
          `ms p${q * 100}, a page of ${LIMIT}`,
          `one dossier by primary key, p${q * 100}`,
          quantile(keys, q),
          searches.length,
        ),
      )
      .concat(
        figure(
          'dossier-counts-1m',
          quantile(counts, 0.5),
          'ms',
          'one dossier by primary key, p50',
          quantile(keys, 0.5),
          counts.length,
        ),
      );
  },
};

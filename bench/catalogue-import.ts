import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { exportCatalogue } from '#main/usecases/catalogue/export-catalogue.ts';
import { bringFile } from '#test/support/bring-file.ts';
import { madeCatalogue } from '#test/support/catalogue.ts';
import { testTerminal } from '#test/support/terminal.ts';
import { figure, quantile, timed, type Bench } from './figure.ts';

const PROCEDURES = 2_100;
const ROUNDS = 7;
const RESOLUTION_MS = 1;

/** What one import took: reading and checking, writing until durable, and the longest time nothing else had a turn, ms. */
type Taken = { readonly check: number; readonly write: number; readonly block: number };

const importOnce = async (content: string | Uint8Array): Promise<Taken> => {
  const one = await testTerminal({ name: 'SUP' });
  // The catalogue that the file is laid beside was put together long before, when the window was opened.
  one.site.catalogue.procedure('1.001193');
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  const file = bringFile(one, content);
  await pause(20);
  delay.enable();
  const check = await timed(() => file.checked());
  const write = await timed(async () => {
    const outcome = await file.write();
    if (outcome.kind !== 'imported' || outcome.counts.fresh !== PROCEDURES) throw new Error(outcome.kind);
    // What a kiosk's next search would have to wait for is part of it.
    if (one.site.procedureIndex.length <= PROCEDURES) throw new Error('Not there');
  });
  await pause(5);
  delay.disable();
  one.dispose();
  return { check, write, block: delay.max / 1e6 };
};

/** What laying a file beside a catalogue took that knows all of it already, mostly as it stands in the file. */
const checkKnown = async (
  content: string | Uint8Array,
  known: string | Uint8Array,
): Promise<Pick<Taken, 'check' | 'block'>> => {
  const one = await testTerminal({ name: 'SUP' });
  const earlier = bringFile(one, known);
  await earlier.checked();
  await earlier.write();
  one.site.catalogue.procedure('1.001193');
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  const file = bringFile(one, content);
  await pause(20);
  delay.enable();
  const check = await timed(async () => {
    const { check: found } = await file.checked();
    if (found.same + found.changed.length !== PROCEDURES) throw new Error('Not known');
  });
  await pause(5);
  delay.disable();
  one.dispose();
  return { check, block: delay.max / 1e6 };
};

/** The same procedures as raw rows of one table in one durable transaction, ms. */
const rawOnce = async (texts: readonly string[]): Promise<number> => {
  const one = await testTerminal({ seeded: false });
  const raw = new Sqlite(path.join(one.dir, 'raw.db'));
  raw.pragma('journal_mode = WAL');
  raw.pragma('synchronous = FULL');
  raw.exec('CREATE TABLE raw (id INTEGER PRIMARY KEY, text TEXT NOT NULL)');
  const insert = raw.prepare('INSERT INTO raw (text) VALUES (?)');
  const took = await timed(() =>
    raw.transaction(() => {
      for (const text of texts) insert.run(text);
    })(),
  );
  raw.close();
  one.dispose();
  return took;
};

/**
 * Bringing in a catalogue of 2,100 procedures from a workbook and from CSV: reading, checking, writing until durable; laying it beside a catalogue that knows
 * them all; and how long a tap would wait at most.
 */
export const catalogueImport: Bench = {
  name: 'catalogue-import',
  run: async () => {
    const procedures = madeCatalogue(PROCEDURES);
    const texts = procedures.map((procedure) => JSON.stringify(procedure));
    const files = { xlsx: await exportCatalogue(procedures, 'xlsx'), csv: await exportCatalogue(procedures, 'csv') };
    const taken: { readonly [format in keyof typeof files]: Taken[] } = { xlsx: [], csv: [] };
    const known: { readonly [format in keyof typeof files]: Pick<Taken, 'check' | 'block'>[] } = { xlsx: [], csv: [] };
    // A year later: a tenth of them has another note.
    const later = await exportCatalogue(
      procedures.map((one, place) => (place % 10 === 0 ? { ...one, feeNote: 'Mức mới' } : one)),
      'csv',
    );
    const raws: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const [xlsx, csv, raw] = [await importOnce(files.xlsx), await importOnce(files.csv), await rawOnce(texts)];
      // The first round warms up.
      if (round === 0) continue;
      taken.xlsx.push(xlsx);
      taken.csv.push(csv);
      known.xlsx.push(await checkKnown(files.xlsx, later));
      known.csv.push(await checkKnown(files.csv, later));
      raws.push(raw);
    }
    const baseline = `the same ${PROCEDURES} procedures as rows of one raw transaction, synchronous=FULL`;
    const raw = quantile(raws, 0.5);
    return (['xlsx', 'csv'] as const).flatMap((format) => {
      const of = (key: keyof Taken, q: number) =>
        quantile(
          taken[format].map((one) => one[key]),
          q,
        );
      return [
        figure(`catalogue-import-${format}-check`, of('check', 0.5), 'ms p50', baseline, raw, ROUNDS),
        figure(`catalogue-import-${format}-write`, of('write', 0.5), 'ms p50', baseline, raw, ROUNDS),
        figure(
          `catalogue-import-${format}-longest-block`,
          of('block', 0.5),
          `ms p50 of the longest in each import (read every ${RESOLUTION_MS} ms)`,
          `${baseline}: all of it is one block`,
          raw,
          ROUNDS,
        ),
        ...(['check', 'block'] as const).map((key) =>
          figure(
            `catalogue-import-${format}-known-${key === 'check' ? 'check' : 'longest-block'}`,
            quantile(
              known[format].map((one) => one[key]),
              0.5,
            ),
            'ms p50, every procedure is known and a tenth of them changes',
            baseline,
            raw,
            ROUNDS,
          ),
        ),
      ];
    });
  },
};

import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import type { CommandInput } from '#common/ipc/contract.ts';
import { receiveDossier } from '#main/usecases/dossier/receive-dossier.ts';
import { writeState } from '#main/store/folded-tables.ts';
import { dossierNumber } from '#test/support/many-dossiers.ts';
import { testTerminal } from '#test/support/terminal.ts';
import { figure, quantile, timed, type Bench } from './figure.ts';

const INTAKES = 200;
const COMPONENTS = 6;
/** A counter that has worked for some weeks. */
const BEFORE = 20_000;
/** As people work: a hot loop keeps the disk awake and measures something else. */
const PACE_MS = 20;

const input = (requestId: string, n: number): CommandInput<'dossier.receive'> => {
  const { applicant } = dossierNumber(n, BEFORE, 100, '2026-09-15');
  return {
    requestId,
    ticket: null,
    procedure: '1.001193',
    applicant,
    ownerName: '',
    components: Array.from({ length: COMPONENTS }, (_, place) => ({
      name: `Giấy tờ thứ ${place + 1} theo thành phần hồ sơ của thủ tục`,
      originals: 1,
      certified: 0,
      photocopies: 1,
      fromData: '',
    })),
    sets: 1,
  };
};

/** Receiving a dossier with six papers (own log, folded dossier, what it is found by, receipt to print) against one raw commit of the same bytes, in turns. */
export const intakeCommit: Bench = {
  name: 'intake-commit',
  run: async () => {
    const one = await testTerminal({ name: 'Q1' });
    const { db } = one.store;
    db.transaction(() => {
      for (let n = 0; n < BEFORE; n += 1) {
        const dossier = dossierNumber(n, BEFORE, 100, '2026-09-14');
        writeState(db, 'dossier', dossier.id, dossier);
      }
    })();
    const raw = new Sqlite(path.join(one.dir, 'raw.db'));
    raw.pragma('journal_mode = WAL');
    raw.pragma('synchronous = FULL');
    raw.exec('CREATE TABLE raw (id INTEGER PRIMARY KEY, text TEXT NOT NULL)');
    const insert = raw.prepare('INSERT INTO raw (text) VALUES (?)');
    const file = openSync(path.join(one.dir, 'raw'), 'w');
    const block = Buffer.alloc(4096, 7);
    const intakes: number[] = [];
    const commits: number[] = [];
    const syncs: number[] = [];
    for (let count = 0; count < INTAKES; count += 1) {
      await pause(PACE_MS);
      let text = '';
      intakes.push(
        await timed(() => {
          const outcome = receiveDossier(one, 'Q1', input(one.newId(), count));
          if (outcome.kind !== 'received') throw new Error(outcome.kind);
          text = JSON.stringify(outcome.dossier);
        }),
      );
      await pause(PACE_MS);
      // Once as the op and once as the folded dossier, as the product writes it.
      commits.push(await timed(() => insert.run(text + text)));
      await pause(PACE_MS);
      syncs.push(
        await timed(() => {
          writeSync(file, block, 0, block.length, 0);
          fsyncSync(file);
        }),
      );
    }
    closeSync(file);
    raw.close();
    one.dispose();
    return [0.5, 0.99].map((q) =>
      figure(
        `intake-commit-p${q * 100}`,
        quantile(intakes, q),
        `ms p${q * 100}`,
        `raw commit of the same bytes, synchronous=FULL (write + fsync of 4 KiB: ${quantile(syncs, q).toPrecision(3)} ms)`,
        quantile(commits, q),
        INTAKES,
      ),
    );
  },
};

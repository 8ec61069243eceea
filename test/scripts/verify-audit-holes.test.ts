import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { noteForgotten } from '#main/store/site-log.ts';
import { auditedTerminal } from '#test/support/audited-terminal.ts';
import { exportInto, run, verifyExport, verifyScript } from '#test/support/audit-export.ts';
import type { TestTerminal } from '#test/support/terminal.ts';

let dir: string;
let terminal: TestTerminal;
beforeEach(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'motcua-holes-'));
  terminal = await auditedTerminal();
});
afterEach(() => {
  terminal.dispose();
  rmSync(dir, { recursive: true, force: true });
});

let exports = 0;
/** What the command says of an export of a database that was changed before. */
const verdictAfter = async (
  change: string,
  { cleared = 0, central = null }: { readonly cleared?: number; readonly central?: number | null } = {},
) => {
  const { db } = terminal.store;
  exports += 1;
  const name = `export-${exports}`;
  const gen = terminal.store.cursor('floor').gen;
  db.exec('SAVEPOINT before');
  db.exec(change);
  for (const audience of ['floor', 'config'] as const) noteForgotten(db, audience, cleared);
  await exportInto(terminal, dir, name, { stable: () => (central === null ? null : { gen, g: central }) });
  db.exec('ROLLBACK TO before; RELEASE before');
  const { code, breaks, totals } = await verifyExport(path.join(dir, name));
  return { code, breaks: breaks.map(({ file, number }) => [file, number]), holes: totals.holes };
};
const WHOLE = { code: 0, breaks: [] };

test('an entry that was taken out of the database is a break of its export: in the middle, at the beginning, at the end', async () => {
  const { g: last } = terminal.store.cursor('floor');
  const from = 'DELETE FROM site_log WHERE audience';
  const floor = (number?: number) => ({ code: 1, breaks: [['site-floor.jsonl', number]] });
  expect(await verdictAfter(`${from} = 'floor' AND g = 12`)).toMatchObject(floor(13));
  expect(await verdictAfter(`${from} = 'floor' AND g <= 12`)).toMatchObject(floor(13));
  expect(await verdictAfter(`${from} = 'floor' AND g = ${last}`)).toMatchObject(floor());
  expect(await verdictAfter(`${from} = 'floor'`)).toMatchObject(floor());
  expect(await verdictAfter(`${from} = 'floor' AND g = 12`, { central: 20 })).toMatchObject(floor(13));
});

test('what the terminal cleared is counted; what central had not confirmed, and a setting, it never clears', async () => {
  const { g: last } = terminal.store.cursor('floor');
  const gone = `DELETE FROM site_log WHERE audience = 'floor' AND g`;
  expect(await verdictAfter(`${gone} = 12`, { cleared: 12 })).toMatchObject({ ...WHOLE, holes: 1 });
  expect(await verdictAfter(`${gone} <= 12`, { cleared: 12, central: 20 })).toMatchObject({ ...WHOLE, holes: 12 });
  expect(await verdictAfter(`${gone} >= ${last - 1}`, { cleared: last })).toMatchObject({ ...WHOLE, holes: 2 });
  expect(await verdictAfter(`${gone} = 30`, { cleared: 30, central: 20 })).toMatchObject({ code: 1 });
  for (const which of ['g = 1', 'g = 2', 'g > 1', 'g > 0']) {
    const setting = `DELETE FROM site_log WHERE audience = 'config' AND ${which}`;
    const { code, breaks } = await verdictAfter(setting, { cleared: 90 });
    expect([code, breaks.map(([file]) => file)], which).toEqual([1, ['site-config.jsonl']]);
  }
});

test('a copy whose last entry is not where the terminal stood is a break', async () => {
  const change = `UPDATE cursor SET hh = '${'h'.repeat(22)}' WHERE audience = 'floor'`;
  expect(await verdictAfter(change)).toMatchObject({ code: 1, breaks: [['site-floor.jsonl', undefined]] });
});

/** What the command says of the day's export of a database that was changed before. */
const dayOf = async (name: string, change: string) => {
  const { db } = terminal.store;
  db.exec('SAVEPOINT before');
  db.exec(change);
  await exportInto(terminal, dir, name, { days: { from: '2026-09-15', to: '2026-09-15' } });
  db.exec('ROLLBACK TO before; RELEASE before');
  return verifyExport(path.join(dir, name));
};

test('in an export of some days the first op of each writer is proven by the op before it, which is named in the manifest', async () => {
  const { db } = terminal.store;
  const row = db
    .prepare<[], { g: number; at: number }>(
      `SELECT g, (text ->> 'at') + (text ->> 'off') AS at FROM site_log WHERE audience = 'floor' AND term = 'Q1' AND seq = 4`,
    )
    .get();
  if (row === undefined) throw new Error('Q1 wrote four ops');
  // Everything up to there was on the day before, as far as the journal's index knows.
  const DAY_MS = 86_400_000;
  const earlier = `UPDATE site_log SET text = json_set(text, '$.at', (text ->> 'at') - ${DAY_MS}) WHERE audience = 'floor' AND g < ${row.g}`;
  const forged = `${earlier}; UPDATE site_log SET text = replace(text, '"counter":"Q1"', '"counter":"Q2"') WHERE audience = 'floor' AND g = ${row.g}`;
  expect(await dayOf('day', earlier)).toMatchObject({ code: 0, totals: { unproven: 0, holes: 0 } });
  const manifest: unknown = JSON.parse(readFileSync(path.join(dir, 'day/manifest.json'), 'utf8'));
  expect(manifest).toMatchObject({
    files: expect.arrayContaining([
      expect.objectContaining({
        name: 'site-floor.jsonl',
        first: row.g,
        parts: expect.arrayContaining([expect.objectContaining({ term: 'Q1', after: 3 })]),
      }),
    ]),
  });
  expect(await dayOf('forged', forged)).toMatchObject({
    code: 1,
    breaks: [{ file: 'site-floor.jsonl', number: row.g }],
  });
  // Where nothing is left of a writer before the day, that is counted and said.
  const cleared = `${earlier}; DELETE FROM site_log WHERE audience = 'floor' AND g < ${row.g}`;
  expect(await dayOf('lean', cleared)).toMatchObject({ code: 0, totals: { unproven: 1 } });
  const { stdout } = await run(process.execPath, [verifyScript, path.join(dir, 'lean')]);
  expect(stdout).toContain('1 ops only another copy proves');
});

test('own ops that are cleared while they are exported end the export: it is begun again, and is no gap', async () => {
  const { db } = terminal.store;
  let isCleared = false;
  const onProgress = (): void => {
    if (isCleared) return;
    isCleared = true;
    db.exec(`UPDATE writer SET base_seq = 1, base_h = (SELECT h FROM own_log WHERE audience = 'floor' AND seq = 1)
      WHERE audience = 'floor' AND term = 'S1'; DELETE FROM own_log WHERE audience = 'floor' AND seq = 1`);
  };
  expect(await exportInto(terminal, dir, 'moved', { onProgress })).toEqual({ kind: 'moved' });
  expect(await exportInto(terminal, dir, 'again')).toMatchObject({ kind: 'written' });
  expect(await verifyExport(path.join(dir, 'again'))).toMatchObject({ code: 0 });
});

test('the command is two files: whoever carries them, and nothing else, can check an export', async () => {
  await exportInto(terminal, dir, 'whole');
  const carried = path.join(dir, 'carried');
  mkdirSync(path.join(carried, 'lib'), { recursive: true });
  cpSync(verifyScript, path.join(carried, 'verify-audit.mjs'));
  cpSync(path.join(path.dirname(verifyScript), 'lib/audit-lines.mjs'), path.join(carried, 'lib/audit-lines.mjs'));
  const { stdout } = await run(process.execPath, [path.join(carried, 'verify-audit.mjs'), path.join(dir, 'whole')]);
  expect(stdout).toContain('WHOLE');
});

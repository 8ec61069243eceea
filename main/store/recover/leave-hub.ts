import type { Audience } from '#common/domain/log/audience.ts';
import type { LoggedOp } from '#common/wire/branch.ts';
import type { Writer } from '#common/wire/chain.ts';
import type { OwnLogHandle } from '../own-log.ts';
import { prepared } from '../prepared.ts';
import { salvageOps, turnIfBehind } from '../repair.ts';
import { cursorOf } from '../site-log.ts';
import type { FoundRows } from './find-rows.ts';
import { mendedLogs, type Taken } from './take-found.ts';

const HUB_LEFT = 'hub-left';

/** Where the hub's file in this machine stood when its entries were salvaged; '' when none were. */
export const hubLeft = ({ db }: OwnLogHandle): string => {
  const mark = prepared(db, 'SELECT value FROM meta WHERE key = ?').pluck().get(HUB_LEFT);
  return typeof mark === 'string' ? mark : '';
};

/** Remembers it; call inside the transaction that salvages them. */
export const setHubLeft = ({ db }: OwnLogHandle, mark: string): void => {
  prepared(
    db,
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(HUB_LEFT, mark);
};

const keyOf = ({ term, epoch, seq, h }: Writer & LoggedOp): string => `${term}/${epoch}/${seq}/${h}`;

const salvaged = ({ db }: OwnLogHandle): number =>
  Number(prepared(db, 'SELECT count(*) FROM salvage').pluck().get() ?? 0);

/** Salvages what the copy here does not have: at the next generation the copy itself is salvaged. Returns how many ops. Call inside a transaction. */
export const salvageMissing = (
  log: OwnLogHandle,
  audience: Audience,
  rows: readonly (Writer & LoggedOp)[],
  fresh: () => string,
): number => {
  const copy = prepared(log.db, 'SELECT term, epoch, seq, h FROM site_log WHERE audience = ?').iterate(
    audience,
    // Columns are named in the query; the text is not compared.
  ) as Iterable<Writer & LoggedOp>;
  const held = new Set<string>();
  for (const row of copy) held.add(keyOf(row));
  const before = salvaged(log);
  salvageOps(
    log,
    audience,
    rows.filter((row) => !held.has(keyOf(row))),
  );
  turnIfBehind(log, audience, fresh);
  return salvaged(log) - before;
};

/**
 * Salvages what a hub's damaged file still held and neither central nor the copy here has; `unread` counts the places of its log that nothing here can
 * fill. Call inside a transaction.
 */
export const takeHubRows = (log: OwnLogHandle, found: FoundRows, fresh: () => string): Taken => {
  const stable = new Map(found.marks.filter(({ gen }) => gen === found.gen).map(({ audience, g }) => [audience, g]));
  const places = new Map(found.ops.map((op) => [`${op.audience}/${keyOf(op)}`, op.g]));
  const byAudience = new Map<Audience, (Writer & LoggedOp & { readonly g: number })[]>();
  for (const { audience, writer, runs } of mendedLogs(log, found, [])) {
    const rows = byAudience.get(audience) ?? [];
    byAudience.set(audience, rows);
    for (const op of runs.flatMap(({ ops }) => ops)) {
      rows.push({ ...writer, ...op, g: places.get(`${audience}/${keyOf({ ...writer, ...op })}`) ?? 0 });
    }
  }
  let saved = 0;
  let unread = 0;
  for (const [audience, rows] of byAudience) {
    const at = stable.get(audience) ?? 0;
    saved += salvageMissing(
      log,
      audience,
      rows.filter(({ g }) => g === 0 || g > at),
      fresh,
    );
    unread += missingPlaces(log, audience, found.gen, at, new Set(rows.map(({ g }) => g)));
  }
  return { saved, unread };
};

/** Places after `stable` that were neither found nor are in a copy of this generation. */
const missingPlaces = (
  { db }: OwnLogHandle,
  audience: Audience,
  gen: string,
  stable: number,
  found: ReadonlySet<number>,
): number => {
  const cursor = cursorOf(db, audience);
  const isCopy = cursor.gen === gen;
  const known = new Set(found);
  if (isCopy) {
    const copied = prepared(db, 'SELECT g FROM site_log WHERE audience = ?').pluck().iterate(audience);
    for (const g of copied as Iterable<number>) known.add(g); // one integer column
  }
  let end = isCopy ? cursor.g : 0;
  for (const g of found) end = Math.max(end, g);
  let missing = 0;
  for (let g = stable + 1; g <= end; g += 1) if (!known.has(g)) missing += 1;
  return missing;
};

import type { Database } from 'better-sqlite3';
import type { Audience } from '#common/domain/log/audience.ts';
import { foldOp, type AnyState } from '#common/domain/log/fold.ts';
import { readParsed } from '#common/domain/log/fold-rows.ts';
import type { ParsedOp } from '#common/domain/log/op.ts';
import { entityKindOf, type EntityKind } from '#common/domain/log/op-catalogue.ts';
import type { Entry } from '#common/wire/entry.ts';
import { readState, removeState, writeState } from './folded-tables.ts';
import { hasPending } from './own-log.ts';
import { prepared } from './prepared.ts';
import { refold, type Touched } from './refold.ts';

/** An entry that was just put into the copy; `isOwn`: it is an op of this terminal that waited for it. */
export type Arrived = { readonly entry: Entry; readonly parsed: ParsedOp; readonly isOwn: boolean };

/**
 * Folds the entities that a run of entries is about. Entries come last in the log, so they are folded onto what the table holds, which saves
 * reading and folding an entity's history with every op about it. That is the same as folding everything again (a property compares both)
 * unless an op of this terminal lies, or lay, on top: then the entity is folded from its logs.
 */
export const foldArrived = (
  db: Database,
  term: string,
  audience: Audience,
  arrived: readonly Arrived[],
): readonly Touched[] => {
  const entities = new Map<string, Arrived[]>();
  for (const one of arrived) {
    if (one.parsed.kind === 'bad') continue;
    const { id } = one.parsed.op;
    const others = entities.get(id);
    if (others === undefined) entities.set(id, [one]);
    else others.push(one);
  }
  const somePend = anyPending(db, audience);
  return [...entities].flatMap(([id, entries]) => {
    const standsOn = somePend && hasPending(db, audience, id) ? 'logs' : baseOf(db, audience, id, entries);
    return standsOn === 'logs' ? refold(db, term, audience, id) : foldOnto(db, audience, id, entries, standsOn);
  });
};

const anyPending = (db: Database, audience: Audience): boolean =>
  prepared(db, 'SELECT 1 FROM own_log INDEXED BY own_log_pending WHERE audience = ? AND g IS NULL LIMIT 1').get(
    audience,
  ) !== undefined;

/**
 * What the entries of an entity are folded onto while no own op waits: `nothing` when they are its first ones in this copy (a table may hold what
 * another copy, or an own op, made of it), its row in the `table`, or its `logs` when an own op of it is among them.
 */
const baseOf = (
  db: Database,
  audience: Audience,
  id: string,
  entries: readonly Arrived[],
): 'nothing' | 'table' | 'logs' => {
  const hadSome = prepared(
    db,
    'SELECT 1 FROM site_log INDEXED BY site_log_entity WHERE audience = ? AND entity = ? AND g < ? LIMIT 1',
  ).get(audience, id, entries[0]?.entry.g);
  if (hadSome === undefined) return 'nothing';
  return entries.some(({ isOwn }) => isOwn) ? 'logs' : 'table';
};

const foldOnto = (
  db: Database,
  audience: Audience,
  id: string,
  entries: readonly Arrived[],
  base: 'nothing' | 'table',
): readonly Touched[] => {
  const states = new Map<EntityKind, AnyState | null>();
  for (const { entry, parsed } of entries) {
    const applied = readParsed(parsed, entry, audience);
    const kind = applied === null ? null : entityKindOf(applied.op.t);
    if (applied === null || kind === null) continue;
    const known = states.get(kind);
    const before = known === undefined && base === 'table' ? readState(db, kind, id) : (known ?? null);
    states.set(kind, foldOp(before, applied));
  }
  return [...states].map(([kind, state]) => {
    if (state === null) removeState(db, kind, id);
    else writeState(db, kind, id, state);
    return { kind, id };
  });
};

import type { Database } from 'better-sqlite3';
import type { LogFinding } from '#common/domain/audit/log-finding.ts';
import { audiences, isAudience, type Audience } from '#common/domain/log/audience.ts';
import type { Writer } from '#common/wire/chain.ts';
import type { OwnLogHandle } from './own-log.ts';
import { prepared } from './prepared.ts';
import { cursorOf } from './site-log.ts';
import { verifySiteLog, type SiteLogParts } from './verify-site-log.ts';
import { verifyWriterLog } from './verify-writer-log.ts';
import { tailOf } from './writer-logs.ts';

export type VerifyParts = {
  readonly log: OwnLogHandle;
  readonly site: string;
  readonly stable: (audience: Audience) => ReturnType<SiteLogParts['stable']>;
};

/** How far a walk has come, in numbers of all logs together. */
export type WalkProgress = { readonly done: number; readonly total: number };

/** Every finding in the order of the walk; `moved` where a log was begun anew meanwhile, so that its proof must be asked for again. */
export type Verified = { readonly findings: readonly LogFinding[]; readonly moved: boolean };

type Leg = { readonly from: number; readonly size: number; readonly walk: () => Generator<number, LogFinding | null> };

/**
 * Walks every log of this terminal: the copy of the site's log of each audience, then every writer's log that it keeps for the hub. Each `next` is one
 * slice of some milliseconds. A broken log is left at its first broken link; the others are walked all the same.
 */
export function* verifyLogs(parts: VerifyParts): Generator<WalkProgress, Verified> {
  const strangers = strangersIn(parts.log);
  const legs = legsOf(parts);
  const total = legs.reduce((sum, { size }) => sum + size, 0);
  const findings: LogFinding[] = [...strangers];
  let walked = 0;
  let moved = false;
  for (const { from, size, walk } of legs) {
    const steps = walk();
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) {
        if (step.value === null) moved = true;
        else findings.push(step.value);
        break;
      }
      yield { done: walked + Math.min(size, Math.max(0, step.value - from)), total };
    }
    walked += size;
    yield { done: walked, total };
  }
  return { findings, moved };
}

const legsOf = ({ log, site, stable }: VerifyParts): readonly Leg[] => {
  const { db, sha256 } = log;
  const copies = audiences.flatMap((audience): readonly Leg[] => {
    const cursor = cursorOf(db, audience);
    if (cursor.gen === '') return [];
    const first = prepared(db, 'SELECT min(g) FROM site_log WHERE audience = ?').pluck().get(audience);
    const from = typeof first === 'number' ? Math.max(0, first - 1) : cursor.g;
    return [
      {
        from,
        size: cursor.g - from,
        walk: () => verifySiteLog({ db, sha256, site, audience, stable: () => stable(audience) }),
      },
    ];
  });
  const writers = prepared(db, 'SELECT audience, term, epoch, base_seq AS base FROM writer ORDER BY audience, rowid')
    // Columns are named in the query; audiences of other names are found as strangers.
    .all() as readonly (Writer & { readonly audience: Audience; readonly base: number })[];
  const kept = writers
    .filter(({ audience }) => audiences.includes(audience))
    .map(({ audience, term, epoch, base }): Leg => ({
      from: base,
      size: Math.max(0, (tailOf(log, audience, { term, epoch })?.seq ?? base) - base),
      walk: () => verifyWriterLog(log, audience, { term, epoch }),
    }));
  return [...copies, ...kept];
};

type Place = { readonly audience: string; readonly term: string; readonly epoch: string; readonly number: number };

const nextOwn = (db: Database, term: string, after: Place): Place | undefined =>
  // Columns are named in the query.
  prepared(
    db,
    'SELECT audience, ? AS term, epoch, seq AS number FROM own_log WHERE (audience, epoch) > (?, ?) ORDER BY audience, epoch, seq LIMIT 1',
  ).get(term, after.audience, after.epoch) as Place | undefined;

const nextSaved = (db: Database, _term: string, { audience, term, epoch }: Place): Place | undefined =>
  // Columns are named in the query.
  prepared(
    db,
    'SELECT audience, term, epoch, seq AS number FROM salvage WHERE (audience, term, epoch) > (?, ?, ?) ORDER BY audience, term, epoch, seq LIMIT 1',
  ).get(audience, term, epoch) as Place | undefined;

const nextCopy = (db: Database, _term: string, { audience }: Place): Place | undefined =>
  // Columns are named in the query.
  prepared(
    db,
    `SELECT audience, '' AS term, '' AS epoch, g AS number FROM site_log WHERE audience > ? ORDER BY audience, g LIMIT 1`,
  ).get(audience) as Place | undefined;

const START: Place = { audience: '', term: '', epoch: '', number: 0 };

/** Rows under a name that no log here has: a name in them was changed, or they were put there. One index step for each name. */
const strangersIn = ({ db, term }: OwnLogHandle): readonly LogFinding[] => {
  const isKept = prepared(db, 'SELECT 1 FROM writer WHERE audience = ? AND term = ? AND epoch = ?');
  const isCopied = prepared(db, 'SELECT 1 FROM cursor WHERE audience = ?');
  const strangers: Place[] = [];
  for (const next of [nextOwn, nextSaved, nextCopy]) {
    for (let place = next(db, term, START); place !== undefined; place = next(db, term, place)) {
      const known =
        next === nextCopy ? isCopied.get(place.audience) : isKept.get(place.audience, place.term, place.epoch);
      if (known === undefined || !isAudience(place.audience)) strangers.push(place);
    }
  }
  return strangers.map(({ audience, term: of, epoch, number }) => ({
    log: isAudience(audience) ? audience : 'floor',
    chain: of === '' ? 'site' : 'writer',
    term: of,
    epoch,
    links: 0,
    unproven: 0,
    forgotten: 0,
    head: { number: 0, h: '' },
    confirmed: null,
    broken: {
      what: 'stranger',
      term: of,
      epoch,
      number,
      expected: '',
      found: [audience, of, epoch].filter((part) => part !== '').join('/'),
      at: null,
      good: null,
    },
  }));
};

import type { Tail } from '#common/wire/chain.ts';
import type { Audience } from '#common/domain/log/audience.ts';
import { writerKey } from '#central/log/push.ts';
import { hashKey, type Loaded, type Need, type Sequenced } from '#central/log/sequence-batch.ts';
import { keyOfStored, storableKey } from '#central/log/storable-key.ts';
import { lines, numbers, packTexts } from './columns.ts';

/** A log whose row is locked. */
export type LockedLog = {
  readonly id: number;
  readonly audience: Audience;
  readonly gen: string;
  readonly g: number;
  readonly hh: string;
};

export type Needed = { readonly log: LockedLog; readonly need: Need };
export type Saved = { readonly log: LockedLog; readonly sequenced: Sequenced };

export type WriterRow = Tail & {
  readonly log: number;
  readonly term: string;
  readonly epoch: string;
  readonly tail: boolean;
};
export type UidRow = { readonly log: number; readonly uid: string; readonly g: number };
export type StateRow = { readonly log: number; readonly key: string; readonly value: string };

type Values = readonly unknown[];

/** The values of `loadWriters`, `loadUids` and `loadStates` for what the batches need. */
export const loadValues = (needed: readonly Needed[]): readonly [writers: Values, uids: Values, states: Values] => {
  const runs = needed.flatMap(({ log, need }) => need.runs.map((run) => ({ log: log.id, ...run })));
  const uids = needed.flatMap(({ log, need }) => need.uids.map((uid) => [log.id, storableKey(uid)] as const));
  const keys = needed.flatMap(({ log, need }) => need.keys.map((key) => [log.id, storableKey(key)] as const));
  const writers = [
    runs.map(({ log }) => log),
    runs.map(({ term }) => term),
    runs.map(({ epoch }) => epoch),
    runs.map(({ from }) => from - 1),
    runs.map(({ from, ops }) => from - 1 + ops.length),
  ];
  return [
    writers,
    [numbers(uids.map(([log]) => log)), lines(uids.map(([, uid]) => uid))],
    [numbers(keys.map(([log]) => log)), lines(keys.map(([, key]) => key))],
  ];
};

/** Puts the rows of one locked log together. */
export const toLoaded = (
  { id, audience, gen, g, hh }: LockedLog,
  writers: readonly WriterRow[],
  uids: readonly UidRow[],
  states: readonly StateRow[],
): Loaded => {
  const ofLog = ({ log }: { readonly log: number }) => log === id;
  const known = writers.filter(ofLog);
  return {
    audience,
    gen,
    head: { seq: g, h: hh },
    tails: new Map(known.filter(({ tail }) => tail).map((row) => [writerKey(row), { seq: row.seq, h: row.h }])),
    hashes: new Map(known.filter(({ tail }) => !tail).map((row) => [hashKey(writerKey(row), row.seq), row.h])),
    uids: new Map(uids.filter(ofLog).map((row) => [keyOfStored(row.uid), row.g])),
    states: new Map(states.filter(ofLog).map((row) => [keyOfStored(row.key), JSON.parse(row.value) as unknown])),
  };
};

/** The values of `saveBatch`. */
export const saveValues = (saved: readonly Saved[]): Values => {
  const rows = saved.flatMap(({ log, sequenced }) =>
    sequenced.entries.map(({ entry, uid }) => ({ log: log.id, uid: uid === null ? null : storableKey(uid), ...entry })),
  );
  const states = saved.flatMap(({ log, sequenced }) =>
    [...sequenced.changes].map(([key, value]) => ({
      log: log.id,
      key: storableKey(key),
      value: JSON.stringify(value),
    })),
  );
  const heads = saved.flatMap(({ log, sequenced }) => {
    const last = sequenced.entries.at(-1)?.entry;
    return last === undefined ? [] : [{ log: log.id, g: last.g, hh: last.hh }];
  });
  const res = packTexts(rows.map((row) => row.res));
  const op = packTexts(rows.map((row) => row.op));
  return [
    numbers(rows.map(({ log }) => log)),
    numbers(rows.map(({ g }) => g)),
    lines(rows.map(({ hh }) => hh)),
    lines(rows.map(({ term }) => term)),
    lines(rows.map(({ epoch }) => epoch)),
    numbers(rows.map(({ seq }) => seq)),
    lines(rows.map(({ h }) => h)),
    numbers(rows.map(({ hat }) => hat)),
    res.starts,
    res.lengths,
    op.starts,
    op.lengths,
    res.bytes,
    op.bytes,
    lines(rows.map(({ uid }) => uid)),
    numbers(states.map(({ log }) => log)),
    lines(states.map(({ key }) => key)),
    lines(states.map(({ value }) => value)),
    heads.map(({ log }) => log),
    heads.map(({ g }) => g),
    heads.map(({ hh }) => hh),
  ];
};

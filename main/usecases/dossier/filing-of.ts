import type { BusinessState } from '#common/domain/dossier/business-state.ts';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import type { FilingChannel } from '#common/domain/dossier/filing-data.ts';
import { sealedAt } from '#common/domain/dossier/hand-over.ts';
import { assertNever } from '#common/kit/assert-never.ts';
import type { IntakeSource } from '#common/ipc/intake-calls.ts';
import { handOverById } from '#main/store/arrived.ts';
import { dossierById } from '#main/store/dossiers.ts';
import type { TerminalContext } from '../terminal-context.ts';

/** How a dossier came to this counter. */
export type Filing = {
  readonly kind: 'filing';
  readonly channel: FilingChannel;
  readonly ref: string;
  /** UTC ms from which its limit counts. */
  readonly filedAt: number;
  /** The dossier that arrived before, or null: nothing of it is written yet. */
  readonly arrived: Dossier | null;
};

export type NoFiling =
  | { readonly kind: 'not-open'; readonly state: BusinessState }
  | { readonly kind: 'not-signed'; readonly number: string };

/** By post the limit counts from the signing of the hand-over record, or from the day on which the last paper came (Decision 45/2016/QĐ-TTg). */
const filedAt = ({ channel, arrivedAt, history }: Dossier, now: number): number =>
  channel === 'post' && !history.some(({ event, refused }) => event === 'ask-papers' && refused === undefined)
    ? arrivedAt
    : now;

/** Where a dossier comes from, or why it cannot be received. */
export const filingOf = ({ store }: TerminalContext, source: IntakeSource | undefined): Filing | NoFiling => {
  const now = store.now();
  if (source === undefined) return { kind: 'filing', channel: 'counter', ref: '', filedAt: now, arrived: null };
  switch (source.kind) {
    case 'arrived': {
      const arrived = dossierById(store.db, source.dossier);
      if (arrived?.state !== 'registered') return { kind: 'not-open', state: arrived?.state ?? 'unknown' };
      const { channel, ref } = arrived;
      return { kind: 'filing', channel, ref, filedAt: filedAt(arrived, now), arrived };
    }
    case 'parcel': {
      const record = handOverById(store.db, source.record);
      const sealed = record === null ? null : sealedAt(record);
      if (sealed === null) return { kind: 'not-signed', number: record?.number ?? '' };
      return { kind: 'filing', channel: 'post', ref: source.parcel, filedAt: sealed, arrived: null };
    }
    default:
      return assertNever(source);
  }
};

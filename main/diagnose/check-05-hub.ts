import type { Judgement, ReasonOf } from '#common/domain/diagnosis/self-checks.ts';
import { assertNever } from '#common/kit/assert-never.ts';
import type { SyncTrouble } from '#main/sync/sync-trouble.ts';

/** What was measured of the way to the site's hub. */
export type HubMeasured = {
  readonly connected: boolean;
  /** Whether this terminal itself hosts the hub. */
  readonly hostsHub: boolean;
  /** Where it connects to, null while no hub is known. */
  readonly address: string | null;
  /** Generation of the hub that this terminal's copy follows, null before the first contact ever. */
  readonly generation: string | null;
  /** Since when the hub is silent (since the start, if it was never heard), UTC ms; null while it answers. */
  readonly silentSince: number | null;
  /** Whether a hub was heard since this program started. */
  readonly heard: boolean;
  readonly troubles: readonly SyncTrouble[];
  /** Ops of this terminal that the hub has not acknowledged. */
  readonly unsynced: number;
};

const reasonOf = (trouble: SyncTrouble): ReasonOf<'hub'> | null => {
  switch (trouble.kind) {
    case 'identity-twice':
      return 'twice';
    case 'older-hub':
      return 'older-hub';
    case 'not-understood':
      return 'other-version';
    case 'refused':
      if (trouble.why === 'protocol') return 'other-version';
      return trouble.why === 'not-enrolled' || trouble.why === 'revoked' ? trouble.why : 'refused';
    // Mended by itself, and the store's own check speaks of it.
    case 'behind':
    case 'broken-chain':
    case 'store-failed':
      return null;
    default:
      return assertNever(trouble);
  }
};

/** Judges the way to the hub: is there one, does it answer, does it let this terminal in. */
export const judgeHub = (measured: HubMeasured): Judgement<'hub'> => {
  const { connected, hostsHub, address, generation, silentSince, heard, troubles, unsynced } = measured;
  const values = { unsynced, ...(silentSince === null ? {} : { sinceAt: silentSince }) };
  const detail = [
    `address=${address ?? 'none'}`,
    `generation=${generation ?? 'none'}`,
    `hosts=${hostsHub}`,
    `connected=${connected}`,
    `unsynced=${unsynced}`,
    `troubles=${troubles.map((one) => (one.kind === 'refused' ? `refused:${one.why}` : one.kind)).join(',') || 'none'}`,
  ].join(' ');
  const trouble = troubles.map(reasonOf).findLast((reason) => reason !== null);
  if (trouble !== undefined) return { reason: trouble, values, detail };
  if (connected) return { reason: hostsHub ? 'here' : 'reachable', values, detail };
  if (address === null) return { reason: 'no-address', values, detail };
  return { reason: heard ? 'silent' : 'never-heard', values, detail };
};

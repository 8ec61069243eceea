import type { LogId } from '#central/log/push.ts';
import type { LogHost } from '#central/log/log-host.ts';
import { audiences, type Audience } from '#common/domain/log/audience.ts';
import { siteLogStart, type Sha256 } from '#common/wire/chain.ts';
import type { HubStore } from '#central/store/sqlite/hub-store.ts';
import type { UpstreamMarks } from '#central/store/sqlite/upstream-marks.ts';
import type { OwnLogs } from '#main/sync/sync-store.ts';

type UpstreamLogs = OwnLogs & {
  readonly unsynced: () => number;
  readonly onAppended: (listener: () => void) => () => void;
};

export type UpstreamParts = {
  readonly site: string;
  readonly store: HubStore;
  readonly marks: UpstreamMarks;
  readonly host: Pick<LogHost, 'onCommitted'>;
  readonly sha256: Sha256;
  /** Name of the terminal that hosts the hub. */
  readonly term: string;
  /** Central proves that this hub's log of a generation went back, or that another hub wrote on under it. */
  readonly onWentBack: (gen: string) => void;
};

/**
 * The site's logs seen as a hub's own logs, so that a hub goes up to central exactly as a terminal goes to its hub:
 * epoch = generation, seq = g, h = hh, and each op is an entry's text.
 */
export const upstreamLogs = ({ site, store, marks, host, sha256, term, onWentBack }: UpstreamParts): UpstreamLogs => {
  const id = (audience: Audience): LogId => ({ site, audience });
  const head = (audience: Audience) => store.headOf(id(audience)).head;
  const acked = (audience: Audience) => {
    const mark = marks.get(audience);
    return mark === null || mark.gen !== store.gen
      ? { seq: 0, h: siteLogStart(sha256, site, audience, store.gen) }
      : { seq: mark.g, h: mark.hh };
  };
  return {
    ownTail: (audience) => ({ epoch: store.gen, ...head(audience) }),
    offered: (audience) => [
      { term, epoch: store.gen, base: 0, tail: head(audience), acked: acked(audience), current: true },
    ],
    setAcked: (audience, { epoch }, { seq, h }) => marks.set(audience, { gen: epoch, g: seq, hh: h }),
    hashAt: (audience, { epoch }, seq) => store.entryHashAt(id(audience), epoch, seq),
    opsAfter: (audience, { epoch }, seq, limit, bytes) => ({
      from: seq + 1,
      prev: store.entryHashAt(id(audience), epoch, seq) ?? '',
      ops: store.entriesAfter(id(audience), epoch, seq, limit, bytes).map((entry) => JSON.stringify(entry)),
    }),
    // The answer may be about a generation that is over already.
    branchOff: (_audience, { epoch }) => onWentBack(epoch),
    startEpoch: () => onWentBack(store.gen),
    unsynced: () => audiences.reduce((sum, audience) => sum + head(audience).seq - acked(audience).seq, 0),
    onAppended: (listener) => host.onCommitted(listener),
  };
};

import { OP_VERSION, opCatalogue } from '#common/domain/log/op-catalogue.ts';
import type { Draft, TerminalClock } from '#main/store/terminal-store.ts';

/** A fact as the op that main/store/terminal-store.ts makes of it. */
export const written = (draft: Draft, day: string, clock: TerminalClock, newId: () => string) => ({
  audience: opCatalogue[draft.t].audience,
  op: {
    uid: draft.uid ?? newId(),
    t: draft.t,
    v: OP_VERSION,
    id: draft.id,
    at: clock.now(),
    off: clock.offset(),
    by: draft.by ?? null,
    day: draft.day ?? day,
    d: draft.d,
  },
});

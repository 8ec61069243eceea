import type { Audience } from '#common/domain/log/audience.ts';
import type { Entry } from '#common/wire/entry.ts';
import type { MemoryTerminalStore } from './memory-terminal-store.ts';
import { noCopy, noLogs, withKey, type TerminalState } from './terminal-state.ts';
import { keyOf, salvageCopy } from './writer-logs.ts';

const placeOf = (entry: Entry): string => `${keyOf(entry)}/${entry.seq}/${entry.h}`;

/** A terminal's state with these entries of a hub's file salvaged, unless they are in its copy (main/store/terminal-store.ts, leaveHub). */
export const salvaged = (
  { parts, state }: MemoryTerminalStore,
  rows: ReadonlyMap<Audience, readonly Entry[]>,
  hub: string,
  mark: string,
): TerminalState => {
  let { logs, repairs } = state;
  for (const [audience, entries] of rows) {
    const held = new Set((state.site.get(audience) ?? noCopy).entries.slice(0).map(placeOf));
    const missing = entries.filter((entry) => !held.has(placeOf(entry)));
    const repaired = salvageCopy(parts, logs.get(audience) ?? noLogs, missing, () => `r${parts.newId()}`);
    logs = withKey(logs, audience, repaired.logs);
    if (repaired.turned) repairs += 1;
  }
  return { ...state, logs, repairs, left: withKey(state.left, hub, mark) };
};

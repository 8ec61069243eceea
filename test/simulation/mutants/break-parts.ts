import type { Push } from '#central/log/push.ts';
import type { Loaded } from '#central/log/sequence-batch.ts';
import type { HubStore } from '#central/store/sqlite/hub-store.ts';
import { parseHubFrame } from '#common/wire/parse-frame.ts';
import type { HubFrame } from '#common/wire/hub-frames.ts';
import type { MemoryTerminalStore } from '../stores/memory-terminal-store.ts';

/** The same object with some members replaced; all others work on the original, private state included. */
export const replaced = <T extends object>(target: T, members: Partial<T>): T =>
  new Proxy(target, {
    get: (original, key) => {
      if (Object.hasOwn(members, key)) return Reflect.get(members, key) as unknown;
      const value: unknown = Reflect.get(original, key, original);
      return typeof value === 'function' ? (value.bind(original) as unknown) : value;
    },
  });

/** A hub whose sequencer is told other things than what its store loaded. */
export const loadedOtherwise = (store: HubStore, change: (loaded: Loaded, runs: readonly Push[]) => Loaded): HubStore =>
  replaced(store, {
    sequence: (batches) =>
      store.sequence(
        batches.map((batch) => ({ ...batch, run: (loaded) => batch.run(change(loaded, batch.need(loaded.gen).runs)) })),
      ),
  });

/** A frame of the hub, changed before the terminal's session reads it. */
export const frameOtherwise =
  (change: (frame: HubFrame, store: MemoryTerminalStore) => HubFrame) =>
  (text: string, store: MemoryTerminalStore): string => {
    const parsed = parseHubFrame(text);
    return parsed.kind === 'frame' ? JSON.stringify(change(parsed.frame, store)) : text;
  };

import { audiences } from '#common/domain/log/audience.ts';
import type { Disk } from '../kit/disk.ts';
import type { HubState } from '../stores/memory-hub-store.ts';
import { salvaged } from '../stores/salvaged.ts';
import type { Book } from './book.ts';
import type { TerminalMachine } from './terminal-machine.ts';
import type { World } from './world.ts';

/** A hub that stepped down: its file, and the terminal that hosts it. */
type LeftHub = {
  readonly disk: Disk<HubState>;
  readonly parts: { readonly name: string; readonly world: World; readonly hostedBy: () => TerminalMachine | null };
};

const LEFT_MS = 30 * 86_400_000;

/** Where the hub's file stands. */
const markOf = ({ disk }: LeftHub): string =>
  [disk.state.gen, ...audiences.map((audience) => disk.state.logs.get(audience)?.entries.length ?? 0)].join(' ');

/** Whether the terminal that hosts this hub has what only its file held. */
export const hasLeft = (hub: LeftHub): boolean =>
  hub.parts.hostedBy()?.disk.state.left.get(hub.parts.name) === markOf(hub);

/** As main/sync/hub/leave-hub.ts does it, as soon as the terminal runs and can write; then it looks for the new hub. What is old stays at central. */
export const leaveHub = (hub: LeftHub, book: Book): void => {
  const { disk, parts } = hub;
  const host = parts.hostedBy();
  if (host === null || host.process === null) return;
  const { gen, logs, upstream } = disk.state;
  const { store, link } = host.process;
  const rows = store.audiences.map((audience) => {
    const cursor = store.cursor(audience);
    const entries =
      logs
        .get(audience)
        ?.entries.slice(0)
        .map(({ entry }) => entry) ?? [];
    if (cursor.gen === gen) return [audience, entries.slice(cursor.g)] as const;
    const mark = upstream.get(audience);
    const last = entries.at(-1)?.hat ?? 0;
    const old = entries.findIndex(({ hat }) => hat >= last - LEFT_MS);
    const after = Math.min(mark?.gen === gen ? mark.g : 0, Math.max(0, old));
    for (const { op } of entries.slice(0, after)) book.forgotten.add(`${audience} ${op}`);
    return [audience, entries.slice(after)] as const;
  });
  host.orElse(() => {
    host.disk.commit(salvaged(store, new Map(rows), parts.name, markOf(hub)));
    parts.world.count('hub-left');
    link.close();
  });
};

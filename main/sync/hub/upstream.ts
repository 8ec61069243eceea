import { audiences } from '#common/domain/log/audience.ts';
import type { Room } from '#central/http/room.ts';
import type { OpenHub } from '#central/store/sqlite/open-hub-store.ts';
import { startSync, type SyncClient, type SyncClientParts } from '#main/sync/sync-client.ts';
import { upstreamLogs, type UpstreamParts } from './upstream-logs.ts';

export type UpstreamLink = Pick<SyncClientParts, 'url' | 'now' | 'steady' | 'random' | 'onLog' | 'timing'> &
  UpstreamParts & { readonly room: Room; readonly hub: OpenHub; readonly term: string; readonly app: string };

/**
 * The hub's way up to central. It goes on by itself when central is back, and tells the room whether central is reached,
 * how many entries it lacks, and what is durable there.
 */
export const startUpstream = (parts: UpstreamLink): SyncClient => {
  const { room, hub, site, term, app } = parts;
  const own = upstreamLogs(parts);
  const client = startSync({
    ...parts,
    who: { as: 'hub', site, term, name: term, roles: [], app },
    logs: audiences,
    own,
    copy: null,
    status: null,
  });
  const tell = () => {
    const blocked = client.troubles().some(({ kind }) => kind !== 'behind' && kind !== 'identity-twice');
    const reached = client.connection() !== 'alone' && !blocked;
    room.setCentral({ central: reached, notAtCentral: own.unsynced() });
    for (const audience of audiences) {
      const mark = hub.upstream.get(audience);
      if (mark !== null && mark.gen === hub.store.gen) room.setStable(audience, mark.gen, mark.g);
    }
  };
  client.onChange(tell);
  tell();
  return client;
};

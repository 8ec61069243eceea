import { QueryClient } from '@tanstack/react-query';
import type { Client } from './client.ts';
import type { Topic } from './use-view.ts';

/**
 * The cache of views of one window, refreshed by the backend's events: at once, or where a view takes long to make (`paceMs`) so long after the last time. `networkMode: 'always'` because the backend is on this machine:
 * without it every view would stop as soon as the network is gone.
 */
export const createQueryClient = (client: Client): QueryClient => {
  const later = new Map<string, ReturnType<typeof setTimeout>>();
  const queries = new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always' },
    },
  });
  client.subscribe((event) => {
    if (event.name === 'backend' && event.payload.state === 'up') void queries.invalidateQueries();
    if (event.name !== 'changed') return;
    const changed = new Set<Topic>(event.payload.topics);
    void queries.invalidateQueries({
      predicate: (query) => {
        // Every view is asked for by useView, which always sets its topics; few have a pace, ms.
        const { topics = [], paceMs = 0 } = (query.meta ?? {}) as { topics?: readonly Topic[]; paceMs?: number };
        if (!topics.some((topic) => changed.has(topic))) return false;
        const waitMs = query.state.dataUpdatedAt + paceMs - Date.now();
        if (waitMs <= 0) return true;
        const { queryHash, queryKey } = query;
        if (!later.has(queryHash)) {
          const again = (): void => {
            later.delete(queryHash);
            void queries.invalidateQueries({ queryKey, exact: true });
          };
          later.set(queryHash, setTimeout(again, waitMs));
        }
        return false;
      },
    });
  });
  return queries;
};

import { QueryClient } from '@tanstack/react-query';
import type { Client } from './client.ts';
import type { Topic } from './use-view.ts';

/**
 * The cache of views of one window, refreshed by the backend's events. `networkMode: 'always'` because the backend is on this machine:
 * without it every view would stop as soon as the network is gone.
 */
export const createQueryClient = (client: Client): QueryClient => {
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
      // Every view is asked for by useView, which always sets its topics.
      predicate: ({ meta }) => ((meta?.['topics'] ?? []) as readonly Topic[]).some((topic) => changed.has(topic)),
    });
  });
  return queries;
};

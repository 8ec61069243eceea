import { QueryObserver } from '@tanstack/react-query';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { BackendEvent } from '#common/ipc/contract.ts';
import type { Client } from '#renderer/app/client.ts';
import { createQueryClient } from '#renderer/app/query-client.ts';
import type { Topic } from '#renderer/app/use-view.ts';

/** A cache with one live view on each topic; `asked` counts how often each was asked for. */
const withViews = async (topics: readonly Topic[], paceMs = 0) => {
  let tell: (event: BackendEvent) => void = () => {};
  const client: Client = {
    call: () => Promise.resolve({ ok: false, failure: { code: 'unknown-call', message: '' } }),
    subscribe: (listener) => {
      tell = listener;
      return () => {};
    },
    backendState: () => 'up',
    opening: () => null,
  };
  const queries = createQueryClient(client);
  const asked: Topic[] = [];
  for (const topic of topics) {
    const observer = new QueryObserver(queries, {
      queryKey: [topic],
      queryFn: () => asked.push(topic),
      meta: { topics: [topic], paceMs },
    });
    onTestFinished(observer.subscribe(() => {}));
    await observer.refetch();
  }
  asked.length = 0;
  return { asked, tell: (event: BackendEvent) => tell(event) };
};

test('a change asks again for the views it concerns, and for no other', async () => {
  const { asked, tell } = await withViews(['queue', 'papers', 'status']);
  tell({ name: 'changed', payload: { topics: ['queue', 'status'] } });
  expect(asked).toEqual(['queue', 'status']);
});

test('a backend that is up again is asked for every view', async () => {
  const { asked, tell } = await withViews(['queue', 'papers']);
  tell({ name: 'backend', payload: { state: 'restarting' } });
  expect(asked).toEqual([]);
  tell({ name: 'backend', payload: { state: 'up' } });
  expect(asked).toEqual(['queue', 'papers']);
});

test('a view that takes long to make is asked for once more after its pace, however much changes meanwhile', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { asked, tell } = await withViews(['dossiers'], 30_000);
  const change = () => tell({ name: 'changed', payload: { topics: ['dossiers'] } });
  change();
  await vi.advanceTimersByTimeAsync(20_000);
  change();
  change();
  expect(asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(asked).toEqual(['dossiers']);
  // Nothing changed since: nothing is asked for.
  await vi.advanceTimersByTimeAsync(300_000);
  expect(asked).toEqual(['dossiers']);
  change();
  expect(asked).toEqual(['dossiers', 'dossiers']);
});

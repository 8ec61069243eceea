import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { EventName, EventPayload } from '#common/ipc/contract.ts';
import type { BackendState } from './client.ts';
import { useClient } from './window-parts.tsx';

/**
 * Calls `listener` with the payload of each `name` event for as long as the screen is mounted. A layout effect, as `useKeys`: who can be seen
 * is listening, and no scan falls between the picture of a dialog and its ear, or goes to the screen as it was before.
 */
export const useBackendEvent = <N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): void => {
  const client = useClient();
  const latest = useRef(listener);
  useLayoutEffect(() => {
    latest.current = listener;
  });
  useLayoutEffect(
    () =>
      client.subscribe((event) => {
        // The name picks the payload; the compiler cannot follow that through a generic N.
        if (event.name === name) latest.current(event.payload as EventPayload<N>);
      }),
    [client, name],
  );
};

/** The backend as this window last heard of it. */
export const useBackendState = (): BackendState => {
  const client = useClient();
  return useSyncExternalStore(client.subscribe, client.backendState);
};

/** What the backend does that has been opening for a while; null once it is open. */
export const useOpening = (): EventPayload<'opening'> | null => {
  const client = useClient();
  return useSyncExternalStore(client.subscribe, client.opening);
};

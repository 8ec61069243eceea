import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** Doors open and close, and waits shrink, without any event: the tiles are asked for again this often, in ms. */
const everyMs = 20_000;

/** Keeps the services on the kiosk true while nothing happens in the queue. */
export const useDoors = (): void => {
  const queries = useQueryClient();
  useEffect(() => {
    const timer = setInterval(() => void queries.invalidateQueries({ queryKey: ['kiosk.services'] }), everyMs);
    return () => clearInterval(timer);
  }, [queries]);
};

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useLayoutEffect, useRef } from 'react';
import type { CommandName } from '#common/ipc/contract.ts';

/**
 * Asks for views again at once; resolves when they are here, or could not be had. What an act changed is then on screen before it is said. What is given back
 * stays the same function, so that an effect may name it and still runs once.
 */
export const useRefresh = (names: readonly CommandName[]): (() => Promise<void>) => {
  const queries = useQueryClient();
  const wanted = useRef(names);
  useLayoutEffect(() => {
    wanted.current = names;
  });
  return useCallback(async () => {
    await Promise.all(wanted.current.map((name) => queries.invalidateQueries({ queryKey: [name] })));
  }, [queries]);
};

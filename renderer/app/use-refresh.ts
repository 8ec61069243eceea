import { useQueryClient } from '@tanstack/react-query';
import type { CommandName } from '#common/ipc/contract.ts';

/** Asks for views again at once; resolves when they are here, or could not be had. What an act changed is then on screen before it is said. */
export const useRefresh = (names: readonly CommandName[]): (() => Promise<void>) => {
  const queries = useQueryClient();
  return async () => {
    await Promise.all(names.map((name) => queries.invalidateQueries({ queryKey: [name] })));
  };
};

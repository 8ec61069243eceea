import type { CitizenStore, StoreItem } from './citizen-store.ts';

/**
 * A store that lies in memory, for the demo centre and for tests: it takes what names a person and something to keep. `kept` shows what it holds,
 * by key.
 */
export const simulatedCitizenStore = (): CitizenStore & { readonly kept: ReadonlyMap<string, StoreItem> } => {
  const kept = new Map<string, StoreItem>();
  return {
    kept,
    put: (item) => {
      if (item.citizenNumber === '') return Promise.resolve({ kind: 'refused', why: 'no-citizen-number' });
      if (item.papers.length === 0) return Promise.resolve({ kind: 'refused', why: 'no-result' });
      if (!kept.has(item.key)) kept.set(item.key, item);
      return Promise.resolve({ kind: 'taken' });
    },
  };
};

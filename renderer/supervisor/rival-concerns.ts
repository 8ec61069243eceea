import type { Rival } from '#common/ipc/arrived-calls.ts';
import type { Concern } from './concerns.ts';

/** Dossiers that two counters received while they were cut off: a receipt is out that has to be called back. */
export const rivalConcerns = (rivals: readonly Rival[]): readonly Concern[] =>
  rivals.map(({ code, counter, rivalCode, rivalCounter, at }) => ({
    id: `rival ${code} ${rivalCode}`,
    tone: 'act',
    key: 'concern.rival',
    values: { code, counter, rivalCode, rivalCounter },
    since: at,
    paper: null,
  }));

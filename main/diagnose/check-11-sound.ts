import type { Judgement } from '#common/domain/diagnosis/self-checks.ts';

/** What is known of this terminal's loudspeaker. */
export type SoundMeasured =
  /** No board here: nothing is announced at this terminal. */
  | { readonly kind: 'none' }
  | {
      readonly kind: 'board';
      /** The last announcement or trial of this terminal since its start; null before the first. */
      readonly last: { readonly at: number; readonly played: boolean } | null;
    };

/** Judges the loudspeaker by what was last played. Whether people hear it only ears can tell: the page plays it on demand. */
export const judgeSound = (measured: SoundMeasured): Judgement<'sound'> => {
  if (measured.kind === 'none') return { reason: 'none', detail: 'no board at this terminal' };
  const { last } = measured;
  if (last === null) return { reason: 'nothing-yet', detail: 'nothing played since the start' };
  const detail = `last=${new Date(last.at).toISOString()} played=${last.played}`;
  return { reason: last.played ? 'played' : 'not-played', values: { lastAt: last.at }, detail };
};

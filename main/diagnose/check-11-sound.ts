import type { Judgement, ReasonOf } from '#common/domain/diagnosis/self-checks.ts';
import type { SoundState } from '#common/domain/speech/sound-state.ts';
import { assertNever } from '#common/kit/assert-never.ts';

/** What is known of this terminal's loudspeaker. */
export type SoundMeasured =
  /** No board here, and nobody tried a sound: nothing is announced at this terminal. */
  | { readonly kind: 'none' }
  | {
      readonly kind: 'board';
      /** What the board last said of its sound; null at a terminal without a board. */
      readonly state: SoundState | null;
      /** The last sound that somebody played on trial here; `at` is UTC ms. */
      readonly last: { readonly at: number; readonly played: boolean } | null;
    };

const reasonOf = (state: SoundState | null, played: boolean | null): ReasonOf<'sound'> => {
  switch (state) {
    case 'on':
      return 'played';
    case 'no-device':
    case 'blocked':
    case 'clip-missing':
      return state;
    case 'unknown':
    case null:
      if (played === null) return 'nothing-yet';
      return played ? 'played' : 'not-played';
    default:
      return assertNever(state);
  }
};

/** Judges the loudspeaker by what was last played. Whether people hear it only ears can tell: the page plays it on demand. */
export const judgeSound = (measured: SoundMeasured): Judgement<'sound'> => {
  if (measured.kind === 'none') return { reason: 'none', detail: 'no board at this terminal' };
  const { state, last } = measured;
  return {
    reason: reasonOf(state, last?.played ?? null),
    values: last === null ? {} : { lastAt: last.at },
    detail: `state=${state ?? 'none'} trial=${last === null ? 'none' : `${last.played ? 'played' : 'failed'} ${new Date(last.at).toISOString()}`}`,
  };
};

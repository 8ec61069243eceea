import { ENGLISH_CLIPS, VIETNAMESE_CLIPS } from '#common/domain/speech/clip-names.ts';
import type { OwnClip } from '#common/ipc/speech-calls.ts';
import type { Language } from '#common/ipc/views.ts';

/** One word to record: its clip, what to say, and which recording of the centre there is; null: the voice of the application. */
export type WordToRecord = {
  readonly name: string;
  readonly words: string;
  readonly revision: string | null;
};

/** A centre at work never says it, and a training centre's settings are its own. */
const notRecorded: ReadonlySet<string> = new Set(['training']);

/** The words of a language in the order in which they are recorded. */
export const wordsToRecord = (language: Language, own: readonly OwnClip[]): readonly WordToRecord[] =>
  Object.entries(language === 'vi' ? VIETNAMESE_CLIPS : ENGLISH_CLIPS)
    .filter(([name]) => !notRecorded.has(name))
    .map(([name, words]) => ({
      name,
      words,
      revision: own.find((clip) => clip.language === language && clip.name === name)?.revision ?? null,
    }));

/** How many of these words are recorded. */
export const countRecorded = (words: readonly WordToRecord[]): number =>
  words.filter(({ revision }) => revision !== null).length;

/** The word to go on with after `name`: the next one that is not recorded, from there round to the beginning; the next one when all are. */
export const nextWord = (words: readonly WordToRecord[], name: string): string => {
  const here = words.findIndex((word) => word.name === name);
  const round = [...words.slice(here + 1), ...words.slice(0, here + 1)];
  return (round.find(({ revision, name: other }) => revision === null && other !== name) ?? round[0])?.name ?? name;
};

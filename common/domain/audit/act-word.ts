import { z } from 'zod';

/**
 * A value inside a sentence of the journal: text as it is (a number, a name of a person), a name that the settings have in two languages, or `said`,
 * the key of a word that this program knows in both (a reason, a kind of paper).
 */
export const actWordSchema = z.union([
  z.string(),
  z.strictObject({ vi: z.string(), en: z.string() }),
  z.strictObject({ said: z.string() }),
]);
export type ActWord = z.infer<typeof actWordSchema>;
export type ActWords = Readonly<Record<string, ActWord>>;

/** How ids of the log are called here: by the settings and by what is known of a ticket, a paper, a dossier; the id itself where nobody knows. */
export type ActNames = {
  readonly service: (id: string) => ActWord;
  readonly counter: (id: string) => ActWord;
  readonly priority: (group: string) => ActWord;
  readonly ticket: (id: string) => string;
  readonly paper: (job: string) => string;
  readonly dossier: (id: string) => string;
};

/** A word of this program, by its key in the texts. */
export const said = (group: string, word: string): ActWord => ({ said: `${group}.${word}` });

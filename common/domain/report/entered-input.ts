import { z } from 'zod';

/**
 * What only others know of a centre and its supervisor enters for a month (số liệu nhập): counts of the portal, the newspaper, the inspection. `part` of
 * `whole`: a rate always keeps both its parts.
 */
export const shareInputs = [
  /** Decision 766 group 1: procedures published in time, updated in time, with full content; dossiers synchronised with the portal. */
  'publish-on-time',
  'update-on-time',
  'content-full',
  'dossier-sync',
  /** Group 4: certified copies given as electronic ones; results synchronised with the citizen's store; dossiers, procedures connected with the population data. */
  'certified-electronic',
  'personal-store',
  'population-dossiers',
  'population-procedures',
  /** Group 5: complaints and proposals (phản ánh, kiến nghị) answered in time, and answers that satisfied. */
  'feedback-on-time',
  'feedback-satisfied',
  /** Group 6: procedures with a fee that can be paid on the portal. */
  'payment-on-portal',
] as const;
export type ShareInput = (typeof shareInputs)[number];

/** Indicators of Circular 01/2018 that nothing in this application records: 0, 1 or 2 points for the month. */
export const pointInputs = ['agencies-contacted', 'organisation', 'publicity'] as const;
export type PointInput = (typeof pointInputs)[number];

const stampSchema = {
  /** Who said so, where it was read, when it was entered (UTC ms). */
  by: z.string(),
  source: z.string(),
  at: z.number(),
};

export const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/u);

const wholeNumber = z.number().int().min(0).max(1_000_000_000);

/** One month's entered figures, as one item of the config log. What is not there was not entered. */
export const monthInputSchema = z.object({
  shares: z.partialRecord(z.enum(shareInputs), z.object({ part: wholeNumber, whole: wholeNumber, ...stampSchema })),
  points: z.partialRecord(z.enum(pointInputs), z.object({ points: z.number().int().min(0).max(2), ...stampSchema })),
});
export type MonthInput = Readonly<z.infer<typeof monthInputSchema>>;

/** A number that goes into an indicator, and where it comes from; `missing` names the months without it. */
export type Input =
  | { readonly from: 'recorded'; readonly part: number; readonly whole: number }
  | {
      readonly from: 'entered';
      readonly part: number;
      readonly whole: number;
      readonly by: readonly string[];
      readonly missing: readonly string[];
    }
  | { readonly from: 'missing'; readonly missing: readonly string[] };

type Months = ReadonlyMap<string, MonthInput>;

/** An entered share over the months of a period: parts and wholes added up. Missing months stay missing, never 0. */
export const enteredShare = (input: ShareInput, months: readonly string[], entered: Months): Input => {
  const found = months.flatMap((month) => entered.get(month)?.shares[input] ?? []);
  const missing = months.filter((month) => entered.get(month)?.shares[input] === undefined);
  if (found.length === 0) return { from: 'missing', missing };
  return {
    from: 'entered',
    part: found.reduce((sum, { part }) => sum + part, 0),
    whole: found.reduce((sum, { whole }) => sum + whole, 0),
    by: [...new Set(found.map(({ by }) => by))],
    missing,
  };
};

/** Entered points (0, 1, 2) of each month; null where nobody entered them. */
export const enteredPoints = (input: PointInput, month: string, entered: Months): number | null =>
  entered.get(month)?.points[input]?.points ?? null;

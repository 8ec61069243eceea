import { z } from 'zod';
import { monthSchema, pointInputs, shareInputs } from '../domain/report/entered-input.ts';
import { reportRulesSchema } from '../domain/report/report-rules.ts';
import { requestIdSchema } from './views.ts';

const roles = ['supervisor'] as const;

/** A whole number as it was typed; '' for nothing. */
const typed = z.string().trim().max(12);
const source = z.string().trim().max(200);

const shareDraftSchema = z.strictObject({ input: z.enum(shareInputs), part: typed, whole: typed, source });
const pointDraftSchema = z.strictObject({ input: z.enum(pointInputs), points: typed, source });

/** Who entered a figure, and when (UTC ms); null where nobody did. */
const enteredSchema = z.strictObject({ by: z.string(), at: z.number() }).nullable();

export const monthInputViewSchema = z.strictObject({
  month: monthSchema,
  /** The op that set this month last; null while nobody entered anything. */
  base: z.string().nullable(),
  shares: z.array(shareDraftSchema.extend({ entered: enteredSchema })),
  points: z.array(pointDraftSchema.extend({ entered: enteredSchema })),
});
export type MonthInputView = z.infer<typeof monthInputViewSchema>;

const problemSchema = z.strictObject({
  input: z.enum([...shareInputs, ...pointInputs, 'by']),
  /** Not a whole number; one of two missing; the part larger than the whole; not 0, 1 or 2; no name. */
  why: z.enum(['no-number', 'half', 'part-over-whole', 'not-0-1-2', 'nobody']),
});
export type MonthInputProblem = z.infer<typeof problemSchema>;

const base = z.string().max(64).nullable();

export const reportInputCalls = {
  /** What was entered for a month, 'YYYY-MM'. */
  'report-input.show': { roles, input: z.strictObject({ month: monthSchema }), output: monthInputViewSchema },
  /** Enters a month's figures; what is emptied is not entered any more. `by` is who says so, `base` what the supervisor saw. */
  'report-input.save': {
    roles,
    input: z.strictObject({
      month: monthSchema,
      base,
      by: z.string().trim().max(120),
      shares: z.array(shareDraftSchema).max(shareInputs.length),
      points: z.array(pointDraftSchema).max(pointInputs.length),
      requestId: requestIdSchema,
    }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('saved') }),
      z.strictObject({ kind: z.literal('problems'), problems: z.array(problemSchema) }),
      z.strictObject({ kind: z.literal('changed-elsewhere') }),
    ]),
  },
  /** The rules of the legal reports. */
  'report-rules.show': {
    roles,
    input: z.strictObject({}),
    output: z.strictObject({ base: z.string().nullable(), rules: reportRulesSchema }),
  },
  'report-rules.save': {
    roles,
    input: z.strictObject({ base, rules: reportRulesSchema, requestId: requestIdSchema }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('saved') }),
      z.strictObject({ kind: z.literal('changed-elsewhere') }),
    ]),
  },
} as const;

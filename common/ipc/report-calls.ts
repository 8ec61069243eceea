import { z } from 'zod';
import { isLocalDay } from '../domain/calendar/local-day.ts';
import { pauseReasonSchema } from '../domain/floor/pause-reason.ts';
import { ratingReasonSchema } from '../domain/survey/rating.ts';
import { bilingualSchema } from './views.ts';

const daySchema = z.string().refine(isLocalDay, { error: 'a day is YYYY-MM-DD' });
const lineSchema = z.strictObject({ people: z.number().int(), longestMs: z.number() });
const serviceSchema = z.strictObject({ id: z.string(), letter: z.string(), name: bilingualSchema });

export const dayReportSchema = z.strictObject({
  from: daySchema,
  to: daySchema,
  /** Days of which this terminal still has anything, first and last; null for none. */
  known: z.strictObject({ from: daySchema, to: daySchema }).nullable(),
  /** When the figures were made, UTC ms. */
  at: z.number(),
  /** One row for each day and service: was anybody forgotten. */
  fairness: z.array(
    z.strictObject({
      day: daySchema,
      service: serviceSchema,
      /** The policy as it is set now. */
      policy: z.enum(['arrival', 'strict', 'ratio', 'ageing']),
      normal: lineSchema,
      prior: lineSchema,
      worst: z
        .strictObject({ label: z.string(), passed: z.number().int(), bound: z.number().int().nullable() })
        .nullable(),
      beyond: z.array(z.string()),
      otherPasses: z.number().int(),
    }),
  ),
  /** One row for each day and service of which waits were told. */
  waits: z.array(
    z.strictObject({
      day: daySchema,
      service: serviceSchema,
      people: z.number().int(),
      shorter: z.number().int(),
      within: z.number().int(),
      longer: z.number().int(),
      meanError: z.number(),
      bias: z.number(),
      /** Called on that day without a told wait: nobody could honestly say, or a counter was free. */
      untold: z.number().int(),
    }),
  ),
  satisfaction: z.array(
    z.strictObject({
      counter: z.string(),
      officer: z.string(),
      verySatisfied: z.number().int(),
      satisfied: z.number().int(),
      notSatisfied: z.number().int(),
      reasons: z.array(z.strictObject({ reason: ratingReasonSchema, count: z.number().int() })),
    }),
  ),
  desks: z.array(
    z.strictObject({
      day: daySchema,
      counter: z.string(),
      officer: z.string(),
      openMs: z.number(),
      servingMs: z.number(),
      idleMs: z.number(),
      pauses: z.number().int(),
      paused: z.array(z.strictObject({ reason: pauseReasonSchema, ms: z.number() })),
    }),
  ),
});
export type DayReport = z.infer<typeof dayReportSchema>;

const roles = ['supervisor'] as const;

export const reportCalls = {
  /** Figures of a day, or of the days from one to another, from this terminal's own copy of the logs. */
  'report.days': {
    roles,
    input: z.strictObject({ from: daySchema.nullable(), to: daySchema.nullable() }),
    output: dayReportSchema,
  },
  /** Writes a table as the window shows it into this terminal's folder of reports. */
  'report.keep': {
    roles,
    input: z.strictObject({
      name: z.enum(['priority', 'waits', 'satisfaction', 'desks']),
      rows: z.array(z.array(z.string().max(400)).max(20)).max(5_000),
    }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('written'), name: z.string(), folder: z.string() }),
      z.strictObject({ kind: z.literal('not-written') }),
    ]),
  },
} as const;

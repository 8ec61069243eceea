import { z } from 'zod';
import { isLocalDay } from '../calendar/local-day.ts';
import { businessStateSchema } from './business-state.ts';
import { channelSchema } from './filing-data.ts';

/** How a dossier stands to what it waits for: overdue (quá hạn), due today, due in the next days, papers that were not brought in time. */
export const standingFilterSchema = z.enum(['overdue', 'due-today', 'due-soon', 'supplement-late']);
export type StandingFilter = z.infer<typeof standingFilterSchema>;

const day = z.string().max(10).refine(isLocalDay).nullable();

/** What a list of dossiers is narrowed to; all of it has to fit. Days are local days and belong to the range. */
export const dossierFiltersSchema = z.strictObject({
  /** Any of these; none: all. */
  states: z.array(businessStateSchema).max(11),
  channel: channelSchema.nullable(),
  dueFrom: day,
  dueTo: day,
  receivedFrom: day,
  receivedTo: day,
  /** Code of the procedure. */
  procedure: z.string().max(40).nullable(),
  counter: z.string().max(60).nullable(),
  standing: standingFilterSchema.nullable(),
  /** Money is owed for it, and it is not over. */
  unpaid: z.boolean(),
  /** Received by this counter, or by the officer who signed in here. */
  mine: z.boolean(),
});
export type DossierFilters = z.infer<typeof dossierFiltersSchema>;

export const noFilters: DossierFilters = {
  states: [],
  channel: null,
  dueFrom: null,
  dueTo: null,
  receivedFrom: null,
  receivedTo: null,
  procedure: null,
  counter: null,
  standing: null,
  unpaid: false,
  mine: false,
};

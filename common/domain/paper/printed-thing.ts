import { z } from 'zod';

/** What a print job prints. `trial`: a paper with sample data, of is its kind (see domain/template). */
export const printedThingSchema = z.enum([
  'ticket',
  'receipt',
  'checklist',
  'test',
  'trial',
  'supplement',
  'refusal',
  'result-receipt',
  'parcel-label',
  'money-receipt',
  'payment-request',
]);
export type PrintedThing = z.infer<typeof printedThingSchema>;

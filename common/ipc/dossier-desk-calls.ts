import { z } from 'zod';
import { deliveryWishSchema } from '../domain/dossier/filing-data.ts';
import { dossierEventSchema } from '../domain/dossier/step-table.ts';
import { formKindSchema } from '../domain/form/form-kind.ts';
import { printedThingSchema } from '../domain/paper/printed-thing.ts';
import { dossierViewSchema } from './dossier-view.ts';
import { dossierSummarySchema, requestIdSchema } from './views.ts';

const text = (max: number) => z.string().max(max);
const dossierId = text(60);

/** One step that is possible now, with what it will bring: all of it is seen before Enter. */
export const stepAheadSchema = z.strictObject({
  event: dossierEventSchema,
  /** The new due instant, UTC ms; null where the step leaves it as it is. */
  dueAt: z.number().nullable(),
  /** Until when the applicant has to bring what is missing, UTC ms; null where nothing is asked for. */
  answerBy: z.number().nullable(),
  /** What the receipt printer prints; null for nothing. */
  paper: printedThingSchema.nullable(),
  /** The form for the office printer; null for none. */
  form: formKindSchema.nullable(),
  warnings: z.array(z.enum(['ask-late', 'forward-late', 'answer-near', 'answer-late', 'last-time', 'owing'])),
});
export type StepAhead = z.infer<typeof stepAheadSchema>;

export const dossierAheadSchema = z.strictObject({
  steps: z.array(stepAheadSchema),
  /** Where the dossier may go: the agency that decides first, then where others went lately. */
  places: z.array(z.string()),
  /** What the procedure gives as its result, or ''. */
  resultType: z.string(),
  /** The due instant that is offered for an apology: the whole limit again, UTC ms; null for a dossier without a limit. */
  extendTo: z.number().nullable(),
  /** Names of the papers that were asked for last. */
  asked: z.array(z.string()),
});
export type DossierAhead = z.infer<typeof dossierAheadSchema>;

export const dossierDeskCalls = {
  /** What each next step of a dossier will bring, before it is done. */
  'dossier.ahead': {
    roles: ['counter'],
    input: z.strictObject({ dossier: dossierId }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('ahead'), ahead: dossierAheadSchema }),
      z.strictObject({ kind: z.literal('not-found') }),
    ]),
  },
  /** The last moment of a day ('YYYY-MM-DD') at which a result may be due, and whether the centre works then. */
  'dossier.due-on': {
    roles: ['counter'],
    input: z.strictObject({ day: z.iso.date() }),
    output: z.strictObject({ at: z.number(), working: z.boolean(), past: z.boolean() }),
  },
  /** What became of a result on its way to the citizen. */
  'dossier.deliver': {
    roles: ['counter'],
    input: z.strictObject({
      dossier: dossierId,
      requestId: requestIdSchema,
      delivery: z.discriminatedUnion('event', [
        z.strictObject({ event: z.literal('wish'), wish: deliveryWishSchema }),
        z.strictObject({ event: z.literal('posted'), parcel: text(40) }),
        z.strictObject({ event: z.literal('delivered') }),
        z.strictObject({ event: z.literal('failed'), reason: text(400) }),
      ]),
    }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('delivered'), dossier: dossierViewSchema }),
      /** The result is not on such a way now. */
      z.strictObject({ kind: z.literal('not-on-its-way'), dossier: dossierViewSchema }),
      z.strictObject({ kind: z.literal('incomplete'), field: z.string() }),
      z.strictObject({ kind: z.literal('not-found') }),
    ]),
  },
  /** The dossiers of a person, as applicant or owner, whose results wait to be collected. */
  'dossier.ready-for': {
    roles: ['counter'],
    input: z.strictObject({ citizenNumber: text(20) }),
    output: z.strictObject({ dossiers: z.array(dossierSummarySchema) }),
  },
} as const;

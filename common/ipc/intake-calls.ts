import { z } from 'zod';
import { businessStateSchema } from '../domain/dossier/business-state.ts';
import { exemptGroups, exemptionSchema } from '../domain/payment/exemption.ts';
import { feeCountSchema, feeFormulaSchema } from '../domain/payment/fee-formula.ts';
import { procedureHitSchema } from './counter-calls.ts';
import { componentSchema, dossierViewSchema } from './dossier-view.ts';
import { stepWishSchema } from './dossier-step-calls.ts';
import { applicantSchema, requestIdSchema } from './views.ts';

const text = (most: number) => z.string().max(most);

/** What the officer sees before anything is printed: papers, fee and due date by the working calendar. */
export const intakePreviewSchema = z.strictObject({
  procedure: procedureHitSchema,
  /** The state of the procedure that the dossier is received under, '2026-07'. */
  version: z.string(),
  agency: z.string(),
  feeNote: z.string(),
  /** How the fee is found, and who need not pay it on `day`: the screen works it out while counts are typed. */
  fee: z.strictObject({ formula: feeFormulaSchema, exemptions: z.array(exemptionSchema), day: z.string() }),
  components: z.array(componentSchema),
  /** Filing counted from here (UTC ms), after the rules for after-hours and lunch. */
  countedFrom: z.number(),
  dueAt: z.number(),
});
export type IntakePreview = z.infer<typeof intakePreviewSchema>;

/** Where the dossier comes from when it is not handed in over the counter now. */
const sourceSchema = z.discriminatedUnion('kind', [
  /** It arrived before: over the portal, from another site, or papers were missing when it was first looked at. */
  z.strictObject({ kind: z.literal('arrived'), dossier: text(60) }),
  /** A parcel of a hand-over record that both sides signed, opened now. */
  z.strictObject({ kind: z.literal('parcel'), record: text(60), parcel: text(40) }),
]);
export type IntakeSource = z.infer<typeof sourceSchema>;

const intakeShape = {
  requestId: requestIdSchema,
  ticket: text(60).nullable(),
  procedure: text(40),
  applicant: applicantSchema,
  ownerName: text(200),
  /** The owner (chủ hồ sơ) where that is another person, with own number, birth date and address. */
  owner: applicantSchema.optional(),
  /** By what a proxy (người được ủy quyền) acts: number and day of the letter of authority. */
  authority: text(300).optional(),
  organisation: z.strictObject({ name: text(300), taxCode: text(20) }).optional(),
  delivery: z
    .strictObject({
      way: z.enum(['counter', 'post', 'electronic']),
      receiver: text(200),
      phone: text(20),
      address: text(400),
    })
    .optional(),
  /** The site that decides where it is another one of the province. */
  decidedAt: text(60).optional(),
  components: z.array(componentSchema).max(100),
  sets: z.number().int().min(1).max(20),
  /** What the fee is worked out from; absent: nobody looked at it. */
  fee: z
    .strictObject({
      counts: z.array(feeCountSchema).max(50),
      typedVnd: z.number().int().min(0).max(1_000_000_000_000).nullable(),
      group: z.enum(exemptGroups).nullable(),
    })
    .optional(),
  source: sourceSchema.optional(),
} as const;

/** What keeps an intake from being received, by the field of the form that has to be looked at. */
export const missingFieldSchema = z.enum(['fullName', 'citizenNumber', 'taxCode', 'feeCounts', 'deliveryAddress']);
export type MissingField = z.infer<typeof missingFieldSchema>;

const noSuchProcedure = z.strictObject({ kind: z.literal('no-such-procedure') });
const incomplete = z.strictObject({ kind: z.literal('incomplete'), fields: z.array(missingFieldSchema) });
/** It was received, refused or stopped meanwhile. */
const notOpen = z.strictObject({ kind: z.literal('not-open'), state: businessStateSchema });
/** The hand-over record of the parcel is not signed by both sides: legally nothing has arrived. */
const notSigned = z.strictObject({ kind: z.literal('not-signed'), number: z.string() });
/** The machine's clock is before a day on which it worked already ('YYYY-MM-DD'): a paper of now would bear a wrong date. */
const clockBehind = z.strictObject({ kind: z.literal('clock-behind'), clockDay: z.string(), lastDay: z.string() });

/** One line of another dossier that the one on the form may be the same as. */
export const duplicateSchema = z.strictObject({
  why: z.enum(['same-procedure', 'owner-today']),
  id: z.string(),
  /** '' while it is not accepted. */
  code: z.string(),
  procedureName: z.string(),
  ownerName: z.string(),
  receivedAt: z.number(),
  state: businessStateSchema,
  counter: z.string(),
});
export type Duplicate = z.infer<typeof duplicateSchema>;

export const intakeCalls = {
  'dossier.preview': {
    roles: ['counter'],
    input: z.strictObject({ procedure: text(40), source: sourceSchema.optional() }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('preview'), preview: intakePreviewSchema }),
      noSuchProcedure,
    ]),
  },
  'dossier.receive': {
    roles: ['counter'],
    input: z.strictObject(intakeShape),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('received'), dossier: dossierViewSchema }),
      noSuchProcedure,
      incomplete,
      notOpen,
      notSigned,
      clockBehind,
    ]),
  },
  /** T3 and T4 at the counter: what was handed in is noted, nothing is accepted, and the letter (Mẫu 02 or 03) is printed. */
  'dossier.turn-away': {
    roles: ['counter'],
    input: z.strictObject({
      ...intakeShape,
      step: z.discriminatedUnion('event', [stepWishSchema.options[0], stepWishSchema.options[1]]),
    }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('turned-away'), dossier: dossierViewSchema }),
      noSuchProcedure,
      incomplete,
      notOpen,
      notSigned,
      clockBehind,
      /** The letter says nothing. */
      z.strictObject({ kind: z.literal('empty-letter'), field: z.string() }),
    ]),
  },
  /** Dossiers that may be the one on the form: of the same applicant for the same procedure, or of the same owner today. */
  'intake.duplicates': {
    roles: ['counter'],
    input: z.strictObject({
      procedure: text(40),
      citizenNumber: text(20),
      ownerName: text(200),
      ownerNumber: text(20),
      /** The dossier that is being received, which is no duplicate of itself. */
      except: text(60).nullable(),
    }),
    output: z.strictObject({ duplicates: z.array(duplicateSchema) }),
  },
} as const;

import { z } from 'zod';
import { doorSchema } from './kiosk-calls.ts';
import { bilingualSchema, paperViewSchema, requestIdSchema } from './views.ts';

/** The longest text that can be typed at the kiosk, in characters. */
export const typedLimit = 60;

/** A service to take a number of, with whether it gives numbers now. */
export const serviceRefSchema = z.strictObject({
  id: z.string(),
  name: bilingualSchema,
  icon: z.string(),
  door: doorSchema,
});
export type ServiceRef = z.infer<typeof serviceRefSchema>;

/** A procedure (thủ tục) among those found. */
const procedureHitSchema = z.strictObject({ code: z.string(), name: bilingualSchema });

const foundSchema = z.strictObject({
  services: z.array(serviceRefSchema),
  /** Procedures by field (lĩnh vực), the field of the best hit first. */
  groups: z.array(z.strictObject({ field: z.string(), procedures: z.array(procedureHitSchema) })),
  /** More were found than are listed: another word helps. */
  more: z.boolean(),
});
export type KioskFound = z.infer<typeof foundSchema>;

/** What a citizen must know of a procedure before taking a number for it. */
export const kioskProcedureSchema = z.strictObject({
  code: z.string(),
  /** Text of the QR: the address of the procedure's page where the site has one, else the code. */
  link: z.string(),
  /** The QR opens that page on a phone. */
  onPhone: z.boolean(),
  name: bilingualSchema,
  field: z.string(),
  documents: z.array(
    z.strictObject({
      name: z.string(),
      /** The database that has it, so that it need not be brought; '' for none. */
      fromData: z.string(),
    }),
  ),
  deadline: z.strictObject({
    amount: z.number().int(),
    unit: z.enum(['working-day', 'calendar-day', 'hour']),
    sameDay: z.boolean(),
  }),
  /** Whole đồng at the counter; null where it is set elsewhere: see the note. */
  feeVnd: z.number().int().nullable(),
  feeNote: z.string(),
  /** The service whose queue serves it; null where the site has not said. */
  service: serviceRefSchema.nullable(),
});
export type KioskProcedure = z.infer<typeof kioskProcedureSchema>;

export const kioskSearchCalls = {
  /** Services and procedures for what is typed, with or without diacritics. */
  'kiosk.search': {
    roles: ['kiosk'],
    input: z.strictObject({ text: z.string().max(typedLimit) }),
    output: foundSchema,
  },
  'kiosk.procedure': {
    roles: ['kiosk'],
    input: z.strictObject({ code: z.string().max(40) }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('found'), procedure: kioskProcedureSchema }),
      z.strictObject({ kind: z.literal('not-found') }),
    ]),
  },
  /** "In danh sách giấy tờ": one request is one paper, however often it is repeated. */
  'kiosk.print-checklist': {
    roles: ['kiosk'],
    input: z.strictObject({ code: z.string().max(40), requestId: requestIdSchema }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('asked'), paper: paperViewSchema }),
      z.strictObject({ kind: z.literal('no-printer') }),
      z.strictObject({ kind: z.literal('no-such-procedure') }),
    ]),
  },
  /** How far that paper is. */
  'kiosk.checklist-paper': {
    roles: ['kiosk'],
    input: z.strictObject({ job: z.string().max(60) }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('found'), paper: paperViewSchema }),
      z.strictObject({ kind: z.literal('not-found') }),
    ]),
  },
} as const;

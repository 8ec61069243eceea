import { z } from 'zod';
import { formKindSchema, formsBySchema } from '../domain/form/form-kind.ts';
import { formSheetSchema } from '../domain/form/form-sheet.ts';
import { registerPeriodSchema } from '../domain/form/register-period.ts';
import { requestIdSchema } from './views.ts';

const roles = ['counter', 'supervisor'] as const;

const wish = {
  form: formKindSchema,
  /** The dossier, or the hand-over list; null for the register and for a form to be filled in by hand. */
  of: z.string().max(60).nullable(),
  /** Both parts of Mẫu 01, both originals of a list, in one go; a form that has one paper only does not look at it. */
  both: z.boolean(),
  /** Which days the register shows; null for today. Other forms do not look at it. */
  period: registerPeriodSchema.nullable(),
};
const formWishSchema = z.strictObject(wish);
export type FormWish = z.infer<typeof formWishSchema>;

const formSubjectSchema = z.strictObject({ kind: z.enum(['dossier', 'hand-over']), id: z.string().max(60) });
/** What forms are about. */
export type FormSubject = z.infer<typeof formSubjectSchema>;

const offeredFormSchema = z.strictObject({
  form: formKindSchema,
  /** Whether it is one that the state of the dossier asks for now. */
  fits: z.boolean(),
  twoCopies: z.boolean(),
  /** How often it was given to the office printer; 0 for the register. */
  printed: z.number().int().nonnegative(),
});
export type OfferedForm = z.infer<typeof offeredFormSchema>;

/** A sheet as a page draws it: what stands on it, and its codes as SVG paths in modules. */
const drawnSheetSchema = z.strictObject({
  sheet: formSheetSchema,
  qr: z.strictObject({ side: z.number(), path: z.string() }).nullable(),
  bars: z.strictObject({ modules: z.number(), path: z.string() }).nullable(),
});
export type DrawnSheet = z.infer<typeof drawnSheetSchema>;

/** A form as it prints: one sheet or two, each of as many pages as it needs, all of one size. */
export const drawnFormSchema = z.strictObject({ sheets: z.array(drawnSheetSchema).min(1).max(2) });
export type DrawnForm = z.infer<typeof drawnFormSchema>;

const shownSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('form'), drawn: drawnFormSchema }),
  z.strictObject({ kind: z.literal('not-found') }),
  /** The register of this period has more rows than one print bears. */
  z.strictObject({ kind: z.literal('too-many'), rows: z.number().int() }),
]);

export const formCalls = {
  /** The forms there are about a dossier or a hand-over list, those of now first, and by whose numbers the site prints them. */
  'form.offer': {
    roles,
    input: z.strictObject({ subject: formSubjectSchema }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('forms'), formsBy: formsBySchema, forms: z.array(offeredFormSchema) }),
      z.strictObject({ kind: z.literal('not-found') }),
    ]),
  },
  /** A form filled in with what is known, as the next print of it will look. */
  'form.show': { roles, input: formWishSchema, output: shownSchema },
  /** The same for the printer: it is written down that it was printed. The shell asks for it when it prints. */
  'form.take': { roles, input: z.strictObject({ ...wish, requestId: requestIdSchema }), output: shownSchema },
  /** The printers that the operating system knows; answered by the shell. */
  'form.printers': {
    roles,
    input: z.strictObject({}),
    output: z.strictObject({ printers: z.array(z.strictObject({ name: z.string(), title: z.string() })) }),
  },
  /** Hands a form to a printer of the operating system, which does not tell whether the paper came out; answered by the shell. */
  'form.print': {
    roles,
    input: z.strictObject({ ...wish, printer: z.string().max(200) }),
    output: z.strictObject({ kind: z.enum(['handed-over', 'no-such-printer', 'failed', 'not-found']) }),
  },
  /** Asks where to, and saves a form as PDF; answered by the shell. */
  'form.save': {
    roles,
    input: formWishSchema,
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('saved'), file: z.string() }),
      /** `too-slow`: the PDF was not made in time; nothing was written. */
      z.strictObject({ kind: z.enum(['cancelled', 'failed', 'too-slow', 'not-found']) }),
    ]),
  },
} as const;

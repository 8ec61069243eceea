import { z } from 'zod';
import { formKindSchema, formSheetSchema } from '../domain/form/form-sheet.ts';

const roles = ['counter', 'supervisor'] as const;

/** Which form, and of which dossier; null for the register and for a form to be filled in by hand. */
const wantedSchema = { form: formKindSchema, dossier: z.string().max(60).nullable() };

/** A form as a page draws it: the sheet, and its codes as SVG paths in modules. */
export const drawnFormSchema = z.strictObject({
  sheet: formSheetSchema,
  qr: z.strictObject({ side: z.number(), path: z.string() }).nullable(),
  bars: z.strictObject({ modules: z.number(), path: z.string() }).nullable(),
});
export type DrawnForm = z.infer<typeof drawnFormSchema>;

export const formCalls = {
  /** A form (A5 or A4) filled in with what is known. */
  'form.show': {
    roles,
    input: z.strictObject(wantedSchema),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('form'), drawn: drawnFormSchema }),
      z.strictObject({ kind: z.literal('not-found') }),
    ]),
  },
  /** The printers that the operating system knows; answered by the shell. */
  'form.printers': {
    roles,
    input: z.strictObject({}),
    output: z.strictObject({ printers: z.array(z.strictObject({ name: z.string(), title: z.string() })) }),
  },
  /** Hands a form to a printer of the operating system, which does not tell whether the paper came out; answered by the shell. */
  'form.print': {
    roles,
    input: z.strictObject({ ...wantedSchema, printer: z.string().max(200) }),
    output: z.strictObject({ kind: z.enum(['handed-over', 'no-such-printer', 'failed', 'not-found']) }),
  },
  /** Asks where to, and saves a form as PDF; answered by the shell. */
  'form.save': {
    roles,
    input: z.strictObject(wantedSchema),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('saved'), file: z.string() }),
      /** `too-slow`: the PDF was not made in time; nothing was written. */
      z.strictObject({ kind: z.enum(['cancelled', 'failed', 'too-slow', 'not-found']) }),
    ]),
  },
} as const;

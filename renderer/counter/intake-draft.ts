import { z } from 'zod';
import { cardWarningSchema, type Component } from '#common/ipc/counter-calls.ts';
import type { Applicant } from '#common/ipc/views.ts';
import { normaliseField, parseTypedDay, showDay, type FieldKind } from './normalise-field.ts';

const lineSchema = z.strictObject({
  name: z.string(),
  originals: z.string(),
  certified: z.string(),
  photocopies: z.string(),
  fromData: z.string(),
});
export type DraftLine = z.infer<typeof lineSchema>;

const fieldsSchema = z.strictObject({
  fullName: z.string(),
  citizenNumber: z.string(),
  formerNumber: z.string(),
  birthDate: z.string(),
  gender: z.enum(['male', 'female', '']),
  address: z.string(),
  phone: z.string(),
  email: z.string(),
  cardIssuedOn: z.string(),
  ownerName: z.string(),
  procedure: z.string(),
  procedureName: z.string(),
  sets: z.string(),
  components: z.array(lineSchema),
});
/** The intake form as it stands on screen: every value the text the officer sees. */
export type IntakeFields = z.infer<typeof fieldsSchema>;

const draftSchema = z.strictObject({
  fields: fieldsSchema,
  /** The ticket that was being served when the first value was entered. */
  ticket: z.strictObject({ id: z.string(), label: z.string() }).nullable(),
  warnings: z.array(cardWarningSchema),
  /** One intake, one request: from the first press of F8 until the dossier is received, over retries, reloads and undo. */
  requestId: z.string().nullable(),
});
/** An intake that is not received yet, with everything needed to go on after a reload. */
export type IntakeDraft = z.infer<typeof draftSchema>;

export const emptyFields: IntakeFields = {
  fullName: '',
  citizenNumber: '',
  formerNumber: '',
  birthDate: '',
  gender: '',
  address: '',
  phone: '',
  email: '',
  cardIssuedOn: '',
  ownerName: '',
  procedure: '',
  procedureName: '',
  sets: '1',
  components: [],
};

/** The fields with text of one kind each. */
export const fieldKinds = {
  fullName: 'text',
  citizenNumber: 'digits',
  formerNumber: 'digits',
  birthDate: 'date',
  address: 'text',
  phone: 'phone',
  email: 'email',
  cardIssuedOn: 'date',
  ownerName: 'text',
  sets: 'count',
} as const satisfies { readonly [Field in keyof IntakeFields]?: FieldKind };
export type TextFieldName = keyof typeof fieldKinds;

const textFieldNames = Object.keys(fieldKinds) as readonly TextFieldName[]; // Object.keys forgets the names of a constant.

/** Every field as if it had been left: what is sent and saved, also while the cursor still stands in one of them. */
export const normaliseFields = (fields: IntakeFields): IntakeFields => ({
  ...fields,
  ...Object.fromEntries(textFieldNames.map((name) => [name, normaliseField(fieldKinds[name], fields[name])])),
  components: fields.components.map((line) => ({
    ...line,
    originals: normaliseField('count', line.originals),
    certified: normaliseField('count', line.certified),
    photocopies: normaliseField('count', line.photocopies),
  })),
});

/** A blank intake. */
export const blankDraft: IntakeDraft = { fields: emptyFields, ticket: null, warnings: [], requestId: null };

/** Whether the officer entered nothing that would be missed. */
export const isBlank = (fields: IntakeFields): boolean => JSON.stringify(fields) === JSON.stringify(emptyFields);

/** The draft as text for sessionStorage. */
export const encodeDraft = (draft: IntakeDraft): string => JSON.stringify(draft);

/** The draft from sessionStorage, or null when there is none or an older version wrote it. */
export const decodeDraft = (text: string | null): IntakeDraft | null => {
  if (text === null) return null;
  try {
    return draftSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
};

/** The applicant as the backend wants it: days as 'YYYY-MM-DD', a day that does not exist as ''. */
export const applicantOf = (fields: IntakeFields): Applicant => ({
  fullName: fields.fullName,
  citizenNumber: fields.citizenNumber,
  formerNumber: fields.formerNumber,
  birthDate: parseTypedDay(fields.birthDate) ?? '',
  gender: fields.gender,
  address: fields.address,
  phone: fields.phone,
  email: fields.email,
  cardIssuedOn: parseTypedDay(fields.cardIssuedOn) ?? '',
});

/** The applicant's part of the form from a stored or scanned applicant. */
export const fieldsOfApplicant = (applicant: Applicant) => ({
  ...applicant,
  birthDate: showDay(applicant.birthDate),
  cardIssuedOn: showDay(applicant.cardIssuedOn),
});

/** The lines of the form for the papers of a procedure. */
export const linesOf = (components: readonly Component[]): DraftLine[] =>
  components.map((component) => ({
    name: component.name,
    originals: String(component.originals),
    certified: String(component.certified),
    photocopies: String(component.photocopies),
    fromData: component.fromData,
  }));

/** The papers as the backend wants them. */
export const componentsOf = (lines: readonly DraftLine[]): Component[] =>
  lines.map((line) => ({
    name: line.name,
    originals: Number(line.originals),
    certified: Number(line.certified),
    photocopies: Number(line.photocopies),
    fromData: line.fromData,
  }));

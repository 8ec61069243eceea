import { z } from 'zod';
import { DATABASES } from '#common/domain/catalogue/databases.ts';
import { exemptGroups } from '#common/domain/payment/exemption.ts';
import { cardWarningSchema } from '#common/ipc/counter-calls.ts';
import { type Component } from '#common/ipc/dossier-view.ts';
import type { IntakeSource } from '#common/ipc/intake-calls.ts';
import type { Applicant } from '#common/ipc/views.ts';
import { normaliseField, parseTypedDay, showDay, type FieldKind } from './normalise-field.ts';

const lineSchema = z.strictObject({
  name: z.string(),
  originals: z.string(),
  certified: z.string(),
  photocopies: z.string(),
  /** Sheets of paper as counted, '' while nobody counted. */
  sheets: z.string(),
  /** The database it is taken from, '' while paper is asked for. */
  fromData: z.string(),
  /** The database that would replace it. */
  database: z.string(),
});
export type DraftLine = z.infer<typeof lineSchema>;

/** A paper to be paid for by its pages and copies. */
const feeRowSchema = z.strictObject({ name: z.string(), pages: z.string(), copies: z.string() });
export type FeeRow = z.infer<typeof feeRowSchema>;

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
  ownerNumber: z.string(),
  ownerBirthDate: z.string(),
  ownerAddress: z.string(),
  ownerPhone: z.string(),
  authority: z.string(),
  organisationName: z.string(),
  taxCode: z.string(),
  way: z.enum(['counter', 'post', 'electronic']),
  receiver: z.string(),
  deliveryPhone: z.string(),
  deliveryAddress: z.string(),
  decidedAt: z.string(),
  procedure: z.string(),
  procedureName: z.string(),
  sets: z.string(),
  components: z.array(lineSchema),
  exemptGroup: z.enum([...exemptGroups, '']),
  feeAmount: z.string(),
  feeRows: z.array(feeRowSchema),
});
/** The intake form as it stands on screen: every value the text the officer sees. */
export type IntakeFields = z.infer<typeof fieldsSchema>;

/** Where the dossier comes from when it is not handed in now: what is sent, and what the officer reads of it. */
const sourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('arrived'),
    dossier: z.string(),
    channel: z.string(),
    ref: z.string(),
    alone: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('parcel'), record: z.string(), parcel: z.string() }),
]);
export type DraftSource = z.infer<typeof sourceSchema>;

const draftSchema = z.object({
  /** Names it among the drafts of this counter; '' for a form that nothing was entered in. */
  id: z.string(),
  fields: fieldsSchema,
  source: sourceSchema.nullable(),
  /** Dossiers that may be the same, and that the officer saw: "vẫn tiếp nhận". */
  seenDuplicates: z.array(z.string()),
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
  ownerNumber: '',
  ownerBirthDate: '',
  ownerAddress: '',
  ownerPhone: '',
  authority: '',
  organisationName: '',
  taxCode: '',
  way: 'counter',
  receiver: '',
  deliveryPhone: '',
  deliveryAddress: '',
  decidedAt: '',
  procedure: '',
  procedureName: '',
  sets: '1',
  components: [],
  exemptGroup: '',
  feeAmount: '',
  feeRows: [{ name: '', pages: '', copies: '' }],
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
  ownerNumber: 'digits',
  ownerBirthDate: 'date',
  ownerAddress: 'text',
  ownerPhone: 'phone',
  authority: 'text',
  organisationName: 'text',
  taxCode: 'text',
  receiver: 'text',
  deliveryPhone: 'phone',
  deliveryAddress: 'text',
  decidedAt: 'text',
  feeAmount: 'money',
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
    sheets: normaliseField('some', line.sheets),
  })),
  feeRows: fields.feeRows.map(({ name, pages, copies }) => ({
    name: normaliseField('text', name),
    pages: normaliseField('some', pages),
    copies: normaliseField('some', copies),
  })),
});

/** A blank intake. */
export const blankDraft: IntakeDraft = {
  id: '',
  fields: emptyFields,
  source: null,
  seenDuplicates: [],
  ticket: null,
  warnings: [],
  requestId: null,
};

/** Whether the officer entered nothing that would be missed. */
export const isBlank = (fields: IntakeFields): boolean => JSON.stringify(fields) === JSON.stringify(emptyFields);

/** The draft as the backend keeps it. */
export const encodeDraft = (draft: IntakeDraft): string => JSON.stringify(draft);

/** What an older version, which knew fewer fields, wrote down is filled up; each part is then read strictly. */
const oldDraftSchema = z.looseObject({ fields: z.looseObject({}) });

/** The draft as the backend kept it, also one of an older version; null when nothing can be made of it. */
export const decodeDraft = (text: string): IntakeDraft | null => {
  try {
    const old = oldDraftSchema.parse(JSON.parse(text));
    return draftSchema.safeParse({ ...blankDraft, ...old, fields: { ...emptyFields, ...old.fields } }).data ?? null;
  } catch {
    return null;
  }
};

/** Where it comes from, as the backend wants it; undefined for what is handed in now. */
export const sourceOf = ({ source }: IntakeDraft): IntakeSource | undefined => {
  if (source === null) return undefined;
  return source.kind === 'arrived'
    ? { kind: 'arrived', dossier: source.dossier }
    : { kind: 'parcel', record: source.record, parcel: source.parcel };
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
    sheets: component.sheets === undefined ? '' : String(component.sheets),
    fromData: component.fromData,
    database: component.fromData || (DATABASES[0] ?? ''),
  }));

/** The papers as the backend wants them. */
export const componentsOf = (lines: readonly DraftLine[]): Component[] =>
  lines.map((line) => ({
    name: line.name,
    originals: Number(line.originals),
    certified: Number(line.certified),
    photocopies: Number(line.photocopies),
    fromData: line.fromData,
    ...(line.sheets !== '' && { sheets: Number(line.sheets) }),
  }));

import { z } from 'zod';
import { officerDutySchema } from '../site/site-config.ts';
import { formsBySchema } from '../form/form-kind.ts';
import { dossierRulesSchema } from '../dossier/dossier-rules.ts';
import { exemptGroups } from '../payment/exemption.ts';
import { channelSchema } from '../dossier/filing-data.ts';

/** A number under the supervisor's hands; UNREADABLE where what was typed is none. */
const amount = z.number().int().min(-1).max(1_000_000);
/** Stands for a number or a time that was typed and cannot be read. */
export const UNREADABLE = -1;

/** A receipt number has eight digits at most. */
const receiptNumber = z.number().int().min(-1).max(99_999_999);

const words = (most: number) => z.string().max(most);
const bilingual = z.strictObject({ vi: words(200), en: words(200) });
const weekday = z.number().int().min(0).max(6);
const session = z.strictObject({ opens: amount, closes: amount });

export const policyDraftSchema = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('arrival') }),
  z.strictObject({ mode: z.literal('strict') }),
  z.strictObject({ mode: z.literal('ratio'), priority: amount, normal: amount }),
  z.strictObject({ mode: z.literal('ageing'), headStartMinutes: amount, passedAtMost: amount }),
]);
export type PolicyDraft = Readonly<z.infer<typeof policyDraftSchema>>;

const sessionOfService = session.extend({
  /** null: on every working day. */
  weekdays: z.array(weekday).max(7).nullable(),
});

/** Sessions while they are edited, minutes since midnight. */
export type SessionDraft = z.infer<typeof sessionOfService>;

const appointmentsDraftSchema = z.strictObject({
  slotMinutes: amount,
  perSlot: amount,
  daysAhead: amount,
  earlyMinutes: amount,
  graceMinutes: amount,
  openPerPerson: amount,
  missedAtMost: amount,
  missedDays: amount,
});
export type AppointmentsDraft = z.infer<typeof appointmentsDraftSchema>;

export const serviceDraftSchema = z.strictObject({
  letter: words(8),
  firstNumber: amount,
  name: bilingual,
  hint: bilingual,
  icon: words(40),
  order: amount,
  fields: z.array(words(200)).max(200),
  hours: z
    .strictObject({
      /** null: the centre's office hours. */
      sessions: z.array(sessionOfService).max(20).nullable(),
      lastTicketMinutes: amount,
      dailyQuota: amount.nullable(),
    })
    .nullable(),
  /** null: as in the whole centre. */
  policy: policyDraftSchema.nullable(),
  /** Empty in both languages: the service stands alone at the kiosk. */
  group: bilingual,
  collectsResults: z.boolean(),
  /** null: no appointments are given. */
  appointments: appointmentsDraftSchema.nullable(),
  /** Taken out of use. */
  retired: z.boolean(),
});
export type ServiceDraft = z.infer<typeof serviceDraftSchema>;

export const counterDraftSchema = z.strictObject({
  name: bilingual,
  number: amount,
  /** In the order in which the counter names them. */
  services: z.array(words(60)).max(100),
  callsBy: z.enum(['arrival', 'services']),
  /** Receipt numbers (số biên lai) set aside for it; null for none. */
  receipts: z
    .strictObject({ form: words(20), serial: words(20), first: receiptNumber, last: receiptNumber })
    .nullable(),
  /** Taken out of use. */
  retired: z.boolean(),
});
export type CounterDraft = z.infer<typeof counterDraftSchema>;

export const officerDraftSchema = z.strictObject({
  name: words(120),
  role: words(120),
  left: z.boolean(),
  /** null: everything. */
  duties: z.array(officerDutySchema).max(10).nullable(),
});
export type OfficerDraft = z.infer<typeof officerDraftSchema>;

export const specialDaySchema = z.strictObject({
  /** 'YYYY-MM-DD'; anything else is not a day yet. */
  day: words(20),
  kind: z.enum(['holiday', 'compensatory', 'make-up']),
});
export const calendarDraftSchema = z.strictObject({
  sessions: z.array(session).max(10),
  weeklyRest: z.array(weekday).max(7),
  specialDays: z.array(specialDaySchema).max(1_000),
  confirmedYears: z.array(z.number().int()).max(100),
});
export type CalendarDraft = z.infer<typeof calendarDraftSchema>;

export const priorityDraftSchema = z.strictObject({
  /** A new group has no id yet. */
  groups: z.array(z.strictObject({ id: words(40), name: bilingual })).max(40),
  policy: policyDraftSchema,
});
export type PriorityDraft = z.infer<typeof priorityDraftSchema>;

export const floorDraftSchema = z.strictObject({
  recallLimit: amount,
  returnMinutes: amount,
  /** Minutes, with a decimal. */
  targetMinutes: z.number().min(-1).max(1_000_000),
  hubPatienceMs: amount,
  /** Address of the pages for phones; '' for none. */
  phoneBase: words(200),
});
export type FloorDraft = z.infer<typeof floorDraftSchema>;

export const collectingDraftSchema = z.strictObject({
  /** Name of the collecting body. */
  collector: words(200),
  taxCode: words(20),
  address: words(300),
  phone: words(40),
  formsBy: formsBySchema,
  bookLine: z.boolean(),
});
export type CollectingDraft = z.infer<typeof collectingDraftSchema>;
/** The rules for dossiers while they are edited: numbers as typed. */
export const dossierDraftSchema = z.strictObject({
  supplementTimes: amount,
  supplementPolicy: dossierRulesSchema.shape.supplementPolicy.unwrap(),
  supplementAnswerDays: amount,
  supplementAskDays: amount,
  extendTimes: amount,
  onlineAnswerHours: amount,
  onlineAlertHours: amount,
  postAnswerDays: amount,
  transferAfterMinute: amount,
  paperTransferDays: amount,
  dueSoonHours: amount,
});
export type DossierDraft = z.infer<typeof dossierDraftSchema>;

export const feesDraftSchema = z.strictObject({
  /** The account that fees are paid into; all three '' for none. */
  bank: words(12),
  account: words(30),
  holder: words(120),
  exemptions: z
    .array(
      z.strictObject({
        /** A new row has no id yet. */
        id: words(60),
        group: z.enum(exemptGroups),
        percent: amount,
        /** 'YYYY-MM-DD', or '' for open. */
        from: words(20),
        to: words(20),
        /** National codes with blanks between them; '' for all procedures. */
        procedures: words(4_000),
        /** None: every way of submission. */
        channels: z.array(channelSchema).max(3),
        reason: words(300),
      }),
    )
    .max(200),
});
export type FeesDraft = z.infer<typeof feesDraftSchema>;

/** The centre itself (trung tâm), as papers, boards and kiosks name it. */
export const centreDraftSchema = z.strictObject({
  name: bilingual,
  parentAgency: words(200),
  agencyName: words(200),
  agencyCode: words(20),
  place: words(80),
  address: words(300),
  hotline: words(40),
  notice: z.strictObject({ vi: words(400), en: words(400) }),
});
export type CentreDraft = z.infer<typeof centreDraftSchema>;

/** How long terminals keep what central has, in days. */
export const retentionDraftSchema = z.strictObject({
  closedDays: amount,
  unfinishedDays: amount,
  dossierDays: amount,
  openDossierDays: amount,
  ownDays: amount,
  reportDays: amount,
});
export type RetentionDraft = z.infer<typeof retentionDraftSchema>;

const named = { id: words(60).nullable() };

/** One page's setting as it is to be saved; `id` null makes a new one. */
export const settingsChangeSchema = z.discriminatedUnion('page', [
  z.strictObject({ page: z.literal('service'), ...named, draft: serviceDraftSchema }),
  z.strictObject({ page: z.literal('counter'), ...named, draft: counterDraftSchema }),
  z.strictObject({ page: z.literal('officer'), ...named, draft: officerDraftSchema }),
  z.strictObject({ page: z.literal('calendar'), draft: calendarDraftSchema }),
  z.strictObject({ page: z.literal('priority'), draft: priorityDraftSchema }),
  z.strictObject({ page: z.literal('floor'), draft: floorDraftSchema }),
  z.strictObject({ page: z.literal('collecting'), draft: collectingDraftSchema }),
  z.strictObject({ page: z.literal('dossier'), draft: dossierDraftSchema }),
  z.strictObject({ page: z.literal('fees'), draft: feesDraftSchema }),
  z.strictObject({ page: z.literal('centre'), draft: centreDraftSchema }),
  z.strictObject({ page: z.literal('retention'), draft: retentionDraftSchema }),
]);
export type SettingsChange = z.infer<typeof settingsChangeSchema>;
export type SettingsPage = SettingsChange['page'];

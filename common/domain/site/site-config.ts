import { z } from 'zod';
import { appointmentSettingsSchema } from '../appointment/slots.ts';
import { serviceHoursSchema } from '../calendar/service-hours.ts';
import { dossierRulesSchema } from '../dossier/dossier-rules.ts';
import { exemptionSchema } from '../payment/exemption.ts';
import { payToSchema } from '../payment/pay-to.ts';
import { retentionSchema } from '../log/retention.ts';
import { prioritySettingsSchema, queuePolicySchema } from '../queue/queue-policy.ts';
import { formsBySchema } from '../form/form-kind.ts';
import { collectingSchema } from './collecting.ts';
import { enrolmentModeSchema } from './enrolment.ts';
import { floorRulesSchema } from './floor-rules.ts';
import { phonePagesSchema } from './phone-pages.ts';

const bilingual = z.object({ vi: z.string(), en: z.string() });

/** The centre itself (Trung tâm Phục vụ hành chính công). */
export const siteSettingsSchema = z.object({
  name: bilingual,
  /** Upper line of the national header on forms, e.g. the People's Committee above the centre. */
  parentAgency: z.string(),
  agencyName: z.string(),
  /** Code in front of dossier codes, e.g. 'H49.12' (Decision 20/2020/QĐ-TTg). */
  agencyCode: z.string(),
  place: z.string(),
  address: z.string(),
  hotline: z.string(),
  notice: bilingual,
  /** How long a terminal waits for the hub's word before it goes alone, ms. */
  hubPatienceMs: z.number().int().min(50).max(5000),
  /** Whether terminals that nobody enrolled may connect; a new site says no. */
  enrolment: enrolmentModeSchema.default('required'),
  /** How long terminals keep what central has. */
  retention: retentionSchema.prefault({}),
  /** What counters may do: recalls, coming back. */
  floor: floorRulesSchema.prefault({}),
  /** Who may be served sooner, and how. */
  priority: prioritySettingsSchema.prefault({}),
  /** The rules for dossiers that a law or a province may change. */
  dossierRules: dossierRulesSchema.prefault({}),
  /** The account that fees are paid into; without it no VietQR is shown. */
  payTo: payToSchema.optional(),
  /** Who need not pay, or pays less (bảng miễn, giảm); absent: the usual table (default-exemptions.ts). */
  exemptions: z.array(exemptionSchema).optional(),
  /** Pages for the citizens' phones. */
  phonePages: phonePagesSchema.prefault({}),
  /** Whose form numbers and titles the papers bear. */
  formsBy: formsBySchema.default('circular-03-2025'),
  /** Whether Mẫu 01 has the line "Quyển số …, Số thứ tự …" of a paper book to write on. */
  bookLine: z.boolean().default(false),
  /** Who collects fees, as receipts name it. */
  collecting: collectingSchema.prefault({}),
});
export type SiteSettings = z.infer<typeof siteSettingsSchema>;

/** A queue service (lĩnh vực): one letter, one line of waiting people. */
export const serviceSettingsSchema = z.object({
  letter: z.string().regex(/^[A-Z]{1,2}$/u),
  /** The day's first number of the hub's series (A101 for 101): ranges of services can be kept apart. A cut-off kiosk's own series begins with 1. */
  firstNumber: z.number().int().min(1).max(9000).default(1),
  name: bilingual,
  hint: bilingual,
  icon: z.string(),
  order: z.number().int(),
  /** Fields (lĩnh vực) of the catalogue whose procedures this queue serves. */
  fields: z.array(z.string()).default([]),
  /** Where a centre has many services: the field (nhóm lĩnh vực) under which the kiosk shows this one together with others. */
  group: bilingual.optional(),
  /** Finished results are collected here (nhận kết quả). */
  collectsResults: z.boolean().default(false),
  /** When it gives numbers; without hours at any time. */
  hours: serviceHoursSchema.optional(),
  /** How priority passes here; without a policy as in the whole centre. */
  policy: queuePolicySchema.optional(),
  /** How appointments are given here (lịch hẹn); without these settings there are none. */
  appointments: appointmentSettingsSchema.optional(),
  /** Taken out of use: kept, so that earlier days keep its name, and offered nowhere. */
  retired: z.boolean().default(false),
});
export type ServiceSettings = z.infer<typeof serviceSettingsSchema>;

/** A counter (quầy). Its number (1–99) is spoken on calls and gives its block of dossier numbers. */
export const counterSettingsSchema = z.object({
  name: bilingual,
  number: z.number().int().min(1).max(99),
  services: z.array(z.string()),
  /** Whom it calls next: `arrival` (usual), who came first to any of its services; `services`, the first service of its list in which somebody waits. */
  callsBy: z.enum(['arrival', 'services']).optional(),
  /** Receipt numbers (số biên lai) set aside for it; without them it gives slips for the time being. */
  receipts: z
    .object({ form: z.string(), serial: z.string(), first: z.number().int(), last: z.number().int() })
    .optional(),
  /** Taken out of use: kept, so that earlier days keep its name. */
  retired: z.boolean().default(false),
});
export type CounterSettings = z.infer<typeof counterSettingsSchema>;

/** What an officer does in the centre (nhiệm vụ): sits at a counter (`counter`), runs the centre (`supervisor`). */
export const officerDutySchema = z.enum(['counter', 'supervisor']);

/** An officer (cán bộ, công chức) who may sit at a counter. No secret belongs to it: signing in says who, it does not prove it. */
export const officerSettingsSchema = z.object({
  name: z.string().min(1),
  role: z.string(),
  /** Works here no more: kept, so that earlier days keep the name, and offered nowhere. */
  left: z.boolean().default(false),
  /** What this officer may do; absent: everything, as where nobody said. */
  duties: z.array(officerDutySchema).optional(),
});
export type OfficerSettings = z.infer<typeof officerSettingsSchema>;

export type WithId<T> = T & { readonly id: string };

/** Entity ids of the configuration log: kind and name, readable in an audit. */
export const configId = (
  kind:
    | 'site'
    | 'service'
    | 'counter'
    | 'officer'
    | 'calendar'
    | 'procedure'
    | 'catalogue-change'
    | 'catalogue-part'
    | 'terminal'
    | 'enrol-code'
    | 'hub'
    | 'template'
    | 'template-version'
    | 'voice'
    | 'voice-clip'
    | 'zone'
    | 'board'
    | 'template-trial'
    | 'draft'
    | 'wish'
    | 'notice'
    | 'kiosk'
    | 'report-input'
    | 'report-rules'
    | 'duty'
    | 'desk-act',
  name: string,
): string => `${kind}:${name}`;

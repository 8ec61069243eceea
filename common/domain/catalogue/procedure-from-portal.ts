import { z } from 'zod';
import { feeFromNote } from './fee-from-note.ts';
import { type Procedure, procedureSchema } from './procedure.ts';

/** A row of the national portal's catalogue as our collection has it. Unknown keys are ignored: the portal adds some now and then. */
const channelTimeSchema = z.object({
  value: z.number().nullable(),
  unit: z.enum(['workingDay', 'calendarDay', 'unspecified']),
});

const portalRowSchema = z.object({
  code: z.string(),
  nameVi: z.string(),
  shortNameVi: z.string(),
  nameEn: z.string(),
  field: z.string(),
  agency: z.string(),
  level: z.enum(['xã', 'tỉnh', 'bộ']),
  processingWorkingDays: z.number(),
  timeUnit: z.enum(['working', 'calendar']),
  sameDayIfBefore15h: z.boolean(),
  portalTimeByChannel: z
    .object({ online: channelTimeSchema, postal: channelTimeSchema, counter: channelTimeSchema })
    .partial()
    .nullable(),
  feeVnd: z.number().nullable(),
  feeNote: z.string(),
  feeByChannel: z.object({ online: z.number(), counter: z.number() }).partial().nullable(),
  onlineLevel: z.enum(['toàn trình', 'một phần', 'không']),
  documents: z.array(z.string()),
  replaceableByData: z.array(z.object({ component: z.string(), database: z.string() })).nullable(),
  result: z.string().nullable(),
});

type PortalRow = z.infer<typeof portalRowSchema>;
type Limit = { readonly amount: number; readonly unit: 'working-day' | 'calendar-day' };

export type PortalProblem = {
  /** Key of the row, with dots for what is inside: 'deadline.amount'. */
  readonly field: string;
  readonly why: string;
};

export type PortalReading =
  | { readonly kind: 'procedure'; readonly procedure: Procedure }
  | { readonly kind: 'bad-row'; readonly code: string | null; readonly problems: readonly PortalProblem[] };

const LEVELS = { xã: 'commune', tỉnh: 'province', bộ: 'ministry' } as const;
const ONLINE_LEVELS = { 'toàn trình': 'full', 'một phần': 'partial', không: 'none' } as const;
const UNITS = {
  working: 'working-day',
  calendar: 'calendar-day',
  workingDay: 'working-day',
  calendarDay: 'calendar-day',
} as const;

/** Channels whose published limit differs from the general one. A time without unit is meant in the row's own unit. */
const differingChannels = (row: PortalRow, general: Limit): Readonly<Record<string, Limit>> => {
  const times = row.portalTimeByChannel;
  const channels = [
    ['counter', times?.counter],
    ['online', times?.online],
    ['post', times?.postal],
  ] as const;
  const limits = channels.flatMap(([channel, time]): readonly (readonly [string, Limit])[] => {
    if (time === undefined || time.value === null) return [];
    const unit = time.unit === 'unspecified' ? general.unit : UNITS[time.unit];
    return time.value === general.amount && unit === general.unit ? [] : [[channel, { amount: time.value, unit }]];
  });
  return Object.fromEntries(limits);
};

const problemsOf = (error: z.ZodError): readonly PortalProblem[] =>
  error.issues.map(({ path, message }) => ({ field: path.map(String).join('.'), why: message }));

const codeOf = (raw: unknown): string | null => {
  const parsed = z.object({ code: z.string() }).safeParse(raw);
  return parsed.success ? parsed.data.code : null;
};

/** Maps one row of the portal's catalogue to our form, text in NFC; `version` names the state of the catalogue it came from. */
export const procedureFromPortal = (raw: unknown, version: string): PortalReading => {
  const parsed = portalRowSchema.safeParse(raw);
  if (!parsed.success) return { kind: 'bad-row', code: codeOf(raw), problems: problemsOf(parsed.error) };
  const row = parsed.data;
  const nfc = (text: string): string => text.normalize('NFC').trim();
  const general: Limit = { amount: row.processingWorkingDays, unit: UNITS[row.timeUnit] };
  const byChannel = differingChannels(row, general);
  const fee = feeFromNote(nfc(row.feeNote));
  const candidate = procedureSchema.safeParse({
    code: row.code,
    nameVi: nfc(row.nameVi),
    shortNameVi: nfc(row.shortNameVi),
    nameEn: nfc(row.nameEn),
    field: nfc(row.field),
    agency: nfc(row.agency),
    level: LEVELS[row.level],
    deadline: {
      ...general,
      sameDayIfBefore15h: row.sameDayIfBefore15h,
      ...(Object.keys(byChannel).length > 0 && { byChannel }),
    },
    feeVnd: row.feeByChannel?.counter ?? row.feeVnd,
    feeOnlineVnd: row.feeByChannel?.online ?? row.feeVnd,
    feeNote: nfc(row.feeNote),
    ...(fee !== null && { fee }),
    documents: row.documents.map(nfc),
    replaceableByData: (row.replaceableByData ?? []).map(({ component, database }) => ({
      component: nfc(component),
      database: nfc(database),
    })),
    onlineLevel: ONLINE_LEVELS[row.onlineLevel],
    result: row.result === null ? null : nfc(row.result),
    version,
  });
  return candidate.success
    ? { kind: 'procedure', procedure: candidate.data }
    : { kind: 'bad-row', code: row.code, problems: problemsOf(candidate.error) };
};

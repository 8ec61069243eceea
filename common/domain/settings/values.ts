import { assertNever } from '#common/kit/assert-never.ts';
import { foldVietnamese } from '#common/kit/fold-vietnamese.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { collectingSchema, tidyCollecting } from '../site/collecting.ts';
import { usualRetention } from '../log/retention.ts';
import { usualFloorRules } from '../site/floor-rules.ts';
import { readPhoneBase } from '../site/phone-pages.ts';
import type { CounterSettings, OfficerSettings, ServiceSettings, SiteSettings } from '../site/site-config.ts';
import { feesValue } from './fee-values.ts';
import { inOrder } from './check-sessions.ts';
import type {
  CalendarDraft,
  CentreDraft,
  CollectingDraft,
  CounterDraft,
  FloorDraft,
  OfficerDraft,
  PriorityDraft,
  RetentionDraft,
  ServiceDraft,
  SettingsChange,
} from './drafts.ts';

type Value = Readonly<Record<string, unknown>>;

/** A service as it is edited. */
export const serviceDraft = ({
  letter,
  firstNumber,
  name,
  hint,
  icon,
  order,
  fields,
  hours,
  policy,
  group,
  collectsResults,
  appointments,
  retired,
}: ServiceSettings): ServiceDraft => ({
  letter,
  firstNumber,
  name,
  hint,
  icon,
  order,
  fields,
  hours:
    hours === undefined
      ? null
      : {
          sessions:
            hours.sessions?.map(({ opens, closes, weekdays }) => ({ opens, closes, weekdays: weekdays ?? null })) ??
            null,
          lastTicketMinutes: hours.lastTicketMinutes,
          dailyQuota: hours.dailyQuota,
        },
  policy: policy ?? null,
  group: group ?? { vi: '', en: '' },
  collectsResults,
  appointments: appointments ?? null,
  retired,
});

/** A counter as it is edited. */
export const counterDraft = ({
  name,
  number,
  services,
  callsBy = 'arrival',
  receipts,
  retired,
}: CounterSettings): CounterDraft => ({
  name,
  number,
  services,
  callsBy,
  receipts: receipts ?? null,
  retired,
});

/** An officer as it is edited. */
export const officerDraft = ({ name, role, left, duties }: OfficerSettings): OfficerDraft => ({
  name,
  role,
  left,
  duties: duties ?? null,
});

/** The working calendar as it is edited, its special days in order; office hours to begin with where there is none yet. */
export const calendarDraft = (calendar: WorkingCalendar | null): CalendarDraft =>
  calendar === null
    ? {
        sessions: [
          { opens: 450, closes: 690 },
          { opens: 810, closes: 1_020 },
        ],
        weeklyRest: [0, 6],
        specialDays: [],
        confirmedYears: [],
      }
    : {
        sessions: calendar.sessions.map(({ opens, closes }) => ({ opens, closes })),
        weeklyRest: [...calendar.weeklyRest],
        specialDays: Object.entries(calendar.specialDays)
          .map(([day, kind]) => ({ day, kind }))
          .toSorted((a, b) => (a.day < b.day ? -1 : 1)),
        confirmedYears: [...calendar.confirmedYears],
      };

/** Priority in the whole centre as it is edited. */
export const priorityDraft = (site: SiteSettings | null): PriorityDraft => ({
  groups: (site?.priority.groups ?? []).map(({ id, name }) => ({ id, name })),
  policy: site?.priority.policy ?? { mode: 'arrival' },
});

/** The centre itself as it is edited; empty where it has no settings yet. */
export const centreDraft = (site: SiteSettings | null): CentreDraft => ({
  name: site?.name ?? { vi: '', en: '' },
  parentAgency: site?.parentAgency ?? '',
  agencyName: site?.agencyName ?? '',
  agencyCode: site?.agencyCode ?? '',
  place: site?.place ?? '',
  address: site?.address ?? '',
  hotline: site?.hotline ?? '',
  notice: site?.notice ?? { vi: '', en: '' },
});

/** How long terminals keep things, as it is edited. */
export const retentionDraft = (site: SiteSettings | null): RetentionDraft => ({
  ...(site?.retention ?? usualRetention),
});

/** The rules of the floor as they are edited. */
export const floorDraft = (site: SiteSettings | null): FloorDraft => ({
  ...(site?.floor ?? usualFloorRules),
  hubPatienceMs: site?.hubPatienceMs ?? 300,
  phoneBase: site?.phonePages.base ?? '',
});

/** Who collects fees, and how forms are titled, as they are edited. */
export const collectingDraft = (site: SiteSettings | null): CollectingDraft => {
  const { name, ...rest } = site?.collecting ?? collectingSchema.parse({});
  return {
    collector: name,
    ...rest,
    formsBy: site?.formsBy ?? 'circular-03-2025',
    bookLine: site?.bookLine ?? false,
  };
};

const tidy = (text: string): string => text.normalize('NFC').trim().replaceAll(/\s+/gu, ' ');
const tidyNames = ({ vi, en }: { readonly vi: string; readonly en: string }) => ({ vi: tidy(vi), en: tidy(en) });

const hoursValue = (hours: NonNullable<ServiceDraft['hours']>): Value => ({
  lastTicketMinutes: hours.lastTicketMinutes,
  dailyQuota: hours.dailyQuota,
  ...(hours.sessions === null
    ? {}
    : {
        sessions: inOrder(hours.sessions).map(({ opens, closes, weekdays }) => ({
          opens,
          closes,
          ...(weekdays === null ? {} : { weekdays }),
        })),
      }),
});

/** Undefined stands for "take the setting away": JSON leaves it out. */
const serviceValue = ({ letter, name, hint, hours, policy, group, appointments, ...rest }: ServiceDraft): Value => ({
  ...rest,
  letter: letter.trim().toUpperCase(),
  name: tidyNames(name),
  hint: tidyNames(hint),
  hours: hours === null ? undefined : hoursValue(hours),
  policy: policy ?? undefined,
  group: group.vi.trim() === '' ? undefined : tidyNames(group),
  appointments: appointments ?? undefined,
});

const counterValue = ({ name, receipts, ...rest }: CounterDraft): Value => ({
  ...rest,
  name: tidyNames(name),
  receipts:
    receipts === null
      ? undefined
      : { ...receipts, form: receipts.form.trim().toUpperCase(), serial: receipts.serial.trim().toUpperCase() },
});

const calendarValue = ({ sessions, specialDays, weeklyRest, confirmedYears }: CalendarDraft): Value => ({
  sessions: inOrder(sessions),
  weeklyRest: [...new Set(weeklyRest)].toSorted((a, b) => a - b),
  specialDays: Object.fromEntries(specialDays.map(({ day, kind }) => [day, kind])),
  confirmedYears: [...new Set(confirmedYears)].toSorted((a, b) => a - b),
});

const centreValue = ({ name, notice, agencyCode, ...rest }: CentreDraft): Value => ({
  ...Object.fromEntries(Object.entries(rest).map(([field, text]) => [field, tidy(text)])),
  name: tidyNames(name),
  notice: tidyNames(notice),
  agencyCode: agencyCode.trim().toUpperCase(),
});

/** A name for a group that is not used yet, readable in an audit. */
const groupId = (name: string, used: readonly string[]): string => {
  const base =
    foldVietnamese(name)
      .replaceAll(/[^a-z0-9]+/gu, '-')
      .replaceAll(/^-|-$/gu, '')
      .slice(0, 30) || 'nhom';
  const free = [base, ...Array.from({ length: used.length }, (_none, index) => `${base}-${index + 2}`)];
  return free.find((id) => !used.includes(id)) ?? base;
};

const priorityValue = ({ groups, policy }: PriorityDraft): Value => {
  const used = groups.flatMap(({ id }) => (id === '' ? [] : [id]));
  return {
    policy,
    groups: groups.map(({ id, name }) => {
      const own = id === '' ? groupId(name.vi, used) : id;
      if (id === '') used.push(own);
      return { id: own, name: tidyNames(name) };
    }),
  };
};

/**
 * What a checked setting adds to the value in the config log, over what stands there `before`: settings of a newer program stay. Priority,
 * the rules of the floor and who collects fees are parts of the centre's own setting.
 */
export const valueOf = (change: SettingsChange, before: Value): Value => {
  switch (change.page) {
    case 'service':
      return { ...before, ...serviceValue(change.draft) };
    case 'counter':
      return { ...before, ...counterValue(change.draft) };
    case 'officer':
      return {
        ...before,
        ...change.draft,
        name: tidy(change.draft.name),
        role: tidy(change.draft.role),
        duties: change.draft.duties ?? undefined,
      };
    case 'calendar':
      return { ...before, ...calendarValue(change.draft) };
    case 'priority':
      return { ...before, priority: priorityValue(change.draft) };
    case 'floor': {
      const { hubPatienceMs, phoneBase, ...floor } = change.draft;
      return { ...before, hubPatienceMs, floor, phonePages: { base: readPhoneBase(phoneBase) ?? '' } };
    }
    case 'collecting': {
      const { formsBy, bookLine, collector: name, ...rest } = change.draft;
      return { ...before, formsBy, bookLine, collecting: tidyCollecting({ name, ...rest }) };
    }
    case 'dossier':
      return { ...before, dossierRules: change.draft };
    case 'fees':
      return feesValue(change.draft, before);
    case 'centre':
      return { ...before, ...centreValue(change.draft) };
    case 'retention':
      return { ...before, retention: change.draft };
    default:
      return assertNever(change);
  }
};

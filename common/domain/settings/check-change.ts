import { assertNever } from '#common/kit/assert-never.ts';
import { foldVietnamese } from '#common/kit/fold-vietnamese.ts';
import { checkCollecting } from '../site/collecting.ts';
import { readPhoneBase } from '../site/phone-pages.ts';
import type { WithId } from '../site/site-config.ts';
import { checkDossierRules, checkFees, checkReceipts } from './check-fees.ts';
import { checkCalendar } from './check-calendar.ts';
import { AGENCY_CODE } from './new-site.ts';
import { checkPolicy, checkPriority } from './check-policy.ts';
import { checkSessions } from './check-sessions.ts';
import type {
  AppointmentsDraft,
  CentreDraft,
  CounterDraft,
  FloorDraft,
  OfficerDraft,
  RetentionDraft,
  ServiceDraft,
  SettingsChange,
} from './drafts.ts';
import { isSameName, namesMissing, outOfRange, problemAt, type SettingsProblem } from './problems.ts';

/** What is set already, as far as one setting must fit the others. */
export type InForce = {
  readonly services: readonly WithId<ServiceDraft>[];
  readonly counters: readonly WithId<CounterDraft>[];
  readonly officers: readonly WithId<OfficerDraft>[];
  /** Services that gave a number today: where they begin is fixed until tomorrow, so that no number is given twice. */
  readonly numberedToday: readonly string[];
  /** Today, 'YYYY-MM-DD'. */
  readonly day: string;
};

type Problems = readonly SettingsProblem[];

const checkHours = (hours: ServiceDraft['hours']): Problems => {
  if (hours === null) return [];
  const { sessions, lastTicketMinutes, dailyQuota } = hours;
  return [
    ...(sessions === null ? [] : checkSessions('hours.sessions', sessions)),
    ...(sessions?.length === 0 ? [problemAt('hours.sessions', 'no-sessions')] : []),
    ...outOfRange('hours.lastTicketMinutes', lastTicketMinutes, 0, 240),
    ...(dailyQuota === null ? [] : outOfRange('hours.dailyQuota', dailyQuota, 1, 10_000)),
  ];
};

/** The ranges of appointmentSettingsSchema. */
const appointmentRanges = {
  slotMinutes: [5, 240],
  perSlot: [1, 200],
  daysAhead: [0, 60],
  earlyMinutes: [0, 240],
  graceMinutes: [0, 120],
  openPerPerson: [1, 20],
  missedAtMost: [1, 20],
  missedDays: [1, 365],
} as const satisfies Record<keyof AppointmentsDraft, readonly [number, number]>;

const checkAppointments = ({ appointments, hours }: ServiceDraft): Problems => {
  if (appointments === null) return [];
  const names = Object.keys(appointmentRanges) as (keyof AppointmentsDraft)[]; // the keys of a literal
  return [
    ...names.flatMap((name) => {
      const [least, most] = appointmentRanges[name];
      return outOfRange(`appointments.${name}`, appointments[name], least, most);
    }),
    // Slots are cut out of the hours of the service.
    ...(hours === null ? [problemAt('appointments', 'appointments-without-hours')] : []),
  ];
};

/** Nothing, or that a group is named in one language only. */
const checkGroup = ({ group }: ServiceDraft): Problems =>
  group.vi.trim() === '' && group.en.trim() === '' ? [] : namesMissing('group', group);

/** A field of the catalogue that another service serves already: procedures go to the first of them. */
const servedTwice = (fields: readonly string[], others: InForce['services']): Problems =>
  fields.flatMap((field) =>
    others.some((other) => other.fields.some((one) => foldVietnamese(one) === foldVietnamese(field)))
      ? [problemAt('fields', 'field-served-twice', field)]
      : [],
  );

/** A day's first number, which may change only while none was given. */
const checkFirstNumber = (draft: ServiceDraft, id: string | null, { services, numberedToday }: InForce): Problems => {
  const before = services.find((one) => one.id === id);
  return before !== undefined && before.firstNumber !== draft.firstNumber && numberedToday.includes(before.id)
    ? [problemAt('firstNumber', 'numbers-given-today')]
    : outOfRange('firstNumber', draft.firstNumber, 1, 9000);
};

/** Counters that still serve a service which is taken out of use: whoever waits there would never be offered it again. */
const stillServed = ({ retired }: ServiceDraft, id: string | null, { counters }: InForce): Problems =>
  retired && id !== null
    ? counters
        .filter((one) => !one.retired && one.services.includes(id))
        .map((one) => problemAt('retired', 'still-served', one.name.vi))
    : [];

const checkService = (draft: ServiceDraft, id: string | null, inForce: InForce): Problems => {
  const { services, counters } = inForce;
  const others = services.filter((other) => other.id !== id && !other.retired);
  const letter = draft.letter.trim().toUpperCase();
  const sameLetter = others.find((other) => other.letter === letter);
  return [
    ...(/^[A-Z]{1,2}$/u.test(letter) ? [] : [problemAt('letter', 'letter-form')]),
    ...(sameLetter === undefined ? [] : [problemAt('letter', 'letter-taken', sameLetter.name.vi)]),
    ...checkFirstNumber(draft, id, inForce),
    ...namesMissing('name', draft.name),
    ...(others.some(({ name }) => draft.name.vi.trim() !== '' && isSameName(name.vi, draft.name.vi))
      ? [problemAt('name.vi', 'name-taken', draft.name.vi)]
      : []),
    ...outOfRange('order', draft.order, 0, 999),
    ...checkHours(draft.hours),
    ...(draft.policy === null ? [] : checkPolicy('policy', draft.policy)),
    ...checkGroup(draft),
    ...checkAppointments(draft),
    ...servedTwice(draft.fields, others),
    ...(id === null || draft.retired || counters.some((one) => !one.retired && one.services.includes(id))
      ? []
      : [problemAt('letter', 'no-counter-serves')]),
    ...stillServed(draft, id, inForce),
  ];
};

const checkCounter = (draft: CounterDraft, id: string | null, { services, counters, day }: InForce): Problems => {
  const others = counters.filter((other) => other.id !== id && !other.retired);
  const sameNumber = others.find(({ number }) => number === draft.number);
  const known = new Set(services.filter(({ retired }) => !retired).map((service) => service.id));
  const before = counters.find((other) => other.id === id)?.services ?? [];
  const serves = draft.retired ? [] : draft.services;
  const alone = before.filter(
    (service) =>
      known.has(service) && !serves.includes(service) && !others.some((other) => other.services.includes(service)),
  );
  return [
    ...namesMissing('name', draft.name),
    ...(others.some(({ name }) => draft.name.vi.trim() !== '' && isSameName(name.vi, draft.name.vi))
      ? [problemAt('name.vi', 'name-taken', draft.name.vi)]
      : []),
    ...outOfRange('number', draft.number, 1, 99),
    ...(sameNumber === undefined ? [] : [problemAt('number', 'number-taken', sameNumber.name.vi)]),
    ...(draft.services.length === 0 ? [problemAt('services', 'no-services')] : []),
    ...serves
      .filter((service) => !known.has(service))
      .map((service) =>
        problemAt('services', 'unknown-service', services.find((one) => one.id === service)?.name.vi ?? service),
      ),
    // A block of numbers stays its counter's, in use or not.
    ...checkReceipts(
      draft,
      counters.filter((other) => other.id !== id),
      day,
    ),
    ...alone.map((service) =>
      problemAt('services', 'service-left-alone', services.find((other) => other.id === service)?.name.vi ?? service),
    ),
  ];
};

const checkOfficer = (draft: OfficerDraft, id: string | null, { officers }: InForce): Problems => {
  if (draft.name.trim() === '') return [problemAt('name', 'empty')];
  const same = officers.some(
    (other) =>
      other.id !== id && !other.left && isSameName(other.name, draft.name) && isSameName(other.role, draft.role),
  );
  // Two people may have one name; with one function too, nobody could tell them apart at the counter.
  return same && !draft.left ? [problemAt('role', 'name-taken', draft.name)] : [];
};

const checkCentre = (draft: CentreDraft): Problems => [
  ...namesMissing('name', draft.name),
  ...(['parentAgency', 'agencyName', 'place', 'address', 'hotline'] as const)
    .filter((field) => draft[field].trim() === '')
    .map((field) => problemAt(field, 'empty')),
  ...(AGENCY_CODE.test(draft.agencyCode.trim().toUpperCase()) ? [] : [problemAt('agencyCode', 'agency-code-form')]),
];

/** The ranges of retentionSchema. */
const retentionRanges = {
  closedDays: [1, 400],
  unfinishedDays: [2, 400],
  dossierDays: [1, 4_000],
  openDossierDays: [30, 4_000],
  ownDays: [30, 4_000],
  reportDays: [31, 4_000],
} as const satisfies Record<keyof RetentionDraft, readonly [number, number]>;

const checkRetention = (draft: RetentionDraft): Problems =>
  (Object.keys(retentionRanges) as (keyof RetentionDraft)[]) // the keys of a literal
    .flatMap((field) => {
      const [least, most] = retentionRanges[field];
      return outOfRange(field, draft[field], least, most);
    });

const checkFloor = ({ recallLimit, returnMinutes, targetMinutes, hubPatienceMs, phoneBase }: FloorDraft): Problems => [
  ...outOfRange('recallLimit', recallLimit, 1, 20),
  ...outOfRange('returnMinutes', returnMinutes, 0, 600),
  ...outOfRange('targetMinutes', targetMinutes, 1, 120),
  ...outOfRange('hubPatienceMs', hubPatienceMs, 50, 5_000),
  ...(readPhoneBase(phoneBase) === null ? [problemAt('phoneBase', 'address-form')] : []),
];

/** Everything that is wrong with a setting, or worth a warning, beside the settings in force. Pure: the window asks the same as the store. */
export const checkChange = (change: SettingsChange, inForce: InForce): readonly SettingsProblem[] => {
  switch (change.page) {
    case 'service':
      return checkService(change.draft, change.id, inForce);
    case 'counter':
      return checkCounter(change.draft, change.id, inForce);
    case 'officer':
      return checkOfficer(change.draft, change.id, inForce);
    case 'calendar':
      return checkCalendar(change.draft);
    case 'priority':
      return checkPriority(change.draft);
    case 'floor':
      return checkFloor(change.draft);
    case 'collecting':
      return checkCollecting({ ...change.draft, name: change.draft.collector }).map(({ field, problem }) =>
        problemAt(field, problem),
      );
    case 'dossier':
      return checkDossierRules(change.draft);
    case 'fees':
      return checkFees(change.draft);
    case 'centre':
      return checkCentre(change.draft);
    case 'retention':
      return checkRetention(change.draft);
    default:
      return assertNever(change);
  }
};

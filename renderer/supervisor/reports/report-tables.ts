import type { TFunction } from 'i18next';
import { formatDay } from '#common/domain/calendar/format-local.ts';
import type { DayReport } from '#common/ipc/report-calls.ts';
import type { Language } from '#common/ipc/views.ts';

export const reportNames = ['priority', 'waits', 'satisfaction', 'desks'] as const;
export type ReportName = (typeof reportNames)[number];

/** A report as a table of words: the same on screen and in the file. The first column names the row. */
export type ReportTable = {
  readonly heads: readonly { readonly name: string; readonly number: boolean }[];
  readonly rows: readonly (readonly string[])[];
};

type T = TFunction<'reports'>;

const minutes = (ms: number): string => String(Math.round(ms / 60_000));
const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${Math.round((100 * part) / whole)}%`);
const decimal = (value: number, language: Language): string =>
  value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

const words = (name: string) => ({ name, number: false });
const numbers = (name: string) => ({ name, number: true });

const priorityTable = ({ fairness }: DayReport, language: Language, t: T): ReportTable => ({
  heads: [
    words(t('head.service')),
    words(t('head.day')),
    words(t('head.policy')),
    numbers(t('head.normal')),
    numbers(t('head.normal-longest')),
    numbers(t('head.prior')),
    numbers(t('head.prior-longest')),
    numbers(t('head.passed')),
    numbers(t('head.bound')),
    numbers(t('head.other')),
    words(t('head.verdict')),
  ],
  rows: fairness.map((row) => [
    `${row.service.letter} ${row.service.name[language]}`.trim(),
    formatDay(row.day),
    t(`policy.${row.policy}`),
    String(row.normal.people),
    minutes(row.normal.longestMs),
    String(row.prior.people),
    row.prior.people === 0 ? '–' : minutes(row.prior.longestMs),
    row.worst === null ? '0' : `${row.worst.passed} (${row.worst.label})`,
    row.worst === null ? '–' : row.worst.bound === null ? t('unbounded') : String(row.worst.bound),
    String(row.otherPasses),
    row.beyond.length > 0
      ? t('verdict.beyond', { list: row.beyond.join(', ') })
      : row.policy === 'strict'
        ? t('verdict.unbounded')
        : t('verdict.kept'),
  ]),
});

const waitsTable = ({ waits }: DayReport, language: Language, t: T): ReportTable => ({
  heads: [
    words(t('head.service')),
    words(t('head.day')),
    numbers(t('head.told')),
    numbers(t('head.shorter')),
    numbers(t('head.within')),
    numbers(t('head.longer')),
    numbers(t('head.error')),
    numbers(t('head.bias')),
    numbers(t('head.untold')),
  ],
  rows: waits.map((row) => [
    `${row.service.letter} ${row.service.name[language]}`.trim(),
    formatDay(row.day),
    String(row.people),
    share(row.shorter, row.people),
    share(row.within, row.people),
    share(row.longer, row.people),
    decimal(row.meanError, language),
    `${row.bias > 0 ? '+' : ''}${decimal(row.bias, language)}`,
    String(row.untold),
  ]),
});

const satisfactionTable = ({ satisfaction }: DayReport, _language: Language, t: T): ReportTable => ({
  heads: [
    words(t('head.counter')),
    words(t('head.officer')),
    numbers(t('head.total')),
    numbers(t('head.very-satisfied')),
    numbers(t('head.share')),
    numbers(t('head.satisfied')),
    numbers(t('head.share')),
    numbers(t('head.not-satisfied')),
    numbers(t('head.share')),
    words(t('head.reasons')),
  ],
  rows: satisfaction.map((row) => {
    const total = row.verySatisfied + row.satisfied + row.notSatisfied;
    return [
      row.counter,
      row.officer === '' ? t('nobody') : row.officer,
      String(total),
      ...[row.verySatisfied, row.satisfied, row.notSatisfied].flatMap((part) => [String(part), share(part, total)]),
      row.reasons.map(({ reason, count }) => t('reason-count', { reason: t(`reason.${reason}`), count })).join('; '),
    ];
  }),
});

const desksTable = ({ desks }: DayReport, _language: Language, t: T): ReportTable => ({
  heads: [
    words(t('head.counter')),
    words(t('head.day')),
    words(t('head.officer')),
    numbers(t('head.open')),
    numbers(t('head.serving')),
    numbers(t('head.idle')),
    numbers(t('head.pauses')),
    words(t('head.pause-reasons')),
  ],
  rows: desks.map((row) => [
    row.counter,
    formatDay(row.day),
    row.officer === '' ? t('nobody') : row.officer,
    minutes(row.openMs),
    minutes(row.servingMs),
    minutes(row.idleMs),
    String(row.pauses),
    row.paused
      .map(({ reason, ms }) => t('pause-minutes', { reason: t(`pause.${reason}`), minutes: minutes(ms) }))
      .join('; '),
  ]),
});

const tables = { priority: priorityTable, waits: waitsTable, satisfaction: satisfactionTable, desks: desksTable };

/** The table of one report in words. */
export const reportTable = (name: ReportName, report: DayReport, language: Language, t: T): ReportTable =>
  tables[name](report, language, t);

import type { CommandInput } from '#common/ipc/contract.ts';
import { reportGroups, type RecordsPage, type ReportSheet } from '#common/ipc/report-sheet.ts';

const MINUTE = 60_000;
const day = { from: '2026-09-15', to: '2026-09-15' };
const wish = (which: 'called' | 'served', atLeastMs?: number) =>
  ({ of: 'tickets', which, service: 'A', ...day, ...(atLeastMs === undefined ? {} : { atLeastMs }) }) as const;

const base = {
  group: null,
  ...day,
  at: Date.UTC(2026, 8, 15, 8, 0),
  known: { from: '2026-09-14', to: '2026-09-15' },
  office: {
    parentAgency: 'ỦY BAN NHÂN DÂN PHƯỜNG THỬ',
    agency: 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
    place: 'Hạ Long',
    officer: '',
  },
} satisfies Partial<ReportSheet>;

const civil = { vi: 'A Hộ tịch – Chứng thực', en: 'A Civil status – Certification' };
const land = { vi: 'B Đất đai', en: 'B Land' };

const ms = (minutes: number, of: ReturnType<typeof wish> | null = null) => ({ value: minutes * MINUTE, records: of });

const waits: ReportSheet = {
  ...base,
  name: 'waits',
  columns: [
    { key: 'service', kind: 'text' },
    { key: 'called', kind: 'count', formula: 'called' },
    { key: 'mean-wait', kind: 'ms', formula: 'mean-wait' },
    ...['p50', 'p75', 'p90', 'p95'].map((key) => ({ key, kind: 'ms' as const, formula: 'quantile' })),
    { key: 'longest', kind: 'ms' },
  ],
  rows: [
    {
      key: 'A',
      cells: [
        { value: civil },
        { value: 41, records: wish('called') },
        { value: 12.25 * MINUTE, part: 502.25 * MINUTE, whole: 41, records: wish('called') },
        ...[10, 15.5, 24, 31, 38].map((minutes) => ms(minutes, wish('called', minutes * MINUTE))),
      ],
    },
    {
      key: 'B',
      cells: [
        { value: land },
        { value: 0 },
        { value: null, part: 0, whole: 0 },
        ...[0, 1, 2, 3, 4].map(() => ({ value: null })),
      ],
    },
    {
      key: 'total',
      total: true,
      cells: [
        { value: 'total', kind: 'word' },
        { value: 41, records: wish('called') },
        { value: 12.25 * MINUTE, part: 502.25 * MINUTE, whole: 41 },
        ...[10, 15.5, 24, 31, 38].map((minutes) => ms(minutes)),
      ],
    },
  ],
  notes: [],
  chart: { kind: 'bars', along: 'service', draws: ['p50', 'p90'] },
};

const satisfaction: ReportSheet = {
  ...base,
  name: 'satisfaction',
  columns: [
    { key: 'counter', kind: 'text' },
    { key: 'officer', kind: 'text', formula: 'officer' },
    { key: 'ratings', kind: 'count' },
    ...['very-satisfied', 'satisfied', 'not-satisfied'].flatMap((key) => [
      { key, kind: 'count' as const },
      { key: `${key}-share`, kind: 'share' as const, formula: 'satisfied-share' },
    ]),
    ...['waited-long', 'not-friendly', 'not-clear', 'came-again', 'other'].map((reason) => ({
      key: `reason-${reason}`,
      kind: 'count' as const,
    })),
  ],
  rows: ['Quầy 1', 'Quầy 2'].map((counter, index) => ({
    key: counter,
    cells: [
      { value: counter },
      index === 0 ? { value: 'Nguyễn Thị Hoa' } : { value: 'nobody', kind: 'word' as const },
      { value: 20, records: { of: 'ratings' as const, which: 'all' as const, counter: `Q${index + 1}`, ...day } },
      ...[15, 3, 2].flatMap((count) => [{ value: count }, { value: count / 20, part: count, whole: 20 }]),
      ...[2, 0, 0, 0, 0].map((value) => ({ value })),
    ],
  })),
  notes: [],
  chart: { kind: 'bars', along: 'counter', draws: ['very-satisfied-share', 'satisfied-share', 'not-satisfied-share'] },
};

const priority: ReportSheet = {
  ...base,
  name: 'priority',
  columns: [
    { key: 'service', kind: 'text' },
    { key: 'policy', kind: 'word' },
    { key: 'normal', kind: 'count' },
    { key: 'normal-longest', kind: 'ms' },
    { key: 'passed', kind: 'count', formula: 'passed' },
    { key: 'bound', kind: 'count', formula: 'bound' },
    { key: 'verdict', kind: 'word' },
  ],
  rows: [
    {
      key: 'A',
      cells: [
        { value: civil },
        { value: 'policy-ratio', kind: 'word' },
        { value: 41 },
        ms(38),
        { value: 'passed-worst', kind: 'word', with: { passed: 3, label: 'A017' } },
        { value: 4 },
        { value: 'verdict-kept', kind: 'word' },
      ],
    },
  ],
  notes: [{ tone: 'good', key: 'priority-kept', with: { people: 50 } }],
  chart: { kind: 'line', along: 'service', draws: ['normal-longest'] },
};

/** Every group of a report, and every report, as the backend would answer; those the tests do not look into have no rows. */
export const sheetFor = ({ name, from, to, group }: CommandInput<'report.sheet'>): ReportSheet => {
  const made = [waits, satisfaction, priority].find((one) => one.name === name);
  const first = group ?? reportGroups[name]?.[0] ?? 'service';
  if (made !== undefined) return { ...made, from, to };
  return { ...base, from, to, name, columns: [{ key: first, kind: 'text' }], rows: [], notes: [], chart: null };
};

/** A page of tickets. */
export const recordsPage: RecordsPage = {
  count: 120,
  columns: [
    { key: 'label', kind: 'text' },
    { key: 'day', kind: 'day' },
    { key: 'state', kind: 'word' },
    { key: 'wait', kind: 'ms' },
  ],
  records: Array.from({ length: 50 }, (_none, index) => ({
    id: `t${index}`,
    cells: [
      { value: `A${index + 1}` },
      { value: '2026-09-15' },
      { value: 'ticket-done', kind: 'word' },
      { value: (60 - index) * MINUTE },
    ],
    details: [{ key: 'officer', kind: 'text', cell: { value: 'Nguyễn Thị Hoa' } }],
  })),
};

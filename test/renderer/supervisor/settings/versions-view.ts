import type { PageDifference } from '#common/domain/settings/differences.ts';
import type { VersionsView } from '#common/ipc/version-calls.ts';

const at = Date.UTC(2026, 8, 15, 3, 42);
const text = (words: string) => [{ kind: 'text' as const, text: words }];

const renamed: PageDifference = {
  key: 'service:A',
  page: 'service',
  name: { vi: 'Hộ tịch', en: 'Civil status' },
  added: false,
  fields: [
    { field: 'name.vi', from: text('Hộ tịch – Chứng thực'), to: text('Hộ tịch') },
    {
      field: 'hours.sessions',
      from: [{ kind: 'session', text: '07:30–11:30', weekdays: [] }],
      to: [{ kind: 'session', text: '08:00–11:30', weekdays: [1, 3] }],
    },
    { field: 'policy.mode', from: [], to: [{ kind: 'term', term: 'mode.ratio' }] },
  ],
};
const counter: PageDifference = {
  key: 'counter:Q2',
  page: 'counter',
  name: { vi: 'Quầy 2', en: 'Counter 2' },
  added: false,
  fields: [
    {
      field: 'services',
      from: [{ kind: 'name', vi: 'Hộ tịch', en: 'Civil status' }],
      to: [
        { kind: 'name', vi: 'Hộ tịch', en: 'Civil status' },
        { kind: 'name', vi: 'Đất đai', en: 'Land' },
      ],
    },
  ],
};
const receiver = (
  terminal: string,
  standing: VersionsView['receivers'][number]['standing'],
  number: number | null,
  since: number | null,
  missing: number[] = [],
): VersionsView['receivers'][number] => ({
  terminal,
  roles: ['kiosk'],
  program: '0.7.0',
  standing,
  number,
  since,
  missing,
});

/** A centre with two drafts, one of them wrong, four versions and five terminals that stand differently. */
export const versionsView = (): VersionsView => ({
  number: 3,
  now: at,
  people: ['Nguyễn Thị Hoa'],
  drafts: [
    { ...renamed, uid: 'd1', at, by: 'DH', outdated: false },
    { ...counter, uid: 'd2', at: at + 60_000, by: 'DH-2', outdated: true },
  ],
  problems: [
    {
      key: 'counter:Q2',
      problem: { field: 'services', problem: 'unknown-service', name: 'Đất đai', least: 0, most: 0 },
    },
  ],
  wrong: [
    {
      at: at + 86_400_000,
      problems: [
        {
          key: 'counter:Q2',
          page: 'counter',
          name: { vi: 'Quầy 2', en: 'Counter 2' },
          problem: { field: 'receipts', problem: 'receipts-overlap', name: 'Quầy 1', least: 0, most: 0 },
        },
      ],
    },
  ],
  versions: [
    {
      uid: 'v4',
      number: 4,
      at,
      by: 'DH',
      who: '',
      from: at + 86_400_000,
      standing: 'waiting',
      calledOff: null,
      pages: [renamed],
      overwrote: [],
    },
    {
      uid: 'v3',
      number: 3,
      at,
      by: 'DH',
      who: 'Nguyễn Thị Hoa',
      from: null,
      standing: 'in-use',
      calledOff: null,
      pages: [counter],
      overwrote: [{ number: 2, by: 'DH-2', pages: [counter] }],
    },
    {
      uid: 'v2',
      number: 2,
      at,
      by: 'DH-2',
      who: '',
      from: at,
      standing: 'called-off',
      calledOff: { at: at - 1, term: 'DH' },
      pages: [],
      overwrote: [],
    },
    {
      uid: 'v1',
      number: 1,
      at,
      by: 'DH',
      who: '',
      from: null,
      standing: 'earlier',
      calledOff: null,
      pages: [{ ...renamed, added: true }],
      overwrote: [],
    },
  ],
  receivers: [
    receiver('K1', 'uses', 3, at),
    receiver('K2', 'behind', 1, at),
    receiver('Q1', 'away', 1, at, [4]),
    receiver('Q2', 'refuses', 1, at),
    receiver('TV1', 'silent', null, null),
  ],
});

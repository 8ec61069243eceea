import { expect, test } from 'vitest';
import { centrePages, type CentrePages } from '#common/domain/settings/centre-pages.ts';
import { differencesBetween } from '#common/domain/settings/differences.ts';
import type { SettingsChange } from '#common/domain/settings/drafts.ts';
import type { Values } from '#common/domain/site/in-force.ts';
import { testSeed } from '#test/support/site.ts';

const values: Values = new Map(
  testSeed.map((item) => [item.id, { ...item, uid: 'seed', setAt: 0, setBy: 'S', version: null }]),
);
const now = centrePages(values);
const pageOf = <P extends SettingsChange['page']>(key: string, page: P): Extract<SettingsChange, { page: P }> => {
  const found = now.get(key);
  if (found?.page !== page) throw new Error(key);
  return found as Extract<SettingsChange, { page: P }>; // its page was just compared
};
const said = (change: SettingsChange, key: string) =>
  differencesBetween(now, new Map([...now, [key, change]])).flatMap(({ fields }) =>
    fields.map(({ field, from, to }) => [field, from, to]),
  );
const text = (words: string) => ({ kind: 'text', text: words });
const service = pageOf('service:A', 'service');
const counter = pageOf('counter:Q2', 'counter');
const calendar = pageOf('calendar', 'calendar');
const priority = pageOf('priority', 'priority');
const fees = pageOf('fees', 'fees');
const dossier = pageOf('dossier', 'dossier');

const table: readonly (readonly [string, SettingsChange, string, readonly unknown[]])[] = [
  [
    'a name, by its language',
    { ...service, draft: { ...service.draft, name: { vi: 'Mới', en: 'Civil status' } } },
    'service:A',
    [['name.vi', [text('Hộ tịch')], [text('Mới')]]],
  ],
  [
    'hours that come, with each of their fields',
    {
      ...service,
      draft: {
        ...service.draft,
        hours: { sessions: [{ opens: 450, closes: 690, weekdays: [6] }], lastTicketMinutes: 15, dailyQuota: null },
      },
    },
    'service:A',
    [
      ['hours', [], [{ kind: 'term', term: 'set' }]],
      ['hours.sessions', [], [{ kind: 'session', text: '07:30–11:30', weekdays: [6] }]],
      ['hours.lastTicketMinutes', [], [text('15')]],
    ],
  ],
  [
    'the services of a counter by their names, in its order',
    { ...counter, draft: { ...counter.draft, services: ['B', 'A'] } },
    'counter:Q2',
    [
      [
        'services',
        [{ kind: 'name', vi: 'Hộ tịch', en: 'Civil status' }],
        [
          { kind: 'name', vi: 'Đất đai', en: 'Land' },
          { kind: 'name', vi: 'Hộ tịch', en: 'Civil status' },
        ],
      ],
    ],
  ],
  [
    'a counter out of use',
    { ...counter, draft: { ...counter.draft, retired: true } },
    'counter:Q2',
    [['retired', [{ kind: 'term', term: 'no' }], [{ kind: 'term', term: 'yes' }]]],
  ],
  [
    'only the days that came and went',
    {
      ...calendar,
      draft: {
        ...calendar.draft,
        specialDays: [...calendar.draft.specialDays.slice(1), { day: '2027-01-01', kind: 'holiday' }],
      },
    },
    'calendar',
    [
      [
        'specialDays',
        [{ kind: 'day', text: '01/09/2026', what: 'holiday' }],
        [{ kind: 'day', text: '01/01/2027', what: 'holiday' }],
      ],
    ],
  ],
  [
    'another way of calling, with its numbers',
    { ...priority, draft: { ...priority.draft, policy: { mode: 'ratio', priority: 1, normal: 3 } } },
    'priority',
    [
      ['policy.mode', [{ kind: 'term', term: 'mode.arrival' }], [{ kind: 'term', term: 'mode.ratio' }]],
      ['policy.priority', [], [text('1')]],
      ['policy.normal', [], [text('3')]],
    ],
  ],
  [
    'an exemption that is gone',
    { ...fees, draft: { ...fees.draft, exemptions: fees.draft.exemptions.slice(1) } },
    'fees',
    [
      [
        'exemptions',
        [
          {
            kind: 'exemption',
            group: fees.draft.exemptions[0]?.group,
            percent: fees.draft.exemptions[0]?.percent,
            reason: fees.draft.exemptions[0]?.reason,
          },
        ],
        [],
      ],
    ],
  ],
  [
    'a time of day as a clock says it',
    { ...dossier, draft: { ...dossier.draft, transferAfterMinute: 930 } },
    'dossier',
    [['transferAfterMinute', [text('15:00')], [text('15:30')]]],
  ],
];

test.each(table)('differences say %s', (_name, change, key, wanted) => {
  expect(said(change, key)).toEqual(wanted);
});

test('nothing is said where nothing differs, and what is new is marked as new', () => {
  expect(differencesBetween(now, now)).toEqual([]);
  const added: CentrePages = new Map([...now, ['officer:o1', officer]]);
  expect(differencesBetween(now, added)).toMatchObject([
    { key: 'officer:o1', page: 'officer', name: { vi: 'Nguyễn Thị Hoa' }, added: true },
  ]);
});

const officer: SettingsChange = {
  page: 'officer',
  id: 'o1',
  draft: { name: 'Nguyễn Thị Hoa', role: 'Hộ tịch', left: false, duties: ['counter'] },
};

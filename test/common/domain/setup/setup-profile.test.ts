import { expect, test } from 'vitest';
import { emptyCentre, noAnswers, type Answers } from '#common/domain/setup/answers.ts';
import { firstSettings } from '#common/domain/setup/first-settings.ts';
import { profileOf } from '#common/domain/setup/setup-profile.ts';
import { counterSettingsSchema, serviceSettingsSchema, siteSettingsSchema } from '#common/domain/site/site-config.ts';
import { workingCalendarSchema } from '#common/domain/calendar/working-calendar.ts';
import { profileSchema } from '#main/profile/terminal-profile.ts';

const around = {
  hubPort: 4700,
  monitors: [
    { x: 0, y: 0, width: 1366, height: 768 },
    { x: 1366, y: 0, width: 1080, height: 1920 },
  ],
};
const hub = { address: '10.0.0.1:4700', site: 'H49.12', name: 'Minh Hà', counters: [{ id: 'Q5', name: 'Quầy 5' }] };
const centre = { ...emptyCentre, name: ' Minh Hà ', agencyCode: 'H49.12', place: 'Minh Hà' };
const made = (answers: Partial<Answers>) => profileOf({ ...noAnswers, ...answers }, around);

test('the answers of each role make a profile that a terminal can be opened on', () => {
  const printer = { address: 'tcp://10.0.0.9:9100', widthDots: 576, model: 'auto' } as const;
  const all = [
    made({ machine: 'kiosk', hub, number: 2, printer, scanner: 'keyboard:F9', monitor: 2 }),
    made({ machine: 'counter', site: 'join', hub, counter: 'Q5', number: 1 }),
    made({ machine: 'display', hub, number: 1, monitor: 1, locked: false }),
    made({ machine: 'supervisor', site: 'new', centre, number: 1 }),
    made({ machine: 'counter', site: 'new', centre, counter: 'Q1', number: 1 }),
  ];
  expect(all).toEqual([
    {
      site: 'H49.12',
      name: 'K2',
      roles: ['kiosk'],
      series: '2',
      hub: '10.0.0.1:4700',
      printer,
      scanner: 'keyboard:F9',
      kiosk: true,
      display: { x: 1366, y: 0, width: 1080, height: 1920 },
    },
    { site: 'H49.12', name: 'Q5', roles: ['counter'], counter: 'Q5', hub: '10.0.0.1:4700' },
    { site: 'H49.12', name: 'D1', roles: ['display'], hub: '10.0.0.1:4700', board: { monitor: 1 } },
    { site: 'H49.12', name: 'S1', roles: ['supervisor'], hosts: { port: 4700 }, seed: 'seed.json' },
    {
      site: 'H49.12',
      name: 'Q1',
      roles: ['counter', 'supervisor'],
      counter: 'Q1',
      hosts: { port: 4700 },
      seed: 'seed.json',
    },
  ]);
  for (const profile of all) expect(profileSchema.safeParse(profile).error).toBeUndefined();
});

test('without a name, a site or a role there is no profile', () => {
  expect(made({ machine: 'kiosk', hub })).toBeNull();
  expect(made({ machine: 'kiosk', number: 1 })).toBeNull();
  expect(made({ number: 1, hub })).toBeNull();
});

test('a new centre starts with settings that every terminal reads, and lets nobody in without a code', () => {
  const settings = firstSettings(centre);
  const schemas = {
    site: siteSettingsSchema,
    service: serviceSettingsSchema,
    counter: counterSettingsSchema,
    calendar: workingCalendarSchema,
  } as const;
  const of = (kind: keyof typeof schemas) => settings.filter((one) => one.kind === kind);
  for (const kind of ['site', 'service', 'counter', 'calendar'] as const) {
    for (const { value } of of(kind)) expect(schemas[kind].safeParse(value).error).toBeUndefined();
  }
  expect([of('site').length, of('service').length, of('counter').length, of('calendar').length]).toEqual([1, 6, 4, 1]);
  expect(siteSettingsSchema.parse(of('site')[0]?.value)).toMatchObject({
    name: { vi: 'Minh Hà' },
    enrolment: 'required',
  });
  expect(new Set(settings.map(({ id }) => id)).size).toBe(settings.length);
});

test('every service of a new centre is served somewhere, however many counters it has', () => {
  for (const counters of [1, 2, 3, 9]) {
    for (const services of [['A'], ['G'], ['A', 'G'], ['A', 'B', 'C', 'D', 'E', 'G']]) {
      const served = firstSettings({ ...centre, counters, services })
        .filter(({ kind }) => kind === 'counter')
        .map(({ value }) => counterSettingsSchema.parse(value).services);
      expect(served).toHaveLength(counters);
      expect(new Set(served.flat())).toEqual(new Set(services));
      expect(served.filter((each) => each.length === 0)).toEqual(
        services.join('') === 'G' ? served.filter((each) => each.length === 0) : [],
      );
    }
  }
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideBooking, placesLeft, type Appointment, type BookingFacts } from '#common/domain/appointment/book.ts';
import { appointmentSettingsSchema, slotsOn } from '#common/domain/appointment/slots.ts';
import { serviceHoursSchema } from '#common/domain/calendar/service-hours.ts';
import { at, calendar2026 } from '#test/support/calendar-2026.ts';

const settings = appointmentSettingsSchema.parse({});
const hours = serviceHoursSchema.parse({});
const slot = at('2026-09-16T09:00');
const now = at('2026-09-15T10:00');
const facts = (known: readonly Appointment[] = [], more: Partial<BookingFacts> = {}): BookingFacts => ({
  known,
  settings,
  hours,
  calendar: calendar2026,
  now,
  ...more,
});
const made = (person: string, when: number, state: Appointment['state'] = 'booked', service = 'A'): Appointment => ({
  id: `${person}-${when}`,
  service,
  person,
  slot: when,
  state,
});
const wish = { service: 'A', person: 'p', slot };

test('slots fill the sessions of the day and none reaches over a session’s end', () => {
  const short = appointmentSettingsSchema.parse({ slotMinutes: 90 });
  expect(slotsOn('2026-09-16', short, hours, calendar2026)).toEqual(
    ['07:30', '09:00', '13:30', '15:00'].map((time) => at(`2026-09-16T${time}`)),
  );
  expect(slotsOn('2026-09-02', short, hours, calendar2026)).toEqual([]);
});

test.each([
  ['a free slot of tomorrow', facts(), wish, { kind: 'booked' }],
  ['a time that is no slot', facts(), { ...wish, slot: slot + 60_000 }, { kind: 'no-such-slot' }],
  ['a holiday', facts(), { ...wish, slot: at('2026-11-24T09:00') }, { kind: 'no-such-slot' }],
  ['a slot that has begun', facts(), { ...wish, slot: at('2026-09-15T10:00') }, { kind: 'past' }],
  [
    'a week ahead',
    facts(),
    { ...wish, slot: at('2026-09-22T09:00') },
    { kind: 'too-far-ahead', lastDay: '2026-09-21' },
  ],
  ['a full slot', facts(['a', 'b', 'c', 'd'].map((who) => made(who, slot))), wish, { kind: 'slot-full' }],
  [
    'a slot full but for a cancelled place',
    facts(['a', 'b', 'c', 'd'].map((who) => made(who, slot, who === 'a' ? 'cancelled' : 'booked'))),
    wish,
    { kind: 'booked' },
  ],
  [
    'a second appointment, in another service',
    facts([made('p', at('2026-09-17T09:00'), 'booked', 'B')]),
    wish,
    { kind: 'has-appointment', slot: at('2026-09-17T09:00') },
  ],
  [
    'after yesterday’s appointment was kept',
    facts([made('p', at('2026-09-14T09:00'), 'arrived')]),
    wish,
    { kind: 'booked' },
  ],
  [
    'after two missed ones',
    facts([made('p', at('2026-09-01T09:00'), 'missed'), made('p', at('2026-09-10T09:00'), 'missed')]),
    wish,
    { kind: 'missed-too-many', againOn: '2026-10-01' },
  ],
  [
    'after two missed ones, the first long ago',
    facts([made('p', at('2026-08-16T09:00'), 'missed'), made('p', at('2026-09-10T09:00'), 'missed')]),
    wish,
    { kind: 'booked' },
  ],
] as const)('a wish for %s', (_case, known, asked, outcome) => {
  expect(decideBooking(asked, known)).toEqual(outcome);
});

test('whatever is wished in whatever order, no slot is fuller than it may be and nobody has more appointments than allowed', () => {
  const slots = slotsOn('2026-09-16', settings, hours, calendar2026).slice(0, 3);
  const wishes = fc.array(
    fc.record({
      service: fc.constantFrom('A', 'B'),
      person: fc.constantFrom('p', 'q', 'r', 's', 't', 'u', 'v'),
      slot: fc.constantFrom(...slots),
      gives: fc.boolean(),
    }),
    { maxLength: 60 },
  );
  const limits = fc.record({ perSlot: fc.integer({ min: 1, max: 3 }), openPerPerson: fc.integer({ min: 1, max: 3 }) });
  fc.assert(
    fc.property(wishes, limits, (all, limit) => {
      const set = appointmentSettingsSchema.parse(limit);
      let known: readonly Appointment[] = [];
      for (const [index, one] of all.entries()) {
        if (one.gives) {
          known = known.map((each) => (each.person === one.person ? { ...each, state: 'cancelled' } : each));
        } else if (decideBooking(one, facts(known, { settings: set })).kind === 'booked') {
          known = [...known, { ...made(one.person, one.slot, 'booked', one.service), id: String(index) }];
        }
        const open = known.filter(({ state }) => state === 'booked');
        for (const { person, slot: when, service } of open) {
          expect(open.filter((each) => each.person === person).length).toBeLessThanOrEqual(set.openPerPerson);
          expect(open.filter((each) => each.slot === when && each.service === service).length).toBeLessThanOrEqual(
            set.perSlot,
          );
        }
      }
      for (const when of slots) expect(placesLeft('A', when, known, set)).toBeGreaterThanOrEqual(0);
    }),
  );
});

import { expect, test } from 'vitest';
import { checkIn } from '#common/domain/appointment/check-in.ts';
import { appointmentSettingsSchema } from '#common/domain/appointment/slots.ts';
import { at } from '#test/support/calendar-2026.ts';

const settings = appointmentSettingsSchema.parse({});
const slot = at('2026-09-16T09:00');

test.each([
  ['half an hour before', '2026-09-16T08:30', { kind: 'kept', slot }],
  ['earlier', '2026-09-16T08:29:59', { kind: 'too-early', from: at('2026-09-16T08:30') }],
  ['when the grace ends', '2026-09-16T09:15', { kind: 'kept', slot }],
  ['later', '2026-09-16T09:15:01', { kind: 'too-late', keptUntil: at('2026-09-16T09:15') }],
  ['the day before', '2026-09-15T09:00', { kind: 'other-day', slot }],
] as const)('a check-in %s', (_when, now, outcome) => {
  expect(checkIn({ state: 'booked', slot }, at(now), settings)).toEqual(outcome);
});

test('an appointment marked missed too soon is still kept within its grace; one that was kept or cancelled is not kept again', () => {
  const states = (['missed', 'arrived', 'cancelled'] as const).map((state) => checkIn({ state, slot }, slot, settings));
  expect(states).toEqual([{ kind: 'kept', slot }, { kind: 'here-already' }, { kind: 'cancelled' }]);
});

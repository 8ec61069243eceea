import { expect, test } from 'vitest';
import {
  knownZone,
  zoneOfCounter,
  zoneSettingsSchema,
  zonesNear,
  type Zone,
} from '#common/domain/board/zone-settings.ts';

const zone = (id: string, counters: string[], near: string[] = []): Zone => ({
  ...zoneSettingsSchema.parse({ name: { vi: id, en: id }, counters, near }),
  id,
});

test('a counter belongs to the first zone that names it, else to the rest of the centre', () => {
  const zones = [zone('a', ['Q1']), zone('b', ['Q1', 'Q2'])];
  expect(['Q1', 'Q2', 'Q3'].map((counter) => zoneOfCounter(zones, counter))).toEqual(['a', 'b', '']);
});

test('who hears whom counts both ways; a zone that was taken away is the rest of the centre', () => {
  const zones = [zone('a', [], ['b', 'gone']), zone('b', []), zone('c', [], [''])];
  expect(['a', 'b', 'c', ''].map((id) => zonesNear(zones, id))).toEqual([['', 'b'], ['a'], [''], ['c']]);
  expect([knownZone(zones, 'a'), knownZone(zones, 'gone')]).toEqual(['a', '']);
});

test('a part of the settings that cannot be read counts as the usual one', () => {
  const read = zoneSettingsSchema.parse({ name: { vi: 'A', en: 'A' }, counters: 'Q1', times: 9, quiet: { from: -1 } });
  expect(read).toEqual({
    name: { vi: 'A', en: 'A' },
    counters: [],
    near: [],
    times: 1,
    english: false,
    quiet: null,
    removed: false,
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BackupSettings } from '#common/domain/backup/backup-settings.ts';
import { isBackupLate, lastDue, nextDue, placesDue } from '#common/domain/backup/due-backup.ts';
import type { PlaceRecord } from '#common/domain/backup/place-records.ts';

const DAY_MS = 86_400_000;
const RETRY_MS = 900_000;
const USB = '/mnt/usb';
const daily: BackupSettings = { at: 18 * 60, places: [USB], keep: 7, keepsHub: false };
/** 18:00 on 29/11/2026 in Vietnam. */
const SIX = Date.UTC(2026, 10, 29, 11, 0);

test('a daily backup is due at its hour in Vietnam, and the next one a day later', () => {
  expect([lastDue(daily, SIX - 1), lastDue(daily, SIX), nextDue(daily, SIX), nextDue(daily, SIX - 1)]).toEqual([
    SIX - DAY_MS,
    SIX,
    SIX + DAY_MS,
    SIX,
  ]);
});

const record = (place: string, goodAt: number | null, triedAt: number) => ({ place, goodAt, triedAt });
const due = (records: readonly PlaceRecord[], now: number): readonly string[] =>
  placesDue(daily, records, now, RETRY_MS);

test('one that was missed while the machine was off is made up, and one that stands is not made again', () => {
  expect(due([record(USB, SIX - 3 * DAY_MS, SIX - 3 * DAY_MS)], SIX - 1)).toEqual([USB]);
  expect(due([record(USB, SIX, SIX)], SIX + DAY_MS - 1)).toEqual([]);
  expect(due([record(USB, SIX, SIX)], SIX + DAY_MS)).toEqual([USB]);
});

test('one that failed is tried again after a while, not at once', () => {
  expect(due([record(USB, null, SIX)], SIX + RETRY_MS - 1)).toEqual([]);
  expect(due([record(USB, null, SIX)], SIX + RETRY_MS)).toEqual([USB]);
});

test('of several places only the one that failed is tried again, and one that is new at once', () => {
  const two = { ...daily, places: [USB, '/mnt/network', '/mnt/new'] };
  const records = [record(USB, SIX, SIX), record('/mnt/network', SIX - DAY_MS, SIX)];
  expect(placesDue(two, records, SIX + 1, RETRY_MS)).toEqual(['/mnt/new']);
  expect(placesDue(two, records, SIX + RETRY_MS, RETRY_MS)).toEqual(['/mnt/network', '/mnt/new']);
});

test('what a clock that ran ahead wrote down stops no backup, and what it calls good is late', () => {
  const ahead = SIX + 400 * DAY_MS;
  expect(due([record(USB, ahead, ahead)], SIX)).toEqual([USB]);
  expect(due([record(USB, null, ahead)], SIX)).toEqual([USB]);
  expect([isBackupLate(ahead, SIX), isBackupLate(null, SIX), isBackupLate(SIX - 2 * DAY_MS, SIX)]).toEqual([
    true,
    true,
    true,
  ]);
  expect(isBackupLate(SIX - DAY_MS, SIX)).toBe(false);
});

test('without an hour or a place nothing is ever due', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), (now) => {
      expect(placesDue({ ...daily, at: null }, [], now, RETRY_MS)).toEqual([]);
      expect(placesDue({ ...daily, places: [] }, [], now, RETRY_MS)).toEqual([]);
    }),
  );
});

test('whatever the hour, the last one lies within the day before, the next within the day after', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: 0, max: 1439 }), (now, at) => {
      const last = lastDue({ ...daily, at }, now) ?? 0;
      const next = nextDue({ ...daily, at }, now) ?? 0;
      expect(now - last).toBeGreaterThanOrEqual(0);
      expect(now - last).toBeLessThan(DAY_MS);
      expect(next - last).toBe(DAY_MS);
    }),
  );
});

import { expect, test } from 'vitest';
import { backupWord, type BackupFacts } from '#common/domain/backup/backup-word.ts';

const HOUR = 3_600_000;
/** 10:00 on 29/11/2026 in Vietnam. */
const NOW = Date.UTC(2026, 10, 29, 3);
const usb = '/mnt/usb';
const facts: BackupFacts = {
  settings: { at: 1080, places: [usb], keep: 14, keepsHub: false },
  outcomes: [{ place: usb, kind: 'stored' }],
  goodAt: NOW - 16 * HOUR,
  hostsHub: true,
  hubCopy: null,
  copyGoodAt: null,
  recovery: 'made',
};
const keeper: BackupFacts = {
  ...facts,
  settings: { ...facts.settings, places: [], keepsHub: true },
  outcomes: [],
  goodAt: null,
  hostsHub: false,
  hubCopy: { outcome: 'kept' },
  copyGoodAt: NOW - HOUR,
  recovery: 'none',
};

test('good backups with a code on paper are good; one that is late, failed, or of a clock that ran ahead is not', () => {
  const good = { kind: 'good', at: facts.goodAt, place: usb, trouble: null, copy: null, code: null };
  expect(backupWord(facts, NOW)).toEqual(good);
  expect(backupWord({ ...facts, goodAt: NOW - 37 * HOUR }, NOW).kind).toBe('late');
  expect(backupWord({ ...facts, goodAt: NOW + HOUR }, NOW).kind).toBe('late');
  const outcomes = [{ place: usb, kind: 'other-medium' }] as const;
  expect(backupWord({ ...facts, outcomes }, NOW)).toMatchObject({ kind: 'failed', trouble: 'other-medium' });
});

test('a second copy is a concern when it was not kept for too long, or can never be, also where nothing else is backed up', () => {
  const copy = (wish: Partial<BackupFacts>) => backupWord({ ...keeper, ...wish }, NOW).copy;
  expect(backupWord(keeper, NOW)).toMatchObject({ kind: 'not-needed', copy: null, code: null });
  expect(copy({ hubCopy: { outcome: 'hub-away' } })).toBeNull();
  expect(copy({ hubCopy: { outcome: 'hub-away' }, copyGoodAt: NOW - 37 * HOUR })).toEqual({ at: NOW - 37 * HOUR });
  expect(copy({ hubCopy: { outcome: 'refused' } })).toEqual({ at: NOW - HOUR });
  // Never connected: nobody even looked.
  expect(copy({ hubCopy: null, copyGoodAt: NOW - 37 * HOUR })).not.toBeNull();
  expect(copy({ hostsHub: true, copyGoodAt: null })).toBeNull();
});

test('backups without a code on paper, or with one that opens no key in use, are said', () => {
  expect(backupWord({ ...facts, recovery: 'none' }, NOW)).toMatchObject({ kind: 'good', code: 'none' });
  expect(backupWord({ ...facts, recovery: 'outdated' }, NOW)).toMatchObject({ kind: 'good', code: 'outdated' });
});

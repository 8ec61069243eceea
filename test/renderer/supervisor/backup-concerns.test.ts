import { expect, test } from 'vitest';
import type { CommandOutput } from '#common/ipc/contract.ts';
import { backupConcerns } from '#renderer/supervisor/backup-concerns.ts';

type Word = CommandOutput<'backup.word'>;

/** 18:00 on 28/11/2026 in Vietnam. */
const at = Date.UTC(2026, 10, 28, 11);
const good: Word = {
  terminal: 'S2',
  kind: 'good',
  at,
  place: '/mnt/usb',
  trouble: null,
  copy: null,
  code: null,
};
const said = (word: Partial<Word>) =>
  backupConcerns({ ...good, ...word }).map(({ tone, key, values }) => ({ tone, key, ...values }));

test('while backups are good, or the machine needs none, the floor says nothing', () => {
  expect([...said({}), ...said({ kind: 'not-needed', at: null })]).toEqual([]);
});

test('a hub without backups is told calmly, a late or failed one must be acted on, with the place and the last good one', () => {
  const place = '/mnt/usb';
  const time = '18:00 28/11/2026';
  expect([
    ...said({ kind: 'no-place', at: null, place: '' }),
    ...said({ kind: 'late', at: null }),
    ...said({ kind: 'late', trouble: 'gone' }),
    ...said({ kind: 'failed', trouble: 'disk-full' }),
  ]).toEqual([
    { tone: 'calm', key: 'backup:concern.no-place', place: '', at: '' },
    { tone: 'act', key: 'backup:concern.never', place, at: '' },
    { tone: 'act', key: 'backup:concern.late', place, at: time },
    { tone: 'act', key: 'backup:concern.failed.disk-full', place, at: time },
  ]);
});

test('a second copy that is late and a code that opens nothing are said beside the backups, each under a name of its own', () => {
  const time = '18:00 28/11/2026';
  expect([
    ...said({ kind: 'not-needed', at: null, copy: { at } }),
    ...said({ copy: { at: null } }),
    ...said({ code: 'none' }),
    ...said({ code: 'outdated' }),
  ]).toEqual([
    { tone: 'act', key: 'backup:concern.copy.late', at: time },
    { tone: 'act', key: 'backup:concern.copy.never', at: '' },
    { tone: 'calm', key: 'backup:concern.code.none' },
    { tone: 'act', key: 'backup:concern.code.outdated' },
  ]);
  const all = backupConcerns({ ...good, kind: 'late', copy: { at }, code: 'none' });
  expect(all.map(({ id }) => id)).toEqual(['backup S2', 'backup S2 copy', 'backup S2 code']);
});

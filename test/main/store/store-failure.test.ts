import { expect, test } from 'vitest';
import { namedStoreError } from '#main/store/store-failure.ts';

const kindOf = (code: string): unknown => {
  const named = namedStoreError(Object.assign(new Error('x'), { code }));
  return named instanceof Error && 'kind' in named ? named.kind : 'not named';
};

test('each code of SQLite and of the system that a person can do something about has its name', () => {
  const codes = [
    'SQLITE_BUSY',
    'SQLITE_CORRUPT_INDEX',
    'SQLITE_NOTADB',
    'SQLITE_FULL',
    'SQLITE_READONLY_DBMOVED',
    'SQLITE_CANTOPEN',
    'EROFS',
    'EACCES',
    'ENOSPC',
    'SQLITE_CONSTRAINT_UNIQUE',
    '',
  ];
  expect(codes.map(kindOf)).toEqual([
    'profile-in-use',
    'database-corrupt',
    'database-corrupt',
    'disk-full',
    'disk-read-only',
    'disk-read-only',
    'disk-read-only',
    'disk-read-only',
    'disk-full',
    'not named',
    'not named',
  ]);
});

test('an error that has its name keeps it', () => {
  const named = namedStoreError(Object.assign(new Error('x'), { code: 'SQLITE_FULL' }));
  expect(namedStoreError(named)).toBe(named);
});

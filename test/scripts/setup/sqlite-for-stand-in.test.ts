import { expect, test } from 'vitest';
import { definesOf } from '#scripts/setup/sqlite-for-stand-in.mjs';

test('every define of the gypi becomes a compiler flag, and nothing else does', () => {
  const gypi = `# GENERATED\n{\n  'defines': [\n    'SQLITE_DQS=0',\n    'SQLITE_DEFAULT_CACHE_SIZE=-16000',\n    'SQLITE_SOUNDEX'\n  ],\n}\n`;
  expect(definesOf(gypi)).toEqual(['-DSQLITE_DQS=0', '-DSQLITE_DEFAULT_CACHE_SIZE=-16000', '-DSQLITE_SOUNDEX']);
});

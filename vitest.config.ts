import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Only Electron gets the SQLite that was compiled for it; tests under plain Node must meet the binary that ships. Journeys hand it on.
const { MOTCUA_SQLITE_BINDING: sqliteBinding } = process.env;
delete process.env['MOTCUA_SQLITE_BINDING'];

/** A property test on a busy machine with two cores takes longer than vitest's five seconds, and a page longer than one to show something. */
const patience = { testTimeout: 60_000, expect: { poll: { timeout: 20_000 } } };

/**
 * Thousands of tests on real pages, processes and disks meet a race once in a while that none of them is about. Each gets a second try; whoever needs it is named at the
 * end of `npm test`, with what went wrong, and is a fault to mend.
 */
const retry = 1;

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // Explicit folders: the stand-in runtime holds a link back to the root.
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/journeys/**'],
          provide: { sizes: 'first' },
          ...patience,
          retry,
          // All cores: by default vitest leaves one free, and on two cores that means one file after the other.
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          // The screens again at their other sizes: `npm run test:sizes`.
          name: 'sizes',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          provide: { sizes: 'others' },
          ...patience,
          retry,
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          env: sqliteBinding === undefined ? {} : { MOTCUA_SQLITE_BINDING: sqliteBinding },
          // One Electron at a time: they share a screen, a sound card and two cores.
          fileParallelism: false,
          // A journey waits for things, each with a limit of its own; this one only ends what hangs, also on a machine ten times slower.
          testTimeout: 240_000,
          hookTimeout: 240_000,
          retry,
          // What a centre of five processes shows may take a busy machine longer than a second.
          expect: { poll: { timeout: 20_000 } },
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});

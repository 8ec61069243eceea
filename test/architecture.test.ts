import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { brokenLinks } from './support/house/links.ts';
import { roomOf, whyForbidden } from './support/house/rooms.ts';
import { badNames, barrels, danglingImports, importCycles, longFiles, machinePaths } from './support/house/shape.ts';
import { codeFolders, importsOf, listFiles, readSources, type Source } from './support/house/source.ts';

const root = join(import.meta.dirname, '..');
const sources = readSources(root);

/** Fewer files than this, and the checks below would pass by looking at nothing. */
const floors = { common: 50, main: 110, preload: 1, renderer: 80, central: 22, test: 100, scripts: 25, bench: 3 };

const forbidden = (files: readonly Source[]): readonly string[] =>
  files.flatMap((source) => importsOf(source).flatMap((found) => whyForbidden(source.path, found) ?? []));

const planted = (path: string, text: string): Source => ({ path, text });

test('every part of the house has about as many files as it should', () => {
  const tooFew = codeFolders.filter(
    (folder) => sources.filter((source) => source.path.startsWith(`${folder}/`)).length < floors[folder],
  );
  expect(tooFew).toEqual([]);
  expect(sources.flatMap(importsOf).length).toBeGreaterThan(sources.length);
});

test('every file stands in a room that the table of rooms knows', () => {
  expect(sources.map((source) => source.path).filter((path) => roomOf(path) === undefined)).toEqual([]);
});

test('nobody imports from a room that is closed to them', () => {
  expect(forbidden(sources)).toEqual([]);
});

test('every import of the house leads to a file', () => {
  expect(danglingImports(sources, (path) => existsSync(join(root, path)))).toEqual([]);
});

test('imports never run in a circle', () => {
  expect(importCycles(sources)).toEqual([]);
});

test('no file only hands on what others export', () => {
  expect(barrels(sources)).toEqual([]);
});

test('files and folders are named in kebab-case', () => {
  const notes = codeFolders.flatMap((folder) => listFiles(root, folder, (name) => name !== 'README.md'));
  expect(badNames(notes)).toEqual([]);
});

test('no file is longer than 300 lines', () => {
  expect(longFiles(sources)).toEqual([]);
});

test('no file names a place that exists on one machine only', () => {
  expect(machinePaths(sources.filter((source) => source.path !== 'test/architecture.test.ts'))).toEqual([]);
});

test('every folder of the house says in a README what is here, how to add one, and what must never be imported', () => {
  const parts = new Set(['common', 'main', 'renderer', 'central']);
  const folders = new Set(
    sources.flatMap(({ path }) => {
      const [part = '', room, ...rest] = path.split('/');
      return parts.has(part) && rest.length > 0 ? [part, `${part}/${room}`] : [part];
    }),
  );
  expect([...folders].filter((folder) => !existsSync(join(root, folder, 'README.md')))).toEqual([]);
});

test('every link and picture of our pages leads to a file', () => {
  const inFolders = [...codeFolders, 'docs'].flatMap((folder) =>
    listFiles(root, folder, (name) => name.endsWith('.md')),
  );
  const pages = ['README.md', 'CHANGELOG.md', ...inFolders];
  expect(pages.length).toBeGreaterThan(25);
  const broken = pages.flatMap((path) =>
    brokenLinks({ path, text: readFileSync(join(root, path), 'utf8') }, (target) => existsSync(join(root, target))),
  );
  expect(broken).toEqual([]);
});

test('the checker reads static, type, re-exporting and dynamic imports, by subpath and relative', () => {
  const text = `
    import { a } from '#common/kit/a.ts';
    import type { B } from '../store/b.ts';
    import { type C, type D } from './c.ts';
    import './look.css?inline';
    export { e } from 'pg';
    // import { no } from '#main/no.ts';
    export const f = async () => [await import('node:fs'), 'import("#main/no.ts")', a] as (B | C | D)[];
  `;
  expect(importsOf(planted('main/print/x.ts', text))).toEqual([
    { target: 'common/kit/a.ts', kind: 'house', typeOnly: false },
    { target: 'main/store/b.ts', kind: 'house', typeOnly: true },
    { target: 'main/print/c.ts', kind: 'house', typeOnly: true },
    { target: 'main/print/look.css', kind: 'house', typeOnly: false },
    { target: 'pg', kind: 'package', typeOnly: false },
    { target: 'node:fs', kind: 'package', typeOnly: false },
  ]);
});

test.each([
  ['common/domain/queue/a.ts', '#common/ipc/contract.ts'],
  ['common/kit/a.ts', 'node:fs'],
  ['common/wire/a.ts', 'pg'],
  ['common/ipc/a.ts', '#main/store/open.ts'],
  ['renderer/kiosk/a.tsx', '../counter/b.tsx'],
  ['renderer/kiosk/a.tsx', '#central/log/b.ts'],
  ['renderer/ui/a.tsx', 'electron/renderer'],
  ['renderer/ui/a.tsx', '#renderer/printer/b.tsx'],
  ['renderer/app/a.ts', 'better-sqlite3'],
  ['preload/index.ts', '#common/ipc/contract.ts'],
  ['preload/index.ts', 'electron'],
  ['main/ipc/answer.ts', 'electron/main'],
  ['main/ipc/serve.ts', '#main/usecases/a.ts'],
  ['main/shell/a.ts', '#main/store/open.ts'],
  ['main/backend.ts', './shell/windows.ts'],
  ['main/backend.ts', 'electron/main'],
  ['main/store/a.ts', '../print/b.ts'],
  ['main/store/a.ts', 'react'],
  ['main/print/a.ts', '#main/devices/printer/port.ts'],
  ['main/devices/scanner/a.ts', '../../store/b.ts'],
  ['main/devices/printer/a.ts', '#main/usecases/b.ts'],
  ['main/usecases/a.ts', '#main/devices/printer/port.ts'],
  ['main/usecases/a.ts', '#main/ipc/answer.ts'],
  ['main/sync/a.ts', '#central/log/sequencer.ts'],
  ['main/sync/a.ts', '#main/print/b.ts'],
  ['main/sync/hub/a.ts', '#central/store/postgres/b.ts'],
  ['main/backend/a.ts', '#central/log/b.ts'],
  ['main/backend/a.ts', '#main/shell/b.ts'],
  ['central/log/a.ts', '#main/store/open.ts'],
  ['central/http/a.ts', '#test/support/b.ts'],
  ['attic/a.ts', './b.ts'],
])('the checker refuses %s importing %s', (path, specifier) => {
  expect(forbidden([planted(path, `import { x } from '${specifier}'; export const y = x;`)])).toHaveLength(1);
});

test.each([
  ['common/domain/queue/a.ts', "import { x } from '#common/kit/b.ts'"],
  ['common/wire/a.ts', "import { z } from 'zod'"],
  ['renderer/kiosk/a.tsx', "import { x } from '#renderer/ui/b.tsx'"],
  ['preload/index.ts', "import type { X } from '#common/ipc/contract.ts'"],
  ['main/index.ts', "import { app } from 'electron/main'"],
  ['main/usecases/a.ts', "import type { Port } from '#main/devices/printer/port.ts'"],
  ['main/sync/hub/a.ts', "import { x } from '#central/log/b.ts'"],
  ['main/sync/hub/a.ts', "import { x } from '#central/store/sqlite/b.ts'"],
  ['main/backend/a.ts', "import { x } from '#main/usecases/b.ts'"],
  ['main/sync/hub-server.ts', "import { x } from '#central/http/b.ts'"],
  ['main/backend.ts', "import { x } from './devices/printer/b.ts'"],
  ['test/main/a.test.ts', "import { x } from '#main/store/b.ts'"],
])('the checker lets %s say: %s', (path, text) => {
  expect(forbidden([planted(path, text)])).toEqual([]);
});

test('the checker follows links from the page they stand on', () => {
  const text = '[a](../README.md#start) ![b](gone.png) [c](https://example.org/x.md) [d](#here) [e](decisions/)';
  expect(brokenLinks({ path: 'docs/page.md', text }, (path) => path !== 'docs/gone.png')).toEqual([
    'docs/page.md links to docs/gone.png',
  ]);
});

test('the checker sees circles, barrels, bad names, long files, machine paths and imports that lead nowhere', () => {
  const files = [
    planted('main/store/a.ts', "import { b } from './b.ts'; export const a = b;"),
    planted('main/store/b.ts', "import type { C } from './c.ts'; export const b: C = 1;"),
    planted('main/store/c.ts', "import { a } from './a.ts'; export type C = typeof a;"),
    planted('main/store/all.ts', "export * from './a.ts'; export const own = 1;"),
    planted('main/store/some.ts', "export { a } from './a.ts'; export type { B } from 'pg';"),
    planted('main/store/partly.ts', "export type { B } from 'pg'; export const own = 1;"),
    planted('main/print/index.ts', 'export const x = 1;'),
    planted('main/print/long.ts', '// line\n'.repeat(301)),
    planted('main/print/full.ts', '// line\n'.repeat(300)),
    planted('main/print/here.ts', "export const x = ['/tmp/a', `${dir}/tmp/a`, 'C:\\\\x', './work/a'];"),
  ];
  const paths = new Set(files.map((file) => file.path).filter((path) => path !== 'main/store/c.ts'));
  expect({
    circles: importCycles(files),
    barrels: barrels(files),
    names: badNames(['main/store/openStore.ts', 'main/Store/open.ts', 'main/store/open-store.test.ts', 'main/x_y.ts']),
    long: longFiles(files),
    places: machinePaths(files),
    nowhere: danglingImports(files, (path) => paths.has(path)),
  }).toEqual({
    circles: ['main/store/a.ts → main/store/b.ts → main/store/c.ts → main/store/a.ts'],
    barrels: [
      'main/store/all.ts is a barrel file',
      'main/store/some.ts is a barrel file',
      'main/print/index.ts is a barrel file',
    ],
    names: ['main/store/openStore.ts', 'main/Store/open.ts', 'main/x_y.ts'],
    long: ['main/print/long.ts has 301 lines'],
    places: [
      'main/print/here.ts names a place of one machine: /tmp/',
      'main/print/here.ts names a place of one machine: C:\\\\',
    ],
    nowhere: ['main/store/b.ts imports main/store/c.ts, which does not exist'],
  });
});

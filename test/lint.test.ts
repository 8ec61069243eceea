import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';

const root = join(import.meta.dirname, '..');
const reportSchema = z.object({ diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })) });

/** Lints planted files with the project's own configuration; gives the rules broken, per file, sorted. */
const brokenRules = (files: Readonly<Record<string, string>>): Readonly<Record<string, readonly string[]>> => {
  const folder = mkdtempSync(join(tmpdir(), 'lint-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const name of [
    'oxlint.config.ts',
    'oxlint.imports.ts',
    'tsconfig.base.json',
    'package.json',
    'main/tsconfig.json',
  ]) {
    cpSync(join(root, name), join(folder, name));
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const program = join(root, 'node_modules/oxlint/bin/oxlint');
  let output: string;
  try {
    output = execFileSync(process.execPath, [program, '--type-aware', '-f', 'json', ...Object.keys(files)], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  } catch (error) {
    // The linter ends with 1 when it finds something; its report is still on stdout.
    output = z.object({ stdout: z.string() }).parse(error).stdout;
  }
  const { diagnostics } = reportSchema.parse(JSON.parse(output));
  return Object.fromEntries(
    Object.keys(files).map((path) => [
      path,
      [...new Set(diagnostics.filter((each) => each.filename === path).map((each) => each.code))].toSorted(),
    ]),
  );
};

const ban = ['eslint(no-restricted-imports)'];
const use = (specifier: string, name: string): string =>
  `import { ${name} } from '${specifier}';\nexport const kind = typeof ${name};\n`;

test('the linter names every closed door of the house while one types', () => {
  const doors: readonly (readonly [string, string])[] = [
    ['common/kit/node.ts', 'node:fs'],
    ['common/kit/package.ts', 'pg'],
    ['common/kit/part.ts', '#main/store/open.ts'],
    ['common/domain/queue/wire.ts', '../../wire/chain.ts'],
    ['common/domain/queue/contract.ts', '#common/ipc/contract.ts'],
    ['renderer/kiosk/sibling.ts', '../counter/board.ts'],
    ['renderer/kiosk/node.ts', 'node:fs'],
    ['renderer/ui/screen.ts', '#renderer/display/board.ts'],
    ['renderer/app/package.ts', 'better-sqlite3'],
    ['renderer/app/electron.ts', 'electron/renderer'],
    ['main/store/print.ts', '../print/document.ts'],
    ['main/store/react.ts', 'react'],
    ['main/store/test.ts', '#test/support/clock.ts'],
    ['main/print/device.ts', '#main/devices/printer/port.ts'],
    ['main/devices/printer/store.ts', '#main/store/open.ts'],
    ['main/usecases/device.ts', '#main/devices/printer/port.ts'],
    ['main/sync/central.ts', '#central/log/sequencer.ts'],
    ['main/sync/hub/central.ts', '#central/store/postgres/open.ts'],
    ['main/diagnose/usecase.ts', '../usecases/issue-ticket.ts'],
    ['main/ipc/electron.ts', 'electron/main'],
    ['main/ipc/serve.ts', 'electron'],
    ['main/shell/backend.ts', '#main/backend.ts'],
    ['main/backend.ts', './shell/windows.ts'],
    ['main/backend/compose.ts', '#main/shell/windows.ts'],
    ['preload/node.ts', 'node:fs'],
    ['preload/value.ts', '#common/ipc/contract.ts'],
    ['central/http/main.ts', '#main/store/open.ts'],
  ];
  expect(brokenRules(Object.fromEntries(doors.map(([path, specifier]) => [path, use(specifier, 'Thing')])))).toEqual(
    Object.fromEntries(doors.map(([path]) => [path, ban])),
  );
});

test('the linter lets open doors stand open', () => {
  const doors: readonly (readonly [string, string])[] = [
    ['common/domain/queue/kit.ts', '#common/kit/backoff.ts'],
    ['common/wire/schema.ts', 'zod'],
    ['renderer/kiosk/shared.ts', '../ui/button.ts'],
    ['main/usecases/store.ts', '#main/store/tickets.ts'],
    ['main/sync/hub/log.ts', '#central/log/sequencer.ts'],
    ['main/sync/hub/store.ts', '#central/store/sqlite/open.ts'],
    ['main/shell/windows.ts', 'electron/main'],
    ['main/backend.ts', './store/open.ts'],
    ['preload/bridge.ts', 'electron/renderer'],
    ['test/main/any.ts', '#main/store/open.ts'],
  ];
  expect(brokenRules(Object.fromEntries(doors.map(([path, specifier]) => [path, use(specifier, 'Thing')])))).toEqual(
    Object.fromEntries(doors.map(([path]) => [path, []])),
  );
});

test('the linter refuses the habits we do not have', () => {
  const habits: Readonly<Record<string, readonly [string, string]>> = {
    'main/print/any.ts': ['typescript(no-explicit-any)', 'export const f = (x: any): number => (x === 1 ? 1 : 2);'],
    'main/print/barrel.ts': ['oxc(no-barrel-file)', "export * from './promise.ts';"],
    'main/print/console.ts': ['eslint(no-console)', 'console.log(1);\nexport const a = 1;'],
    'main/print/default.ts': ['import(no-default-export)', 'export default 1;'],
    'main/print/interface.ts': ['typescript(consistent-type-definitions)', 'export interface A {\n  a: 1;\n}'],
    'main/print/long.ts': ['eslint(max-lines)', `${'// line\n'.repeat(300)}export const a = 1;`],
    'main/print/node.ts': ['unicorn(prefer-node-protocol)', use('fs', 'statSync')],
    'main/print/promise.ts': ['typescript(no-floating-promises)', 'export const a = async () => 1;\na();'],
    'main/print/random.ts': ['eslint(no-restricted-properties)', 'export const a = Math.random();'],
    'main/print/switch.ts': [
      'typescript(switch-exhaustiveness-check)',
      "export const a = (b: 'c' | 'd'): void => {\n  switch (b) {\n    case 'c':\n      return;\n  }\n};",
    ],
    'main/print/todo.ts': ['eslint(no-warning-comments)', '// TODO later\nexport const a = 1;'],
    'main/print/unsafe.ts': ['typescript(no-unsafe-assignment)', "export const a: string = JSON.parse('1');"],
    'main/print/BadName.ts': ['unicorn(filename-case)', 'export const a = 1;'],
    'test/mock.test.ts': [
      'vitest(no-restricted-vi-methods)',
      "import { vi } from 'vitest';\nvi.mock('x');\nexport const a = 1;",
    ],
    'test/only.test.ts': [
      'vitest(no-focused-tests)',
      "import { expect, test } from 'vitest';\ntest.only('a', () => {\n  expect(1).toBe(1);\n});",
    ],
    'test/skip.test.ts': [
      'vitest(no-disabled-tests)',
      "import { expect, test } from 'vitest';\ntest.skip('a', () => {\n  expect(1).toBe(1);\n});",
    ],
  };
  expect(
    brokenRules(Object.fromEntries(Object.entries(habits).map(([path, [, text]]) => [path, `${text}\n`]))),
  ).toEqual(Object.fromEntries(Object.entries(habits).map(([path, [rule]]) => [path, [rule]])));
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ElectronApplication, type Page, _electron } from 'playwright';
import { virtualDisplay } from '#scripts/lib/display.mjs';
import { prepare } from '#scripts/setup/prepare.mjs';

/** Runs with a built program, the project's Electron and a screen of its own. */
export const withElectron = async <T>(run: () => Promise<T>): Promise<T> => {
  const { env } = await prepare({ built: true, tests: true });
  const display = await virtualDisplay();
  const before = process.env['DISPLAY'];
  Object.assign(process.env, env, display.env);
  try {
    return await run();
  } finally {
    if (before === undefined) delete process.env['DISPLAY'];
    else process.env['DISPLAY'] = before;
    display.stop();
  }
};

/** A program with one empty window and one button: what Electron itself costs. */
export type EmptyProgram = { readonly launch: () => Promise<ElectronApplication>; readonly remove: () => void };

const main = `
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron/main';
app.whenReady().then(() => new BrowserWindow({ width: 1080, height: 1920 }).loadFile(join(import.meta.dirname, 'index.html')));
`;

/** Writes the empty program into a temporary folder. */
export const emptyProgram = (): EmptyProgram => {
  const dir = mkdtempSync(path.join(tmpdir(), 'motcua-empty-'));
  writeFileSync(path.join(dir, 'package.json'), JSON.stringify({ name: 'empty', type: 'module', main: 'main.js' }));
  writeFileSync(path.join(dir, 'main.js'), main);
  writeFileSync(path.join(dir, 'index.html'), '<!doctype html><meta charset="utf-8"><button>Empty</button>');
  const env = Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  return {
    launch: () =>
      _electron.launch({
        executablePath: process.env['MOTCUA_ELECTRON'] ?? '',
        args: [dir, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), `--user-data-dir=${path.join(dir, 'data')}`],
        env,
      }),
    remove: () => rmSync(dir, { recursive: true, force: true, maxRetries: 5 }),
  };
};

/** Waits until the empty program's button can be pressed. */
export const emptyReady = async (app: ElectronApplication): Promise<Page> => {
  const page = await app.firstWindow();
  await page.getByRole('button', { name: 'Empty' }).waitFor();
  return page;
};

/** Proportional memory (PSS) of all processes of an application, MiB: pages that several share count once. */
export const memoryOf = async (app: ElectronApplication): Promise<number> => {
  const pids = await app.evaluate((electron) => electron.app.getAppMetrics().map(({ pid }) => pid));
  const kib = pids.map((pid) => Number(/^Pss:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]));
  return kib.reduce((sum, one) => sum + one, 0) / 1_024;
};

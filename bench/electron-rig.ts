import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
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

/** A copy of an Electron, of hard links, whose own program is the one in `dir`; its `resources` hold nothing else. */
const copyFor = (electron: string, dir: string): string => {
  const copy = mkdtempSync(path.join(path.dirname(electron), 'empty-'));
  const link = (folder: string): void => {
    mkdirSync(path.join(copy, folder), { recursive: true });
    for (const one of readdirSync(path.join(electron, folder), { withFileTypes: true })) {
      const at = path.join(folder, one.name);
      if (one.isFile()) linkSync(path.join(electron, at), path.join(copy, at));
      else if (one.isDirectory() && one.name !== 'resources') link(at);
    }
  };
  link('');
  mkdirSync(path.join(copy, 'resources'));
  symlinkSync(dir, path.join(copy, 'resources', 'app'));
  return copy;
};

/** Writes the empty program into a temporary folder. A stand-in of Electron starts only what stands in its resources, so it gets a copy of its own. */
export const emptyProgram = (): EmptyProgram => {
  const dir = mkdtempSync(path.join(tmpdir(), 'motcua-empty-'));
  const executable = process.env['MOTCUA_ELECTRON'] ?? '';
  const electron = path.dirname(executable);
  const copy = existsSync(path.join(electron, 'resources', 'app')) ? copyFor(electron, dir) : null;
  writeFileSync(path.join(dir, 'package.json'), JSON.stringify({ name: 'empty', type: 'module', main: 'main.js' }));
  writeFileSync(path.join(dir, 'main.js'), main);
  writeFileSync(path.join(dir, 'index.html'), '<!doctype html><meta charset="utf-8"><button>Empty</button>');
  const env = Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  return {
    launch: () =>
      _electron.launch({
        executablePath: copy === null ? executable : path.join(copy, path.basename(executable)),
        args: [dir, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), `--user-data-dir=${path.join(dir, 'data')}`],
        env,
      }),
    remove: () => {
      for (const folder of [dir, ...(copy === null ? [] : [copy])]) {
        rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
      }
    },
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

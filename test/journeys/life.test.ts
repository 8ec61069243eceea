import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, onTestFinished, test } from 'vitest';
import type { Bridge } from '#common/ipc/contract.ts';
import { launchApp, makeProfile, startApp } from '#test/support/electron.ts';

const temporaryProfile = (terminal: object): string => {
  const { folder, remove } = makeProfile(terminal);
  onTestFinished(remove);
  return folder;
};

/** Collects what a process writes, and how it ends. */
const watched = (child: ChildProcess) => {
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => output.push(String(data)));
  const ended = once(child, 'exit').then(([code, signal]: readonly unknown[]) => ({ code, signal }));
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return { output: () => output.join(''), ended };
};

test('a second instance on a profile says so in one line and ends with 0; the first goes on', async () => {
  const folder = temporaryProfile({ site: 's', name: 'K1', roles: ['kiosk'] });
  const first = await launchApp([folder]);
  await first.window('kiosk');
  const second = watched(startApp([folder]));
  expect(await second.ended).toEqual({ code: 0, signal: null });
  expect(second.output()).toContain(`MotCua is already open with the profile ${folder}`);
  expect(await first.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await first.close();
});

test('a locked kiosk cannot be closed by its window, and still ends when the system asks', async () => {
  const folder = temporaryProfile({ site: 's', name: 'K1', roles: ['kiosk'], kiosk: true });
  const app = await launchApp([folder]);
  await app.window('kiosk');
  const state = await app.electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.close();
    return { destroyed: window?.isDestroyed(), kiosk: window?.isKiosk() };
  });
  expect(state).toEqual({ destroyed: false, kiosk: true });
  const ended = once(app.electron.process(), 'exit');
  app.electron.process().kill('SIGTERM');
  expect((await ended)[0]).toBe(0);
});

test('a profile that is not set up shows what to do, in Vietnamese and English', async () => {
  const folder = temporaryProfile({ site: 's', name: 'K1', roles: ['kisok'] });
  const app = await launchApp([folder]);
  const page = await app.electron.firstWindow();
  await page.getByRole('heading', { name: 'Tệp cài đặt của máy này bị sai' }).waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'The settings file of this machine is wrong' }).waitFor();
  await app.close();
});

test('a damaged data file is put aside as it is, and the terminal opens with a new one', async () => {
  const folder = temporaryProfile({ site: 's', name: 'G1', roles: ['supervisor'] });
  const file = join(folder, 'terminal.db');
  const damaged = 'This is not a database. '.repeat(500);
  writeFileSync(file, damaged);
  const app = await launchApp([folder]);
  await app.window('supervisor');
  const aside = (): readonly string[] =>
    readdirSync(folder)
      .filter((name) => name.startsWith('terminal-damaged-'))
      .map((name) => readFileSync(join(folder, name), 'utf8'));
  await expect.poll(aside).toEqual([damaged]);
  await expect.poll(() => readFileSync(file).subarray(0, 15).toString()).toBe('SQLite format 3');
  await app.close();
});

test('a profile that another application holds is named on the service screen', async () => {
  const shared = temporaryProfile({ site: 's', name: 'Q1', roles: ['counter'], counter: 'Q1' });
  const own = temporaryProfile({ site: 's', name: 'K1', roles: ['kiosk'] });
  const holder = await launchApp([shared]);
  await holder.window('counter');
  const late = await launchApp([own, shared]);
  await late.window('kiosk');
  const isService = (page: Page): boolean => page.url() === 'app://motcua/service-2.html';
  await expect.poll(() => late.electron.windows().some(isService)).toBe(true);
  const page = late.electron.windows().find(isService);
  await page?.getByRole('heading', { name: 'Thiết bị này đang được mở ở một cửa sổ khác' }).waitFor();
  await late.close();
  await holder.close();
});

test('several terminals live in one application, each with windows and a backend of its own', async () => {
  const kiosk = temporaryProfile({ site: 's', name: 'K1', roles: ['kiosk'] });
  const counter = temporaryProfile({ site: 's', name: 'Q1', roles: ['counter'], counter: 'Q1' });
  const app = await launchApp([kiosk, counter]);
  await app.window('kiosk');
  await app.window('counter');
  const backends = await app.electron.evaluate(
    ({ app: shell }) => shell.getAppMetrics().filter(({ name }) => name === 'motcua-backend').length,
  );
  expect(backends).toBe(2);
  await app.close();
});

test('a window whose page crashes opens it again by itself', async () => {
  const folder = temporaryProfile({ site: 's', name: 'G1', roles: ['supervisor'] });
  const app = await launchApp([folder]);
  await app.window('supervisor');
  const title = await app.electron.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) return 'no window';
    // Listens only after the crash: the load before it may still be finishing.
    const back = new Promise((resolve) => {
      window.webContents.once('render-process-gone', () => {
        window.webContents.once('did-finish-load', () => resolve(null));
      });
    });
    window.webContents.forcefullyCrashRenderer();
    await back;
    return window.webContents.executeJavaScript('document.title') as Promise<string>;
  });
  expect(title).toBe('Giám sát – MotCua');
  await app.close();
});

test('a killed backend is replaced, windows are told, and the next call is answered', async () => {
  const folder = temporaryProfile({ site: 's', name: 'D1', roles: ['display'] });
  const app = await launchApp([folder]);
  const page = await app.window('display');
  await page.evaluate(async () => {
    const bridge = Reflect.get(globalThis, 'motcua') as Bridge;
    const states: string[] = [];
    Object.assign(globalThis, { states });
    bridge.subscribe((event) => {
      if (event.name === 'backend') states.push(event.payload.state);
    });
    await bridge.call('terminal.status', {});
  });
  const killed = await app.electron.evaluate(({ app: shell }) => {
    const backend = shell.getAppMetrics().find(({ name }) => name === 'motcua-backend');
    if (backend === undefined) return false;
    return process.kill(backend.pid, 'SIGKILL');
  });
  expect(killed).toBe(true);
  await expect.poll(() => app.log()).toContain('"state":"restarting"');
  const reply = await page.evaluate(() => {
    const bridge = Reflect.get(globalThis, 'motcua') as Bridge;
    return bridge.call('terminal.status', {});
  });
  expect(reply.ok).toBe(true);
  expect(await page.evaluate(() => (Reflect.get(globalThis, 'states') as string[]).slice(-2))).toEqual([
    'restarting',
    'up',
  ]);
  await app.close();
});

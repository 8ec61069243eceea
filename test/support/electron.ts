import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, type Page, _electron, errors } from 'playwright';
import type { Role } from '#common/ipc/contract.ts';

const root = join(import.meta.dirname, '../..');

/** The Electron that set-up chose; journeys run only through `npm test` or after set-up. */
const executable = (): string => {
  const path = process.env['MOTCUA_ELECTRON'];
  if (path === undefined) throw new Error('MOTCUA_ELECTRON is not set: run journeys by npm test.');
  return path;
};

/** What a journey starts Electron with; Chromium refuses its sandbox to root. */
const argumentsFor = (profiles: readonly string[], flags: readonly string[] = []): string[] => [
  '.',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--lang=vi',
  ...flags,
  ...profiles.flatMap((profile) => ['--profile', profile]),
];

const environment = (extra: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ ...process.env, ...extra }).flatMap(([name, value]) =>
      value === undefined || name === 'ELECTRON_RUN_AS_NODE' || name === 'NODE_OPTIONS' ? [] : [[name, value]],
    ),
  );

export type Profile = { readonly folder: string; readonly remove: () => void };

/** A profile folder of its own under the temporary folder, with this terminal.json. */
export const makeProfile = (terminal: object): Profile => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-profile-'));
  writeFileSync(join(folder, 'terminal.json'), JSON.stringify(terminal));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
};

/** A running application, as a journey sees it. */
export type RunningApp = {
  readonly electron: ElectronApplication;
  /** The window of a role, opened anew once so that nothing it complained of at its start is missed. */
  readonly window: (role: Role) => Promise<Page>;
  /** Console errors, uncaught exceptions and refusals of the content security policy, in all windows so far. */
  readonly complaints: readonly string[];
  /** What the application and its backends wrote to stderr so far. */
  readonly log: () => string;
  readonly close: () => Promise<void>;
};

const addressOf = (role: Role): string => `app://motcua/${role}.html`;

const listenTo = (page: Page, complaints: string[]): void => {
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
};

/** How long the tries to start may take, ms: a start that takes longer has met the race described at `attach`, or the machine is that slow, and then the last one is long enough. */
const attachMs = [15_000, 30_000, 120_000] as const;

/**
 * Starts Electron with Playwright attached. Playwright can only hold back the start of an Electron that it finds itself, so ours opens
 * its windows while Playwright is still connecting. A window whose first navigation commits in just that moment is never reported as
 * ready, and the launch would wait for ever: it is given up, and the application started again, with more patience each time.
 */
const attach = async (
  profiles: readonly string[],
  env: Record<string, string>,
  flags: readonly string[],
): Promise<ElectronApplication> => {
  const options = { executablePath: executable(), args: argumentsFor(profiles, flags), cwd: root, env };
  for (const timeout of attachMs) {
    try {
      return await _electron.launch({ ...options, timeout });
    } catch (error) {
      if (!(error instanceof errors.TimeoutError) || timeout === attachMs.at(-1)) throw error;
    }
  }
  throw new Error('There is always a last try.');
};

/** A loudspeaker and a microphone that beeps, on a machine that has neither. */
export const withSound = ['--use-fake-device-for-media-stream'] as const;

/** Starts the application on these profile folders, with a debugger's line to it; `flags` go to Chromium: a machine has sound unless a journey is about one that has none. */
export const launchApp = async (
  profiles: readonly string[],
  extra: NodeJS.ProcessEnv = {},
  flags: readonly string[] = withSound,
): Promise<RunningApp> => {
  const electron = await attach(profiles, environment(extra), flags);
  const complaints: string[] = [];
  const lines: string[] = [];
  electron.process().stderr?.on('data', (data: Buffer) => lines.push(data.toString()));
  const heard = new Set<Page>();

  const find = async (role: Role): Promise<Page> => {
    const arrived = async (page: Page): Promise<Page> => {
      await page.waitForURL(addressOf(role));
      return page;
    };
    const later = electron.waitForEvent('window', {
      predicate: async (page) => (await arrived(page)) === page,
    });
    return Promise.any([...electron.windows().map(arrived), later]);
  };

  return {
    electron,
    complaints,
    log: () => lines.join(''),
    window: async (role) => {
      const page = await find(role);
      if (!heard.has(page)) {
        heard.add(page);
        listenTo(page, complaints);
        await page.reload();
      }
      return page;
    },
    close: () => electron.close(),
  };
};

/** Starts the application as a person would, without a debugger: to see how it ends. */
export const startApp = (profiles: readonly string[], extra: NodeJS.ProcessEnv = {}): ChildProcess =>
  spawn(executable(), argumentsFor(profiles), {
    cwd: root,
    env: environment(extra),
    stdio: ['ignore', 'pipe', 'pipe'],
  });

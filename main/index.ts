import { join } from 'node:path';
import { Menu, app, powerSaveBlocker, session } from 'electron/main';
import { serveWindows } from './ipc/serve.ts';
import { readProfile } from './profile/terminal-profile.ts';
import { registerOwnScheme, serveOwnFiles } from './shell/app-protocol.ts';
import { profilesOf } from './shell/command-line.ts';
import { becomeFirstInstance } from './shell/first-instance.ts';
import { formDesk } from './shell/form-desk.ts';
import { formPages } from './shell/form-pages.ts';
import { forkBackend } from './shell/fork-backend.ts';
import { lockDown } from './shell/lock-down.ts';
import { log } from './shell/log.ts';
import { openWindow } from './shell/open-window.ts';
import { isOwnAddress } from './shell/own-address.ts';
import { systemMonitors } from './shell/monitors.ts';
import { listServedFiles } from './shell/served-files.ts';
import { serviceStyle } from './shell/service-screen.ts';
import { stopCleanly } from './shell/stop-cleanly.ts';
import { type Terminal, openTerminal } from './shell/terminal.ts';
import { isForCitizens } from './shell/window-plan.ts';

const out = join(import.meta.dirname, '..');
const terminals: Terminal[] = [];
const media = new Map<string, string>();

const named = profilesOf(process.argv, process.cwd());
const profiles = named.length > 0 ? named : [app.getPath('userData')];

const openProfile = (folder: string, index: number, isQuitting: () => boolean): void => {
  const outcome = readProfile(folder);
  const roles = outcome.kind === 'profile' ? [...new Set(outcome.profile.roles)] : (['kiosk'] as const);
  const wishes =
    outcome.kind === 'profile'
      ? {
          place: outcome.profile.display ?? null,
          locked: outcome.profile.kiosk ?? false,
          boardMonitor: outcome.profile.board?.monitor,
        }
      : { place: null, locked: false };
  if (outcome.kind === 'profile' && outcome.profile.roles.includes('display')) {
    media.set(outcome.profile.name, join(folder, 'media'));
  }
  const citizen = outcome.kind === 'profile' ? (outcome.profile.citizen ?? {}) : {};
  terminals.push(
    openTerminal({
      name: String(index + 1),
      roles,
      version: app.getVersion(),
      monitors: systemMonitors(),
      // With a bad profile the backend names it itself and the window shows the service screen.
      fork: () => forkBackend(join(out, 'main/backend.js'), folder),
      open: (role, address) =>
        openWindow(role, { preload: join(out, 'preload/index.cjs'), address, wishes, citizen, isQuitting }),
    }),
  );
  if (roles.some(isForCitizens)) powerSaveBlocker.start('prevent-display-sleep');
};

const start = (isQuitting: () => boolean): void => {
  Menu.setApplicationMenu(null);
  lockDown(session.defaultSession);
  const forms = formPages();
  serveOwnFiles({
    files: listServedFiles(join(out, 'renderer')),
    media,
    made: (path) => {
      const form = forms.made(path);
      if (form !== null) return form;
      if (path === '/service.css') return { body: serviceStyle, contentType: 'text/css; charset=utf-8' };
      const body = terminals.map((terminal) => terminal.servicePage(path)).find((page) => page !== null);
      return body === undefined ? null : { body, contentType: 'text/html; charset=utf-8' };
    },
  });
  serveWindows({
    windowOf: (contents) =>
      terminals.map((terminal) => terminal.windowOf(contents)).find((window) => window !== null) ?? null,
    isOwnAddress,
    shell: formDesk(forms),
    onDropped: (why) => log('call dropped', { why }),
  });
  for (const [index, folder] of profiles.entries()) openProfile(folder, index, isQuitting);
};

registerOwnScheme();
// The board speaks without anybody touching it.
app.commandLine.appendSwitch('autoplay-policy', 'no-user-gesture-required');
app.commandLine.appendSwitch('disable-pinch');
app.commandLine.appendSwitch('overscroll-history-navigation', '0');
// Chromium refuses its sandbox to root; whoever starts it so must say it on the command line.
if (!process.argv.includes('--no-sandbox')) app.enableSandbox();

const comeForward = (): void => {
  for (const terminal of terminals) terminal.focus();
};
if (becomeFirstInstance(profiles[0] ?? app.getPath('userData'), comeForward)) {
  const { isQuitting } = stopCleanly(async () => {
    await Promise.all(terminals.map((terminal) => terminal.stop()));
  });
  // Not awaited: in an ES module "ready" waits for the module, and awaiting it here would wait for ever.
  app.whenReady().then(
    () => start(isQuitting),
    (error: unknown) => {
      log('start failed', { error: String(error) });
      app.exit(1);
    },
  );
} else {
  app.exit(0);
}

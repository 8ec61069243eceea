import { join } from 'node:path';
import { Menu, app, powerSaveBlocker, session } from 'electron/main';
import type { Role } from '#common/ipc/contract.ts';
import { serveWindows } from './ipc/serve.ts';
import { readProfile } from './profile/terminal-profile.ts';
import { registerOwnScheme, serveOwnFiles } from './shell/app-protocol.ts';
import { profilesOf, wantsTraining } from './shell/command-line.ts';
import { becomeFirstInstance } from './shell/first-instance.ts';
import { formDesk } from './shell/form-desk.ts';
import { formPages } from './shell/form-pages.ts';
import { type BackendDuty, forkBackend } from './shell/fork-backend.ts';
import { lockDown } from './shell/lock-down.ts';
import { log } from './shell/log.ts';
import { openWindow } from './shell/open-window.ts';
import { renewCall } from './shell/renew-call.ts';
import { isOwnAddress } from './shell/own-address.ts';
import { systemMonitors } from './shell/monitors.ts';
import { listServedFiles } from './shell/served-files.ts';
import { serviceStyle } from './shell/service-screen.ts';
import { setupDesk } from './shell/setup-desk.ts';
import { stopCleanly } from './shell/stop-cleanly.ts';
import { type Terminal, openTerminal } from './shell/terminal.ts';
import { isForCitizens } from './shell/window-plan.ts';
import { windowPicture } from './shell/window-picture.ts';

const out = join(import.meta.dirname, '..');
const terminals: Terminal[] = [];
const media = new Map<string, string>();

const named = profilesOf(process.argv, process.cwd());
const usual = named.length > 0 ? named : [app.getPath('userData')];
// The training centre of a machine lives in a folder of its own beside what is real.
const training = wantsTraining(process.argv);
const profiles = training ? usual.map((folder) => join(folder, 'training')) : usual;
let counted = 0;

/** The wizard of a folder without a profile that can be used; when it is written its terminal opens, and then the wizard's window goes. */
const openSetup = (folder: string, duty: BackendDuty, isQuitting: () => boolean): void => {
  counted += 1;
  const setup = openTerminal({
    name: String(counted),
    roles: ['setup'],
    version: app.getVersion(),
    monitors: systemMonitors(),
    fork: () => forkBackend(join(out, 'main/backend.js'), folder, duty),
    open: (role, address) =>
      openWindow(role, {
        preload: join(out, 'preload/index.cjs'),
        address,
        wishes: { place: null, locked: false },
        citizen: {},
        isQuitting,
      }),
    onProfile: (written) => {
      // Its backend first: two may not listen for the same devices.
      void setup.stop().then(() => {
        openProfile(written, isQuitting);
        setup.closeWindows();
      });
    },
  });
  terminals.push(setup);
};

const openProfile = (folder: string, isQuitting: () => boolean): void => {
  const outcome = readProfile(folder);
  if (outcome.kind !== 'profile') {
    log('no profile', { folder, kind: outcome.kind });
    openSetup(folder, outcome.kind === 'no-profile' && training ? 'training' : 'setup', isQuitting);
    return;
  }
  const { profile } = outcome;
  const roles: readonly Role[] = [...new Set(profile.roles)];
  if (roles.includes('display')) media.set(profile.name, join(folder, 'media'));
  counted += 1;
  terminals.push(
    openTerminal({
      name: String(counted),
      roles,
      version: app.getVersion(),
      monitors: systemMonitors(),
      fork: () => forkBackend(join(out, 'main/backend.js'), folder),
      open: (role, address) =>
        openWindow(role, {
          preload: join(out, 'preload/index.cjs'),
          address,
          wishes: {
            place: profile.display ?? null,
            locked: profile.kiosk ?? false,
            boardMonitor: profile.board?.monitor,
          },
          citizen: profile.citizen ?? {},
          isQuitting,
        }),
    }),
  );
  if (roles.some(isForCitizens)) powerSaveBlocker.start('prevent-display-sleep');
};

const start = (isQuitting: () => boolean): void => {
  Menu.setApplicationMenu(null);
  lockDown(session.defaultSession);
  const forms = formPages();
  const ownForms = formDesk(forms);
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
    shell: (...call) =>
      setupDesk(...call) ?? renewCall(call[0], call[2], call[3]) ?? windowPicture(...call) ?? ownForms(...call),
    onDropped: (why) => log('call dropped', { why }),
  });
  for (const folder of profiles) openProfile(folder, isQuitting);
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

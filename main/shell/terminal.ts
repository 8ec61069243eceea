import type { BrowserWindow, WebContents } from 'electron/main';
import { type Role, events } from '#common/ipc/contract.ts';
import type { RegisteredWindow } from '../ipc/serve.ts';
import { type BackendProcess, type BackendStatus, superviseBackend } from './backend-supervisor.ts';
import { log } from './log.ts';
import type { Monitors } from './monitors.ts';
import { ownAddress } from './own-address.ts';
import { serviceScreen } from './service-screen.ts';
import { windowRenewal } from './window-renewal.ts';

export type TerminalParts = {
  /** Part of the address of this terminal's service screen; different for each terminal of the process. */
  readonly name: string;
  readonly roles: readonly Role[];
  readonly version: string;
  readonly fork: () => BackendProcess;
  readonly open: (role: Role, address: string) => BrowserWindow;
  readonly monitors: Monitors;
  /** Only of the wizard: it has written the profile in this folder. */
  readonly onProfile?: (folder: string) => void;
};

/** One profile at work: its backend under supervision and one window per role. */
export type Terminal = {
  readonly windowOf: (contents: WebContents) => RegisteredWindow | null;
  /** The service screen when this address path is its own and there is trouble, else null. */
  readonly servicePage: (path: string) => string | null;
  readonly focus: () => void;
  readonly stop: () => Promise<void>;
  /** Closes its windows, whatever they are locked to. */
  readonly closeWindows: () => void;
};

/** Opens a terminal: starts its backend, opens its windows, and moves them to the service screen and back as the backend goes. */
export const openTerminal = ({ name, roles, version, fork, open, monitors, onProfile }: TerminalParts): Terminal => {
  const windows = new Map<Role, BrowserWindow>();
  const servicePath = `service-${name}.html`;
  let inService = false;

  const tell = (role: Role, event: object): void => {
    const window = windows.get(role);
    if (window !== undefined && !window.isDestroyed()) window.webContents.send('event', event);
  };

  const goTo = (window: BrowserWindow, file: string): void => {
    if (window.isDestroyed()) return;
    // A load that a newer one overtakes is rejected; the newer one is what counts.
    window.loadURL(ownAddress(file)).catch(() => log('load overtaken', { terminal: name, file }));
  };

  const tellScreens = (): void => {
    const shown = [...windows].filter(([, window]) => !window.isDestroyed());
    supervisor.tell({
      type: 'screens',
      screens: { monitors: monitors.list(), windows: shown.map(([role, window]) => ({ role, ...window.getBounds() })) },
    });
  };

  const after = (ms: number, act: () => void): (() => void) => {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  };
  const renewal = windowRenewal<Role>({
    ask: (role) => tell(role, { name: 'renew', payload: {} }),
    reload: (role) => {
      const window = windows.get(role);
      log('window renewed', { terminal: name, role });
      if (window !== undefined && !window.isDestroyed()) window.webContents.reload();
    },
    after,
  });

  const showStatus = ({ state, trouble }: BackendStatus, renew: boolean): void => {
    if (state === 'up') tellScreens();
    log('backend', { terminal: name, state, reason: trouble?.reason ?? null, detail: trouble?.detail ?? null });
    if (trouble !== null) {
      inService = true;
      for (const window of windows.values()) goTo(window, servicePath);
      return;
    }
    if (inService) {
      if (state !== 'up') return;
      inService = false;
      for (const [role, window] of windows) goTo(window, `${role}.html`);
      return;
    }
    for (const role of windows.keys()) {
      tell(role, { name: 'backend', payload: { state: state === 'up' ? 'up' : 'restarting' } });
    }
    if (renew) renewal.begin([...windows.keys()]);
  };

  const supervisor = superviseBackend({
    fork,
    clock: {
      now: () => performance.now(),
      after,
    },
    onEvent: (to, event) => {
      const allowed: readonly Role[] = events[event.name].roles;
      for (const role of windows.keys()) if (to.includes(role) && allowed.includes(role)) tell(role, event);
    },
    onStatus: showStatus,
    onOpening: (opening) => {
      for (const role of windows.keys()) tell(role, { name: 'opening', payload: opening });
    },
    onProfile: (folder) => onProfile?.(folder),
  });

  const forgetMonitors = monitors.onChange(tellScreens);

  for (const role of roles) {
    const window = open(role, ownAddress(`${role}.html`));
    windows.set(role, window);
    window.webContents.on('did-finish-load', () => {
      if (supervisor.status().state === 'restarting') tell(role, { name: 'backend', payload: { state: 'restarting' } });
      const opening = supervisor.opening();
      if (opening !== null) tell(role, { name: 'opening', payload: opening });
    });
    window.on('resized', tellScreens);
    window.on('moved', tellScreens);
    window.on('closed', () => {
      windows.delete(role);
      renewal.forget(role);
      // The citizen's screen has no frame to close it by: it goes with the counter's.
      if (role === 'counter') windows.get('citizen')?.close();
    });
  }

  return {
    windowOf: (contents) => {
      for (const [role, window] of windows) {
        if (!window.isDestroyed() && window.webContents === contents) {
          return { role, call: supervisor.call, renew: (word) => renewal.heard(role, word) };
        }
      }
      return null;
    },
    servicePage: (path) => {
      const { trouble } = supervisor.status();
      return path === `/${servicePath}` && trouble !== null
        ? serviceScreen(trouble.reason, trouble.detail, version)
        : null;
    },
    focus: () => {
      for (const window of windows.values()) {
        if (window.isMinimized()) window.restore();
        window.focus();
      }
    },
    closeWindows: () => {
      for (const window of windows.values()) window.destroy();
    },
    stop: () => {
      forgetMonitors();
      return supervisor.stop();
    },
  };
};

import { BrowserWindow, app, screen } from 'electron/main';
import type { Role } from '#common/ipc/contract.ts';
import { afterCrash } from './after-crash.ts';
import { boardPlace, citizenPlace, type CitizenWish } from './citizen-place.ts';
import { followMonitor } from './follow-monitor.ts';
import { isKeyBlocked } from './key-filter.ts';
import { log } from './log.ts';
import { type WindowWishes, planWindow } from './window-plan.ts';

export type OpenWindowParts = {
  readonly preload: string;
  /** Address the window starts at. */
  readonly address: string;
  readonly wishes: WindowWishes;
  /** Which monitor the citizen's screen takes. */
  readonly citizen: CitizenWish;
  /** True once the application is quitting: then a locked window may close. */
  readonly isQuitting: () => boolean;
};

const keepAlive = (window: BrowserWindow, role: Role): void => {
  const crashes: number[] = [];
  const { webContents } = window;
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    crashes.push(performance.now());
    const next = afterCrash(crashes);
    log('window crashed', { role, reason, exitCode, next });
    if (next === 'reload') {
      webContents.reload();
      return;
    }
    app.relaunch();
    app.quit();
  });
  window.on('unresponsive', () => {
    log('window hangs', { role });
    webContents.forcefullyCrashRenderer();
  });
};

/** Opens the window of a role: sandboxed, without menu, devtools or spell checker, and back by itself after a crash. */
export const openWindow = (
  role: Role,
  { preload, address, wishes, citizen, isQuitting }: OpenWindowParts,
): BrowserWindow => {
  const plan = planWindow(role, screen.getPrimaryDisplay().workAreaSize, wishes);
  const window = new BrowserWindow({
    ...plan.bounds,
    useContentSize: true,
    title: plan.title,
    backgroundColor: plan.background,
    kiosk: plan.locked,
    ...(plan.beside ? { frame: false, show: false, focusable: false } : {}),
    // The kiosk mode of the system knows the first monitor only.
    ...(plan.monitor === null ? {} : { frame: false, show: false, kiosk: false }),
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      disableDialogs: true,
      backgroundThrottling: false,
      devTools: !app.isPackaged && process.env['MOTCUA_DEVTOOLS'] === '1',
    },
  });
  window.webContents.on('before-input-event', (event, press) => {
    if (isKeyBlocked(role, press)) event.preventDefault();
  });
  window.on('close', (event) => {
    if (plan.locked && !isQuitting()) event.preventDefault();
  });
  keepAlive(window, role);
  if (plan.beside) followMonitor(window, (monitors, officers) => citizenPlace(monitors, officers, citizen));
  const { monitor } = plan;
  if (monitor !== null) followMonitor(window, (monitors) => boardPlace(monitors, monitor));
  window.loadURL(address).catch(() => log('first load overtaken', { role }));
  return window;
};

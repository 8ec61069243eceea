import { randomUUID } from 'node:crypto';
import { BrowserWindow } from 'electron/main';
import type { DrawnForm } from '#common/ipc/form-calls.ts';
import { DRAWN_TITLE } from '#common/domain/form/motto.ts';
import { inTime } from './in-time.ts';
import type { MadePage } from './app-protocol.ts';
import { ownAddress } from './own-address.ts';

/** A form drawn in a window nobody sees, from where it becomes a PDF or goes to a printer. */
export type FormPages = {
  /** Opens the form, lets `act` work with the ready page, and closes it again, one form after another. Throws `TooSlow` when the page is not drawn in time. */
  readonly withForm: <T>(drawn: DrawnForm, act: (window: BrowserWindow) => Promise<T>) => Promise<T>;
  /** The form a page may fetch at this address path while it is being drawn, else null. */
  readonly made: (path: string) => MadePage | null;
};

/** A page that is not drawn by then never will be, ms. */
const READY_MS = 60_000;

/** The page's title says that it is drawn, letters and all. */
const isDrawn = (title: string): boolean => title.startsWith(DRAWN_TITLE);

const ready = (window: BrowserWindow): Promise<void> =>
  new Promise((resolve) => {
    window.webContents.on('page-title-updated', (_event, title) => {
      if (isDrawn(title)) resolve();
    });
  });

/** Makes the place where forms are drawn. A form is handed to its page once, under an address nobody can guess, and is never written to disk. */
export const formPages = (): FormPages => {
  const waiting = new Map<string, DrawnForm>();
  const turn: { last: Promise<unknown> } = { last: Promise.resolve() };

  const draw = async <T>(drawn: DrawnForm, act: (window: BrowserWindow) => Promise<T>): Promise<T> => {
    const token = randomUUID();
    waiting.set(`/form/${token}.json`, drawn);
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        spellcheck: false,
        devTools: false,
        // Nobody sees this window: it must draw all the same.
        backgroundThrottling: false,
      },
    });
    try {
      const drawnPage = ready(window);
      await inTime(Promise.all([window.loadURL(`${ownAddress('form.html')}#${token}`), drawnPage]), READY_MS);
      return await act(window);
    } finally {
      waiting.delete(`/form/${token}.json`);
      window.destroy();
    }
  };

  return {
    withForm: (drawn, act) => {
      const mine = turn.last.then(() => draw(drawn, act));
      turn.last = mine.catch(() => undefined);
      return mine;
    },
    made: (path) => {
      const drawn = waiting.get(path);
      waiting.delete(path);
      return drawn === undefined
        ? null
        : { body: JSON.stringify(drawn), contentType: 'application/json; charset=utf-8' };
    },
  };
};

import { BrowserWindow, dialog, screen, type WebContents } from 'electron/main';
import type { CommandName } from '#common/ipc/contract.ts';
import { type Handlers, answer } from '../ipc/answer.ts';
import type { AnyReply } from '../ipc/backend-messages.ts';
import type { RegisteredWindow } from '../ipc/serve.ts';
import { log } from './log.ts';

/** The calls of the wizard that only the shell can answer. */
const ownCalls: ReadonlySet<CommandName> = new Set(['setup.try-monitor', 'setup.choose-folder']);

/** Answers the calls of the wizard that need the shell, which alone can move a window to a monitor or open the system's dialog; null for every other call. */
export const setupDesk = (
  window: RegisteredWindow,
  contents: WebContents,
  name: CommandName,
  input: unknown,
): Promise<AnyReply> | null => {
  if (!ownCalls.has(name)) return null;
  const shown = BrowserWindow.fromWebContents(contents);
  const handlers: Partial<Handlers> = {
    'setup.try-monitor': ({ monitor }) => {
      const wanted = screen.getAllDisplays()[monitor - 1];
      if (wanted === undefined || shown === null) return { kind: 'no-such-monitor' };
      shown.setBounds(wanted.workArea);
      return { kind: 'moved' };
    },
    'setup.choose-folder': async () => {
      const properties = ['openDirectory' as const];
      const chosen = await (shown === null
        ? dialog.showOpenDialog({ properties })
        : dialog.showOpenDialog(shown, { properties }));
      const [folder] = chosen.filePaths;
      return chosen.canceled || folder === undefined ? { kind: 'cancelled' } : { kind: 'chosen', folder };
    },
  };
  return answer(handlers, window.role, name, input, (call, thrown) => log('bug', { call, thrown: String(thrown) }));
};

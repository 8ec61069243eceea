import { type WebContents, ipcMain } from 'electron/main';
import { type CommandName, type Role, commands } from '#common/ipc/contract.ts';
import type { AnyReply } from './backend-messages.ts';

/** What a window says of being opened again: it is free for it, or will say when it is. */
export type RenewWord = 'now' | 'later';

/** What the shell knows of a window: its role, and how to reach the backend of its profile. */
export type RegisteredWindow = {
  readonly role: Role;
  readonly call: (role: Role, name: CommandName, input: unknown) => Promise<AnyReply>;
  /** It was asked whether it may be opened again, and says so. */
  readonly renew: (word: RenewWord) => void;
};

export type ServeParts = {
  /** The registered window of these contents, or null: then the call is dropped. */
  readonly windowOf: (contents: WebContents) => RegisteredWindow | null;
  readonly isOwnAddress: (address: string) => boolean;
  /** Calls that the shell answers itself; null for all that are the backend's. */
  readonly shell: (
    window: RegisteredWindow,
    contents: WebContents,
    name: CommandName,
    input: unknown,
  ) => Promise<AnyReply> | null;
  readonly onDropped: (why: string) => void;
};

const refused = (code: 'unknown-call' | 'role-not-allowed', message: string): AnyReply => ({
  ok: false,
  failure: { code, message },
});

/**
 * Takes calls from windows and relays them. A call counts only when it comes from the main frame of a registered window at our own
 * address; everything else is dropped, logged and never reaches a backend. The role is the window's, whatever the call says.
 */
export const serveWindows = ({ windowOf, isOwnAddress, shell, onDropped }: ServeParts): void => {
  ipcMain.handle('call', ({ sender, senderFrame }, name: unknown, input: unknown): AnyReply | Promise<AnyReply> => {
    const drop = (why: string): AnyReply => {
      onDropped(why);
      return refused('role-not-allowed', 'This window is not known to the application.');
    };
    if (senderFrame === null || senderFrame.parent !== null) return drop('not the main frame of a window');
    if (!isOwnAddress(senderFrame.url)) return drop('a page at a foreign address');
    const window = windowOf(sender);
    if (window === null) return drop('a window that was not registered');
    if (typeof name !== 'string' || !Object.hasOwn(commands, name)) {
      return refused('unknown-call', 'The contract has no such call.');
    }
    // hasOwn has just shown it; the compiler does not narrow by that.
    const call = name as CommandName;
    return shell(window, sender, call, input) ?? window.call(window.role, call, input);
  });
};

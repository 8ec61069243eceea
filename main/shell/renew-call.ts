import type { CommandName } from '#common/ipc/contract.ts';
import { type Handlers, answer } from '../ipc/answer.ts';
import type { AnyReply } from '../ipc/backend-messages.ts';
import type { RegisteredWindow } from '../ipc/serve.ts';
import { log } from './log.ts';

/** Takes a window's word that it may be opened again, or not yet: only the shell opens windows. null for every other call. */
export const renewCall = (window: RegisteredWindow, name: CommandName, input: unknown): Promise<AnyReply> | null => {
  if (name !== 'window.renew') return null;
  const handlers: Partial<Handlers> = {
    'window.renew': ({ when }) => {
      window.renew(when);
      return { kind: 'done' };
    },
  };
  return answer(handlers, window.role, name, input, (call, thrown) => log('bug', { call, thrown: String(thrown) }));
};

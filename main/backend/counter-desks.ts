import path from 'node:path';
import type { PrinterCondition } from '#common/domain/paper/printer-state.ts';
import type { Handlers } from '#main/ipc/answer.ts';
import { openAttachmentKey } from '#main/store/attachment-key.ts';
import { openAttachments } from '#main/store/attachments.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import type { BackendLog } from './backend-log.ts';
import { openCitizenDesk } from './citizen-desk.ts';
import { openDocumentDesk } from './document-desk.ts';
import { openMoneyDesk } from './money-desk.ts';
import { openSigningDesk } from './signing-desk.ts';
import type { Topic } from './topics.ts';

export type CounterDesksParts = {
  readonly terminal: TerminalContext;
  readonly condition: () => PrinterCondition | null;
  /** How a dossier is received: its scans are saved with it. */
  readonly receive: Handlers['dossier.receive'] | undefined;
  /** Where the hub is, its `/sync` address; null while it is not known. */
  readonly hub: () => string | null;
  readonly log: BackendLog;
  readonly tell: (topics: readonly Topic[]) => void;
};

export type CounterDesks = { readonly handlers: Partial<Handlers>; readonly stop: () => Promise<void> };

/** What lies on an officer's counter besides queue and form: the citizen's screen, money, signing, scans; none of it where no officer sits. */
export const openCounterDesks = (parts: CounterDesksParts): CounterDesks => {
  const { terminal, condition, receive, hub, log, tell } = parts;
  const { profile } = terminal;
  if (!profile.roles.includes('counter')) return { handlers: {}, stop: () => Promise.resolve() };
  const attachments = openAttachments(path.join(profile.dir, 'attachments'), openAttachmentKey(profile.dir));
  const citizen = openCitizenDesk({
    terminal,
    keep: attachments.keep,
    onChanged: () => tell(['citizen']),
    after: (ms, act) => {
      const timer = setTimeout(act, ms);
      return () => clearTimeout(timer);
    },
  });
  const money = openMoneyDesk({ terminal, condition, askToPay: citizen.askToPay });
  const signing = openSigningDesk(terminal, attachments, log, () => tell(['signing']));
  const documents = openDocumentDesk({ terminal, attachments, receive, hub, log, onChange: () => tell(['documents']) });
  return {
    handlers: { ...citizen.handlers, ...money.handlers, ...documents.handlers, ...signing.handlers },
    stop: async () => {
      citizen.stop();
      money.stop();
      await documents.stop();
      await signing.stop();
    },
  };
};

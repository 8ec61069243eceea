import type { DossierReply } from '#common/wire/dossier-status.ts';
import type { Handlers } from '#main/ipc/answer.ts';
import { exitVisitByNumber, exitVisitOf, rateAtExit } from '#main/usecases/exit-visit.ts';
import { receiptAtKiosk } from '#main/usecases/receipt-at-kiosk.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';

/** Handlers of what a kiosk does besides numbers and procedures: a receipt's dossier, and the question at the exit. */
export const kioskExtrasHandlers = ({
  terminal,
  askDossier,
}: {
  readonly terminal: TerminalContext;
  readonly askDossier: (code: string) => Promise<DossierReply>;
}): Partial<Handlers> => ({
  'kiosk.receipt': async ({ code }) => receiptAtKiosk(terminal, await askDossier(code)),
  'kiosk.purpose': () => ({
    purpose: terminal.profile.exit === true ? 'rating' : 'tickets',
    hasScanner: terminal.profile.scanner !== undefined,
  }),
  'exit.find': (wanted) =>
    wanted.by === 'ticket' ? exitVisitOf(terminal, wanted.ticket) : exitVisitByNumber(terminal, wanted.text),
  'exit.rate': ({ ticket, score, reason }) => ({ kind: rateAtExit(terminal, ticket, { score, reason }) }),
});

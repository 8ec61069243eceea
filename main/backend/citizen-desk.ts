import {
  entryTold,
  mayRate,
  nobodyHere,
  servingChanged,
  visitScreen,
  type VisitAtScreen,
} from '#common/domain/survey/visit-screen.ts';
import type { CitizenEntry, CitizenView } from '#common/ipc/citizen-calls.ts';
import type { PaymentRequest } from '#common/ipc/money-calls.ts';
import type { Handlers } from '#main/ipc/answer.ts';
import type { Attachment } from '#main/store/attachments.ts';
import { servingAt, ticketById } from '#main/store/tickets.ts';
import { rateVisit } from '#main/usecases/rate-visit.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import { citizenEntry } from '#main/usecases/views/citizen-view.ts';
import { counterName } from '#main/usecases/views/ticket-view.ts';
import { openPenDesk } from './pen-desk.ts';

export type CitizenDesk = {
  readonly handlers: Partial<Handlers>;
  /** Asks the citizen to pay; null puts the request away. */
  readonly askToPay: (request: PaymentRequest | null) => void;
  readonly stop: () => void;
};

export type CitizenDeskParts = {
  readonly terminal: TerminalContext;
  /** Keeps a signed picture for good under its hash. */
  readonly keep: (png: Uint8Array) => Promise<Attachment>;
  /** What the citizen's screen shows has changed. */
  readonly onChanged: () => void;
  /** Runs something after so many ms; the result takes it back. */
  readonly after: (ms: number, act: () => void) => () => void;
};

/** The citizen's second screen at this counter: the visit in memory, wiped when it is over and never written to the disk. */
export const openCitizenDesk = ({ terminal, keep, onChanged, after }: CitizenDeskParts): CitizenDesk => {
  const { store, profile, site } = terminal;
  const counter = profile.counter ?? profile.name;
  let visit: VisitAtScreen<CitizenEntry> = nobodyHere;
  let payment: PaymentRequest | null = null;
  let cancel: () => void = () => undefined;
  const signing = openPenDesk({ keep, now: () => store.now(), onChanged });

  /** A signature is asked for over a payment, and both over the visit. */
  const screenNow = (): CitizenView['screen'] => {
    const sheet = signing.sheet();
    if (sheet !== null) return { kind: 'sign', sheet };
    return payment === null ? visitScreen(visit, store.now()).screen : { kind: 'pay', request: payment };
  };
  const set = (next: VisitAtScreen<CitizenEntry>): void => {
    if (next === visit) return;
    visit = next;
    show();
  };
  const show = (): void => {
    cancel();
    const { againIn } = visitScreen(visit, store.now());
    if (againIn !== null) cancel = after(againIn, show);
    onChanged();
  };
  const look = (): void => {
    const ticket = servingAt(store.db, store.today(), counter);
    if (visit.serving?.id !== ticket?.id) payment = null;
    const before = visit.serving === null ? null : ticketById(store.db, visit.serving.id);
    const serving = ticket === null ? null : { id: ticket.id, label: ticket.label ?? '' };
    // What one citizen was to sign, the next one must not see.
    if (visit.serving !== null && visit.serving.id !== ticket?.id) signing.drop();
    set(servingChanged(visit, serving, before?.state === 'done', store.now()));
  };
  const unsubscribe = store.onChanged((touched) => {
    if (touched.some(({ kind }) => kind === 'ticket')) look();
  });
  look();

  return {
    handlers: {
      ...signing.handlers,
      'citizen.tell': (told) => {
        const entry = told.kind === 'nothing' ? null : citizenEntry(terminal, told);
        const what =
          entry === null || told.kind === 'nothing'
            ? null
            : { ticket: told.ticket, what: entry, received: entry.dossierCode !== null };
        set(entryTold(visit, what, store.now()));
        return {};
      },
      'citizen.show': () => ({
        siteName: site.site?.name ?? { vi: '', en: '' },
        counter: counterName(site, counter),
        screen: screenNow(),
      }),
      'citizen.rate': ({ score, reason, requestId }) => {
        if (!mayRate(visit, store.now())) return { kind: visit.ratedAt === null ? 'over' : 'thanks' };
        const ticket = visit.serving?.id ?? visit.ended?.id ?? null;
        rateVisit(terminal, { counter, score, reason }, ticket === null ? { requestId } : { ticket });
        set({ ...visit, ratedAt: store.now() });
        return { kind: 'thanks' };
      },
    },
    askToPay: (request) => {
      payment = request;
      onChanged();
    },
    stop: () => {
      cancel();
      unsubscribe();
    },
  };
};

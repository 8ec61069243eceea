import { needsPerson, type PrintJob } from '#common/domain/paper/print-job.ts';
import type { PrinterCondition } from '#common/domain/paper/printer-state.ts';
import type { CounterState } from '#common/ipc/counter-calls.ts';
import { openPrintJobs } from '#main/store/print-jobs.ts';
import { awayTickets, calledTickets, lostTickets, servingAt, waitingCountFor } from '#main/store/tickets.ts';
import { lineAhead } from '../choose-next.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { paperView } from './paper-view.ts';
import { counterName, queueTicket } from './ticket-view.ts';

const SHOWN = 30;
const RECENT = 12;
/** A paper that is simply on its way needs nobody; one that waits longer is shown. */
const ON_ITS_WAY_MS = 4000;

/** The officer's left and middle column: who is served, who waits, who was before, which papers wait for a person. */
export const counterState = (
  terminal: TerminalContext,
  counter: string,
  condition: PrinterCondition | null,
): CounterState => {
  const { store, site } = terminal;
  const day = store.today();
  const services = site.counter(counter)?.services ?? [];
  const serving = servingAt(store.db, day, counter);
  const lost = lostTickets(store.db, day, counter)[0];
  const isLate = ({ state, changedAt }: PrintJob): boolean =>
    (state === 'pending' || state === 'sending') && store.now() - changedAt > ON_ITS_WAY_MS;
  return {
    counter: { id: counter, name: counterName(site, counter) },
    serving: serving === null ? null : queueTicket(serving, site),
    waiting: lineAhead(terminal, counter, SHOWN).map((ticket) => queueTicket(ticket, site)),
    waitingCount: waitingCountFor(store.db, day, services, counter),
    awayCount: awayTickets(store.db, day, services, counter).length,
    recent: calledTickets(store.db, day, RECENT * 4)
      .filter((ticket) => ticket.counter === counter && ticket.state !== 'called')
      .slice(0, RECENT)
      .map((ticket) => queueTicket(ticket, site)),
    lost: lost === undefined ? null : { label: lost.label ?? '…', by: counterName(site, lost.counter ?? '') },
    papers: openPrintJobs(store.db, store.term)
      .filter((job) => needsPerson(job) || isLate(job))
      .map((job) => ({ title: job.title, paper: paperView(job, condition) })),
  };
};

import { claimState } from '#common/domain/queue/claim-state.ts';
import { canCall, holds } from '#common/domain/queue/ticket.ts';
import type { Book } from './book.ts';
import { counterMoves } from './counter-moves.ts';
import { dossierMoves } from './dossier-moves.ts';
import { dossierOf } from './dossier.ts';
import type { RunningTerminal, Work } from './terminal-machine.ts';
import { ticketsOf, waitingIn } from './tickets.ts';
import { TICK_MS } from './world.ts';

const PATIENCE_TICKS = Math.ceil(300 / TICK_MS);
const SERVE_TICKS = 4;

export type CounterParts = {
  readonly book: Book;
  readonly counter: string;
  readonly calls: () => boolean;
  /** Whether an officer does more than call and finish now. */
  readonly moves: () => boolean;
};

const acts = ['ticket.done', 'ticket.done', 'ticket.no-show', 'ticket.recall'] as const;

type Hold = { readonly id: string; readonly until: number; doneAt: number | null };

/** A counter: calls the next ticket, waits a moment for the hub's word, serves (alone when nobody answers), takes dossiers and finishes. */
export const counterWork =
  ({ book, counter, calls, moves }: CounterParts): Work =>
  ({ store, link, machine, isOn }: RunningTerminal) => {
    const { world } = machine.parts;
    const { knows } = machine.program;
    const more =
      world.moves === null ? null : counterMoves({ store, counter, chance: world.moves, knows, count: world.count });
    const atDesk =
      world.desk === null
        ? null
        : dossierMoves({ store, counter, chance: world.desk, newId: world.newId, knows, count: world.count });
    let hold: Hold | null = null;
    const ticketOf = (id: string) => ticketsOf(store.state).find((one) => one.id === id) ?? null;
    const begin = (id: string): Hold => ({
      id,
      until: world.tick + (link.welcomed ? PATIENCE_TICKS : 0),
      doneAt: null,
    });

    const serve = (now: Hold): void => {
      if (!isOn()) return;
      book.services.push({ machine: machine.name, counter, ticket: now.id });
      now.doneAt = world.tick + world.chance.int(SERVE_TICKS);
    };
    const call = (): void => {
      const serving = ticketsOf(store.state).find((one) => one.day === store.today() && holds(one, counter));
      if (serving !== undefined) {
        hold = begin(serving.id);
        return;
      }
      const next = waitingIn(store.state, store.today())[0];
      if (next === undefined || !canCall(next, counter).ok) return;
      store.append([{ t: 'ticket.call', id: next.id, by: counter, d: { counter } }]);
      hold = begin(next.id);
    };
    const claim = (now: Hold): void => {
      const ticket = ticketOf(now.id);
      const state = claimState(ticket, counter);
      if (state === 'lost') hold = null;
      else if (state === 'won') serve(now);
      else if (world.tick >= now.until) {
        if (ticket?.servedAlone.includes(counter) !== true) {
          store.append([{ t: 'ticket.serve-alone', id: now.id, by: counter, d: { counter } }]);
        }
        serve(now);
      }
    };
    const finish = (now: Hold): void => {
      hold = null;
      if (!holds(ticketOf(now.id), counter)) return;
      if (more?.insteadOfFinishing(now.id) === true) return;
      const act = world.chance.pick(acts.filter((one) => machine.program.knows(one)));
      if (machine.program.knows('dossier.receive') && world.chance.happens(0.3)) {
        store.append([dossierOf(world.newId(), now.id, counter), { t: act, id: now.id, by: counter, d: { counter } }]);
      } else store.append([{ t: act, id: now.id, by: counter, d: { counter } }]);
    };

    return {
      tick: () => {
        if (moves()) atDesk?.();
        if (moves() && more?.besides() === true) return;
        if (hold === null) {
          if (calls()) call();
        } else if (hold.doneAt === null) claim(hold);
        else if (world.tick >= hold.doneAt) finish(hold);
      },
      idle: () => true,
    };
  };

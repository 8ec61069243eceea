import { deskId } from '#common/domain/floor/desk.ts';
import { pauseReasons } from '#common/domain/floor/pause-reason.ts';
import { parkReasons } from '#common/domain/queue/park-reason.ts';
import { UNDO_MS } from '#common/domain/queue/ticket-steps.ts';
import { holds, type Ticket } from '#common/domain/queue/ticket.ts';
import type { Draft } from '#main/store/terminal-store.ts';
import type { Chance } from '../kit/chance.ts';
import type { MemoryTerminalStore } from '../stores/memory-terminal-store.ts';
import { ticketsOf } from './tickets.ts';

export type MovesParts = {
  readonly store: MemoryTerminalStore;
  readonly counter: string;
  readonly chance: Chance;
  readonly knows: (t: string) => boolean;
  readonly count: (kind: string) => void;
};

/** What an officer does beside calling and finishing. Each says whether it was done. */
export type Moves = {
  /** Instead of finishing: sends the ticket on, parks it, or goes on with another service. */
  readonly insteadOfFinishing: (id: string) => boolean;
  /** Beside everything: somebody is back, a step is taken back, priority is judged, the desk pauses or changes hands. */
  readonly besides: () => boolean;
};

const INSTEAD = 0.4;
const BESIDES = 0.08;
const services = ['a', 'b'] as const;

/** The officer's moves, with a source of chance of their own: without them a seed plays as it did before they were known. */
export const counterMoves = ({ store, counter, chance, knows, count }: MovesParts): Moves => {
  const write = (draft: Draft): boolean => {
    if (!knows(draft.t)) return false;
    store.append([draft]);
    count(`move:${draft.t}`);
    return true;
  };
  const today = (): readonly Ticket[] => ticketsOf(store.state).filter(({ day }) => day === store.today());
  const some = (fits: (ticket: Ticket) => boolean): Ticket | null => {
    const found = today().filter(fits);
    return found.length === 0 ? null : chance.pick(found);
  };
  const by = counter;
  const desk = deskId(counter, store.today());

  const comesBack = (): boolean => {
    const away = some(({ state }) => state === 'parked' || state === 'no-show');
    return away !== null && write({ t: 'ticket.return', id: away.id, by, d: { counter } });
  };
  const takesBack = (): boolean => {
    const at = store.now();
    const mine = some(({ lastStep }) => lastStep?.counter === counter && at - lastStep.at <= UNDO_MS);
    const of = mine?.lastStep?.uid;
    return mine !== null && of !== undefined && write({ t: 'ticket.undo', id: mine.id, by, d: { counter, of } });
  };
  const judges = (): boolean => {
    const waiting = some(({ state }) => state === 'waiting');
    const group = chance.happens(0.7) ? 'elderly' : null;
    return waiting !== null && write({ t: 'ticket.priority', id: waiting.id, by, d: { counter, group } });
  };
  const atTheDesk = (): boolean => {
    const acts: readonly Draft[] = [
      { t: 'desk.pause', id: desk, by, d: { counter, reason: chance.pick(pauseReasons) } },
      { t: 'desk.resume', id: desk, by, d: { counter } },
      { t: 'desk.sign-in', id: desk, by, d: { counter, officer: 'o1', name: 'Cán bộ 1' } },
      { t: 'desk.sign-out', id: desk, by, d: { counter } },
      { t: 'desk.hand-over', id: desk, by, d: { counter, note: 'bàn giao' } },
    ];
    return write(chance.pick(acts));
  };

  return {
    insteadOfFinishing: (id) => {
      if (!chance.happens(INSTEAD) || !today().some((one) => one.id === id && holds(one, counter))) return false;
      const acts: readonly Draft[] = [
        { t: 'ticket.transfer', id, by, d: { counter, service: chance.pick(services), to: null, note: '' } },
        { t: 'ticket.park', id, by, d: { counter, reason: chance.pick(parkReasons) } },
        { t: 'ticket.add-service', id, by, d: { counter, service: chance.pick(services) } },
      ];
      return write(chance.pick(acts));
    },
    besides: () => chance.happens(BESIDES) && chance.pick([comesBack, takesBack, judges, atTheDesk])(),
  };
};

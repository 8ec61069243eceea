import type { Order } from '#common/domain/floor/order.ts';
import type { CommandOutput } from '#common/ipc/contract.ts';
import { writeReport } from '#main/diagnose/report-file.ts';
import type { Handlers } from '#main/ipc/answer.ts';
import { readState } from '#main/store/folded-tables.ts';
import { endAlarm, takeAlarm } from '#main/usecases/alarms.ts';
import { closeCounter, endSession, openCounter, putBack } from '#main/usecases/close-counter.ts';
import { setKioskDoor, setNotice } from '#main/usecases/floor-words.ts';
import { moveFromFloor } from '#main/usecases/move-ticket.ts';
import { giveOrder, ordersView } from '#main/usecases/orders.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import { siteWord } from '#main/usecases/views/site-word.ts';
import type { OrderDesk } from './order-desk.ts';

export type FloorActParts = {
  readonly terminal: TerminalContext;
  readonly orders: OrderDesk;
  /** Takes from the hub what a terminal answered. */
  readonly take: (order: string) => Promise<Uint8Array | 'gone' | 'hub-away'>;
};

type Fetched = Extract<CommandOutput<'order.fetch'>, { readonly kind: 'report' | 'picture' }>;

/** Handlers of what a supervisor does on the floor, and of what the windows concerned say to it. */
export const floorActHandlers = ({ terminal, orders, take }: FloorActParts): Partial<Handlers> => {
  const { store, profile } = terminal;
  /** Names of the files that reports were written to: looked at twice, a report is written once. */
  const written = new Map<string, string | null>();

  const opened = async ({ id, what, to }: Order, bytes: Uint8Array): Promise<Fetched> => {
    // A picture is shown and kept nowhere.
    if (what === 'look') return { kind: 'picture', jpeg: Buffer.from(bytes).toString('base64') };
    const text = new TextDecoder().decode(bytes);
    // Beside the reports of this terminal itself: the technician finds both in one folder.
    if (!written.has(id)) written.set(id, await writeReport(profile.dir, to, store.now(), text).catch(() => null));
    return { kind: 'report', text, file: written.get(id) ?? null };
  };

  const fetchAnswer = async (id: string): Promise<CommandOutput<'order.fetch'>> => {
    const order = readState(store.db, 'order', id);
    if (order === null || (order.answer?.bytes ?? null) === null) return { kind: 'nothing' };
    const bytes = await take(id);
    return bytes === 'gone' || bytes === 'hub-away' ? { kind: bytes } : opened(order, bytes);
  };

  return {
    'counter.close': (wish) => ({ kind: closeCounter(terminal, wish, wish.reason) }),
    'counter.open': (wish) => ({ kind: openCounter(terminal, wish) }),
    'counter.end-session': (wish) => ({ kind: endSession(terminal, wish) }),
    'counter.back-in': (wish) => ({ kind: putBack(terminal, wish) }),
    'floor.move-ticket': async (wish) => {
      const outcome = await moveFromFloor(terminal, wish);
      return outcome.kind === 'taken' ? outcome : { kind: outcome.kind };
    },
    'kiosk.set-door': (wish) => ({ kind: setKioskDoor(terminal, wish) }),
    'notice.set': (wish) => ({ kind: setNotice(terminal, wish) }),
    'alarm.take': (wish) => {
      takeAlarm(terminal, wish);
      return { kind: 'done' };
    },
    'alarm.over': (wish) => {
      endAlarm(terminal, wish);
      return { kind: 'done' };
    },
    'order.give': (wish) => giveOrder(terminal, wish),
    'orders.show': () => ({ orders: [...ordersView(terminal)] }),
    'order.fetch': ({ order }) => fetchAnswer(order),
    'site.word': (_input, { role }) => siteWord(terminal, role, orders.word()),
    'order.decline': ({ order, how }) => ({ kind: orders.decline(order, how) }),
    'order.picture': async ({ order, jpeg }) => ({
      kind: await orders.picture(order, jpeg === undefined ? null : new Uint8Array(Buffer.from(jpeg, 'base64'))),
    }),
  };
};

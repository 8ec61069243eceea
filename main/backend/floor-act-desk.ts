import type { Handlers } from '#main/ipc/answer.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import type { BackendLog } from './backend-log.ts';
import { floorActHandlers } from './floor-act-handlers.ts';
import { OrderDesk } from './order-desk.ts';
import type { SiteLink } from './site-link.ts';

export type FloorActDeskParts = {
  readonly terminal: TerminalContext;
  readonly link: () => SiteLink | null;
  readonly report: () => Promise<string>;
  readonly restart: () => void;
  readonly onChange: () => void;
  readonly log: BackendLog;
};

/** Puts together what supervisors do on the floor and what this terminal does when it is ordered to. */
export const openFloorActs = ({
  terminal,
  link,
  ...parts
}: FloorActDeskParts): { readonly handlers: Partial<Handlers>; readonly stop: () => void } => {
  const orders = new OrderDesk({
    ...parts,
    terminal,
    leave: (order, bytes) => link()?.leaveBody(order, bytes) ?? Promise.resolve(false),
    after: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  });
  const take = (order: string) => link()?.takeBody(order) ?? Promise.resolve('hub-away' as const);
  return { handlers: floorActHandlers({ terminal, orders, take }), stop: () => orders.stop() };
};

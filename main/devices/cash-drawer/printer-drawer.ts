import type { LinkRefusal } from '#main/devices/printer/byte-link.ts';
import type { CashDrawerPort } from './cash-drawer-port.ts';
import { drawerContact, type DrawerPin, drawerPulse, isOffline } from './drawer-pulse.ts';

/** The part of a conversation with a printer that its drawer needs. */
export type DrawerSession = {
  /** The printer's answer to DLE EOT 1, or undefined when it gives none. */
  readonly drawerReply: () => Promise<number | undefined>;
  readonly send: (bytes: Uint8Array) => Promise<string>;
};

/** A printer that lends its line between two papers. */
export type LendingPrinter = {
  readonly lend: <Result>(work: (session: DrawerSession) => Promise<Result>) => Promise<Result | LinkRefusal>;
};

export type PrinterDrawerOptions = {
  readonly printer: LendingPrinter;
  readonly pin: DrawerPin;
  /** Resolves after so many ms. */
  readonly wait: (ms: number) => Promise<void>;
};

/** How long the switch of a drawer may take to move, looked at so many times, ms. */
const LOOK_MS = 100;
const LOOKS = 8;

/** A drawer on the printer's own socket. The pulse waits for a paper under way and never tears one. */
export const printerDrawer = ({ printer, pin, wait }: PrinterDrawerOptions): CashDrawerPort => ({
  open: async () => {
    const outcome = await printer.lend(async (session) => {
      const before = await session.drawerReply();
      if (before === undefined) return 'no-answer' as const;
      if (isOffline(before)) return 'stopped' as const;
      if ((await session.send(drawerPulse(pin))) !== 'sent') return 'no-answer' as const;
      for (let look = 0; look < LOOKS; look += 1) {
        await wait(LOOK_MS);
        const after = await session.drawerReply();
        if (after !== undefined && drawerContact(after) !== drawerContact(before)) return 'opened' as const;
      }
      return 'pulsed' as const;
    });
    if (typeof outcome === 'string') return outcome;
    return outcome.kind === 'busy' ? 'busy' : 'unreachable';
  },
});

import type { CashDrawerPort } from '#main/devices/cash-drawer/cash-drawer-port.ts';
import { type LendingPrinter, printerDrawer } from '#main/devices/cash-drawer/printer-drawer.ts';
import type { CounterSignPort } from '#main/devices/counter-sign/counter-sign-port.ts';
import { SerialSign } from '#main/devices/counter-sign/serial-sign.ts';
import { type SignProtocol, type SignState, usualProtocol } from '#main/devices/counter-sign/sign-text.ts';
import { parseScannerAddress } from '#main/devices/scanner/scanner-address.ts';
import { systemTimers } from '#main/devices/scanner/timers.ts';
import type { Handlers } from '#main/ipc/answer.ts';
import type { TerminalProfile } from '#main/profile/terminal-profile.ts';
import { servingAt } from '#main/store/tickets.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import type { BackendLog } from './backend-log.ts';

export type CounterExtras = {
  readonly handlers: Partial<Handlers>;
  /** Shows on the sign what it should show now. */
  readonly refreshSign: () => void;
  readonly stop: () => Promise<void>;
};

/** The sign that the profile names, or null where it names none or its address is no serial line. */
export const openSign = (profile: TerminalProfile, idle: string, log: BackendLog): CounterSignPort | null => {
  if (profile.sign === undefined) return null;
  const { address, prefix, suffix, unit, width, letters, idle: text } = profile.sign;
  const parsed = parseScannerAddress(address);
  if (parsed.kind === 'bad-address' || parsed.address.kind !== 'serial') {
    log.error('sign-address', { problem: parsed.kind === 'bad-address' ? parsed.problem : 'not-serial' });
    return null;
  }
  const { path, baud } = parsed.address;
  const protocol: SignProtocol = {
    address: unit ?? usualProtocol.address,
    prefix: prefix ?? usualProtocol.prefix,
    suffix: suffix ?? usualProtocol.suffix,
    width: width ?? usualProtocol.width,
    letters: letters ?? usualProtocol.letters,
    idle: text ?? idle,
  };
  return new SerialSign({ path, baud, protocol, timers: systemTimers });
};

/** The drawer that the profile says hangs on the printer, or null. */
export const openDrawer = (profile: TerminalProfile, printer: LendingPrinter | null): CashDrawerPort | null => {
  if (profile.drawer === undefined || printer === null) return null;
  return printerDrawer({
    printer,
    pin: profile.drawer.pin,
    wait: (ms) =>
      new Promise((resolve) => {
        setTimeout(resolve, ms);
      }),
  });
};

export type CounterExtrasParts = {
  readonly terminal: TerminalContext;
  readonly drawer: CashDrawerPort | null;
  readonly sign: CounterSignPort | null;
  readonly log: BackendLog;
};

/** What stands at this counter besides its screen: the sign follows the number being served, the drawer opens at a key. */
export const openCounterExtras = ({ terminal, drawer, sign, log }: CounterExtrasParts): CounterExtras => {
  const { store, profile } = terminal;
  const counter = profile.counter ?? profile.name;
  const follow = (): void => {
    const ticket = servingAt(store.db, store.today(), counter);
    const state: SignState =
      ticket === null
        ? { kind: 'idle' }
        : { kind: 'called', label: ticket.label ?? '', at: Date.now() - (store.now() - (ticket.lastCallAt ?? 0)) };
    sign?.show(state);
  };
  const unsubscribe =
    sign === null
      ? () => undefined
      : store.onChanged((touched) => {
          if (touched.some(({ kind }) => kind === 'ticket')) follow();
        });
  follow();
  return {
    handlers: {
      'counter.extras': () => ({
        citizenScreen: profile.roles.includes('citizen'),
        drawer: drawer !== null,
        sign: sign?.standing() ?? null,
      }),
      'drawer.open': async () => {
        if (drawer === null) return { kind: 'no-drawer' };
        const kind = await drawer.open();
        // Who opened the drawer and when: money is asked about later.
        log.info('drawer', { counter, kind });
        return { kind };
      },
    },
    refreshSign: follow,
    stop: async () => {
      unsubscribe();
      await sign?.close();
    },
  };
};

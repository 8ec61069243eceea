import { assertNever } from '#common/kit/assert-never.ts';

/** Where a device is, as a person chooses it on the screen. */
export type DeviceChoice =
  | { readonly kind: 'none' }
  /** A printer in the network: `host` or `host:port` as typed. */
  | { readonly kind: 'network'; readonly host: string }
  | { readonly kind: 'serial'; readonly path: string; readonly baud: number }
  /** A printer on USB: /dev/usb/lp0. */
  | { readonly kind: 'usb'; readonly path: string }
  /** A scanner that types like a keyboard, with the key it sends first. */
  | { readonly kind: 'keyboard'; readonly prefixKey: string }
  /** A scanner in HID-POS mode, whichever is plugged in. */
  | { readonly kind: 'hid' }
  /** An address that this screen has no fields for. */
  | { readonly kind: 'other'; readonly address: string };

/** Speeds that printers and scanners are set to; the usual one first. */
export const bauds = {
  printer: [115_200, 9_600, 19_200, 38_400, 57_600],
  scanner: [9_600, 115_200, 19_200, 38_400],
} as const;

/** The address that is saved; null for none. */
export const addressOf = (choice: DeviceChoice): string | null => {
  switch (choice.kind) {
    case 'none':
      return null;
    case 'network': {
      const host = choice.host.trim();
      return `tcp://${/:\d+$/u.test(host) ? host : `${host}:9100`}`;
    }
    case 'serial':
      return `serial://${choice.path}?baud=${choice.baud}`;
    case 'usb':
      return `file://${choice.path}`;
    case 'keyboard':
      return `keyboard:${choice.prefixKey}`;
    case 'hid':
      return 'hid:auto';
    case 'other':
      return choice.address.trim();
    default:
      return assertNever(choice);
  }
};

/** How an address that was saved is shown in the fields; `usual` is the speed meant where none is written. */
export const choiceOf = (address: string | null, usual: number): DeviceChoice => {
  if (address === null) return { kind: 'none' };
  // A printer that was just added: most are in the network.
  if (address === '') return { kind: 'network', host: '' };
  const network = /^tcp:\/\/([^/]+)\/?$/iu.exec(address)?.[1];
  if (network !== undefined) return { kind: 'network', host: network };
  const [, serial, baud] = /^serial:\/\/([^?]+)(?:\?baud=(\d+))?$/iu.exec(address) ?? [];
  if (serial !== undefined) return { kind: 'serial', path: serial, baud: Number(baud ?? usual) };
  const usb = /^file:\/\/(\/.+)$/iu.exec(address)?.[1];
  if (usb !== undefined) return { kind: 'usb', path: usb };
  const prefixKey = /^keyboard:(F\d{1,2})$/iu.exec(address)?.[1];
  if (prefixKey !== undefined) return { kind: 'keyboard', prefixKey: prefixKey.toUpperCase() };
  return /^hid:auto$/iu.test(address) ? { kind: 'hid' } : { kind: 'other', address };
};

import { assertNever } from '#common/kit/assert-never.ts';
import type { OpenLink } from './byte-link.ts';
import { fileLink } from './file-link.ts';
import { LinkPrinter } from './link-printer.ts';
import { type AddressProblem, type PrinterAddress, parsePrinterAddress } from './printer-address.ts';
import type { PrinterPort } from './printer-port.ts';
import { serialLink } from './serial-link.ts';
import { tcpLink } from './tcp-link.ts';
import { defaultTimings, type PrinterTimings } from './timings.ts';

/** A port to the printer at an address, or why the address names none. */
export type OpenedPrinter =
  | { readonly kind: 'printer'; readonly port: PrinterPort }
  | { readonly kind: 'bad-address'; readonly problem: AddressProblem };

const linkTo = (address: PrinterAddress): OpenLink => {
  switch (address.kind) {
    case 'tcp':
      return tcpLink(address.host, address.port);
    case 'serial':
      return serialLink(address.path, address.baud, address.flow);
    case 'file':
      return fileLink(address.path);
    default:
      return assertNever(address);
  }
};

/**
 * A printer port for an address text. Nothing is opened yet: the printer may be off now and on later. `now` gives epoch ms.
 */
export const openPrinter = (
  address: string,
  now: () => number,
  timings: PrinterTimings = defaultTimings,
): OpenedPrinter => {
  const parsed = parsePrinterAddress(address);
  if (parsed.kind === 'bad-address') return parsed;
  const open = linkTo(parsed.address);
  return {
    kind: 'printer',
    port: new LinkPrinter({ open, mayBeMute: parsed.address.kind === 'file', timings, now }),
  };
};

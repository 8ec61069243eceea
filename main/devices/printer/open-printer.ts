import type { PrinterModel } from '#common/domain/paper/printer-model.ts';
import { assertNever } from '#common/kit/assert-never.ts';
import { fileLink } from './file-link.ts';
import { LinkPrinter } from './link-printer.ts';
import { type AddressProblem, type PrinterAddress, parsePrinterAddress } from './printer-address.ts';
import type { PrinterPort } from './printer-port.ts';
import { serialLink } from './serial-link.ts';
import { SystemQueuePrinter } from './system-queue-printer.ts';
import { tcpLink } from './tcp-link.ts';
import { defaultTimings, type PrinterTimings } from './timings.ts';

/** Which printer: where it is, what it is (null: ask it), the dots of a row; `now` gives epoch ms. */
export type PrinterToOpen = {
  readonly address: string;
  readonly model: PrinterModel | null;
  readonly widthDots: 576 | 384;
  readonly now: () => number;
  readonly timings?: PrinterTimings | undefined;
};

/** A port to the printer at an address, or why the address names none. */
export type OpenedPrinter =
  | { readonly kind: 'printer'; readonly port: PrinterPort }
  | { readonly kind: 'bad-address'; readonly problem: AddressProblem };

const portTo = (
  address: PrinterAddress,
  { model, widthDots, now, timings = defaultTimings }: PrinterToOpen,
): PrinterPort => {
  const common = { model, widthDots, timings, now };
  switch (address.kind) {
    case 'tcp':
      return new LinkPrinter({ ...common, open: tcpLink(address.host, address.port), mayBeMute: false });
    case 'serial':
      return new LinkPrinter({
        ...common,
        open: serialLink(address.path, address.baud, address.flow),
        mayBeMute: false,
      });
    case 'file':
      return new LinkPrinter({ ...common, open: fileLink(address.path), mayBeMute: true });
    case 'system':
      return new SystemQueuePrinter({ ...common, queue: address.queue, platform: process.platform });
    default:
      return assertNever(address);
  }
};

/** A printer port for an address text. Nothing is opened yet: the printer may be off now and on later. */
export const openPrinter = (printer: PrinterToOpen): OpenedPrinter => {
  const parsed = parsePrinterAddress(printer.address);
  return parsed.kind === 'bad-address' ? parsed : { kind: 'printer', port: portTo(parsed.address, printer) };
};

import { assertNever } from '#common/kit/assert-never.ts';

/** How a serial printer holds the sender back; printers with a small buffer need it. */
export type FlowControl = 'none' | 'rtscts' | 'xonxoff';

/** Where a printer is. */
export type PrinterAddress =
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
  | { readonly kind: 'serial'; readonly path: string; readonly baud: number; readonly flow: FlowControl }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'system'; readonly queue: string };

/** Why a text is no printer address, for the set-up screen. */
export type AddressProblem =
  | 'empty'
  | 'unknown-scheme'
  | 'bad-host'
  | 'bad-port'
  | 'bad-path'
  | 'bad-baud'
  | 'bad-flow'
  | 'bad-queue';

/** An address, or the reason there is none. */
export type ParsedAddress =
  | { readonly kind: 'address'; readonly address: PrinterAddress }
  | { readonly kind: 'bad-address'; readonly problem: AddressProblem };

const RAW_PRINT_PORT = 9100;
const USUAL_BAUD = 115_200;
const bauds: readonly number[] = [9600, 19_200, 38_400, 57_600, 115_200, 230_400, 460_800, 921_600];

const bad = (problem: AddressProblem): ParsedAddress => ({ kind: 'bad-address', problem });
const good = (address: PrinterAddress): ParsedAddress => ({ kind: 'address', address });

const parseTcp = (rest: string): ParsedAddress => {
  const match = /^(?:\[([0-9a-f:.]+(?:%[\w.-]+)?)\]|([\w.-]+))(?::(\d+))?\/?$/i.exec(rest);
  const host = match?.[1] ?? match?.[2];
  if (host === undefined) return bad('bad-host');
  const port = match?.[3] === undefined ? RAW_PRINT_PORT : Number(match[3]);
  return port >= 1 && port <= 65_535 ? good({ kind: 'tcp', host, port }) : bad('bad-port');
};

const isFlow = (text: string): text is FlowControl => text === 'none' || text === 'rtscts' || text === 'xonxoff';

const parseSerial = (rest: string): ParsedAddress => {
  const [path = '', query = ''] = rest.split('?');
  const options = new URLSearchParams(query);
  const baud = Number(options.get('baud') ?? USUAL_BAUD);
  const flow = options.get('flow') ?? 'none';
  if (!/^(\/.+|COM\d+)$/i.test(path)) return bad('bad-path');
  if (!bauds.includes(baud)) return bad('bad-baud');
  return isFlow(flow) ? good({ kind: 'serial', path, baud, flow }) : bad('bad-flow');
};

/**
 * Reads a printer address as a technician types it: `tcp://host:9100` (IPv6 in brackets), `serial:///dev/ttyUSB0?baud=115200`
 * (or `serial://COM3`, `flow=rtscts|xonxoff`), `file:///dev/usb/lp0`, and as the last resort `system:NAME`, the system's own
 * queue, which cannot say whether paper came out.
 */
export const parsePrinterAddress = (input: string): ParsedAddress => {
  const text = input.trim();
  if (text === '') return bad('empty');
  const queue = /^system:(.*)$/i.exec(text)?.[1];
  // A queue's name is an argument of a program: nothing that it could take for an option or a path.
  if (queue !== undefined) {
    return /^\w[\w. -]{0,126}$/u.test(queue) ? good({ kind: 'system', queue }) : bad('bad-queue');
  }
  const match = /^(tcp|serial|file):\/\/(.*)$/i.exec(text);
  const rest = match?.[2] ?? '';
  switch (match?.[1]?.toLowerCase()) {
    case 'tcp':
      return parseTcp(rest);
    case 'serial':
      return parseSerial(rest);
    case 'file':
      return /^\/.+/.test(rest) ? good({ kind: 'file', path: rest }) : bad('bad-path');
    default:
      return bad('unknown-scheme');
  }
};

/** Writes an address as text; `parsePrinterAddress` reads it back as the same address. */
export const formatPrinterAddress = (address: PrinterAddress): string => {
  switch (address.kind) {
    case 'tcp':
      return `tcp://${address.host.includes(':') ? `[${address.host}]` : address.host}:${address.port}`;
    case 'serial':
      return `serial://${address.path}?baud=${address.baud}${address.flow === 'none' ? '' : `&flow=${address.flow}`}`;
    case 'file':
      return `file://${address.path}`;
    case 'system':
      return `system:${address.queue}`;
    default:
      return assertNever(address);
  }
};

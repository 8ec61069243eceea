/** Where scans come from. A keyboard scanner types into the window, which listens for its prefix key; there is no device to open. */
export type ScannerAddress =
  | { readonly kind: 'serial'; readonly path: string; readonly baud: number }
  | { readonly kind: 'keyboard'; readonly prefixKey: string }
  /** `model` is null where any scanner in HID-POS mode will do. */
  | { readonly kind: 'hid'; readonly model: HidModel | null };

/** USB numbers of a make and model. */
export type HidModel = { readonly vendorId: number; readonly productId: number };

/** Why a text is no scanner address, for the set-up screen. */
export type ScannerAddressProblem = 'empty' | 'unknown-scheme' | 'bad-path' | 'bad-baud' | 'bad-key' | 'bad-model';

/** An address, or the reason there is none. */
export type ParsedScannerAddress =
  | { readonly kind: 'address'; readonly address: ScannerAddress }
  | { readonly kind: 'bad-address'; readonly problem: ScannerAddressProblem };

/** Factory setting of most serial scanners; USB serial mode takes any. */
const USUAL_BAUD = 9_600;
const BAUDS: readonly number[] = [1_200, 2_400, 4_800, 9_600, 19_200, 38_400, 57_600, 115_200];

const bad = (problem: ScannerAddressProblem): ParsedScannerAddress => ({ kind: 'bad-address', problem });

const parseSerial = (rest: string): ParsedScannerAddress => {
  const [path = '', query = ''] = rest.split('?');
  const baud = Number(new URLSearchParams(query).get('baud') ?? USUAL_BAUD);
  if (!/^(\/.+|COM\d+)$/i.test(path)) return bad('bad-path');
  return BAUDS.includes(baud) ? { kind: 'address', address: { kind: 'serial', path, baud } } : bad('bad-baud');
};

const parseHid = (rest: string): ParsedScannerAddress => {
  if (/^auto$/i.test(rest)) return { kind: 'address', address: { kind: 'hid', model: null } };
  const [, vendor, product] = /^([0-9a-f]{4}):([0-9a-f]{4})$/i.exec(rest) ?? [];
  if (vendor === undefined || product === undefined) return bad('bad-model');
  const model = { vendorId: Number.parseInt(vendor, 16), productId: Number.parseInt(product, 16) };
  return { kind: 'address', address: { kind: 'hid', model } };
};

/**
 * Reads a scanner address as a technician types it: `serial:///dev/ttyACM0?baud=9600` (or `serial://COM3`; any path may be a pty),
 * `hid:auto` or `hid:0C2E:0B8F` (USB vendor and product) for a scanner in HID-POS mode, or `keyboard:F9` for one in keyboard mode set to send that
 * function key (F1–F24) before each code.
 */
export const parseScannerAddress = (input: string): ParsedScannerAddress => {
  const text = input.trim();
  if (text === '') return bad('empty');
  const serial = /^serial:\/\/(.*)$/i.exec(text)?.[1];
  if (serial !== undefined) return parseSerial(serial);
  const hid = /^hid:(.*)$/i.exec(text)?.[1];
  if (hid !== undefined) return parseHid(hid);
  const key = /^keyboard:(.*)$/i.exec(text)?.[1]?.toUpperCase();
  if (key === undefined) return bad('unknown-scheme');
  return /^F([1-9]|1\d|2[0-4])$/.test(key)
    ? { kind: 'address', address: { kind: 'keyboard', prefixKey: key } }
    : bad('bad-key');
};

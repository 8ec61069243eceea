/** What an Epson-compatible printer sends back, told apart in one stream. */
export type StatusEvent =
  | { readonly kind: 'real-time'; readonly byte: number }
  | { readonly kind: 'asb'; readonly bytes: readonly [number, number, number, number] }
  | { readonly kind: 'acknowledged'; readonly ackId: string }
  /** An answer to GS r: everything before the question was processed. */
  | { readonly kind: 'processed'; readonly byte: number }
  /** An answer in words: the printer's name (GS I), a counter (GS g 2). */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'noise'; readonly bytes: readonly number[] };

/** Bytes of a message that has begun but not ended. */
export type StatusParser = { readonly pending: readonly number[] };

/** Where every stream begins. */
export const emptyStatusParser: StatusParser = { pending: [] };

const BLOCK_HEADERS = new Set([0x37, 0x5f, 0x35, 0x3b, 0x3d]);
const PROCESS_ID_HEADER = 0x37;
const TEXT_HEADER = 0x5f;
const PROCESS_ID = 0x22;
const LONGEST_BLOCK = 80;
const FLOW_CONTROL = new Set([0x11, 0x13]);

const isBlockHeader = (byte: number): boolean => BLOCK_HEADERS.has(byte);
const isAsbHead = (byte: number): boolean => (byte & 0x93) === 0x10;
const isAsbRest = (byte: number): boolean => (byte & 0x90) === 0x00;
const isRealTime = (byte: number): boolean => (byte & 0x93) === 0x12;
const isBlockBody = (byte: number): boolean => byte >= 0x20 && byte <= 0x7e;

const blockEvent = (block: readonly number[]): StatusEvent => {
  const [header, second] = block;
  if (header === TEXT_HEADER) return { kind: 'text', text: String.fromCharCode(...block.slice(1)) };
  return block.length === 6 && header === PROCESS_ID_HEADER && second === PROCESS_ID
    ? { kind: 'acknowledged', ackId: String.fromCharCode(...block.slice(2)) }
    : { kind: 'noise', bytes: block };
};

type Step = { readonly pending: readonly number[]; readonly events: readonly StatusEvent[] };

const begin = (byte: number): Step => {
  if (isBlockHeader(byte) || isAsbHead(byte)) return { pending: [byte], events: [] };
  if (isRealTime(byte)) return { pending: [], events: [{ kind: 'real-time', byte }] };
  if (isAsbRest(byte)) return { pending: [], events: [{ kind: 'processed', byte }] };
  return { pending: [], events: FLOW_CONTROL.has(byte) ? [] : [{ kind: 'noise', bytes: [byte] }] };
};

const step = (pending: readonly number[], byte: number): Step => {
  const [head] = pending;
  if (head === undefined) return begin(byte);
  if (isBlockHeader(head)) {
    if (byte === 0) {
      return { pending: [], events: [blockEvent(pending)] };
    }
    if (isBlockBody(byte) && pending.length < LONGEST_BLOCK) return { pending: [...pending, byte], events: [] };
  } else if (isAsbRest(byte)) {
    const [, second, third] = pending;
    if (second === undefined || third === undefined) return { pending: [...pending, byte], events: [] };
    return { pending: [], events: [{ kind: 'asb', bytes: [head, second, third, byte] }] };
  }
  const fresh = begin(byte);
  return { pending: fresh.pending, events: [{ kind: 'noise', bytes: pending }, ...fresh.events] };
};

/**
 * Reads the next bytes of a printer's answers: DLE EOT replies (0xx1xx10), automatic status (0xx1xx00 and three 0xx0xxxx), GS r
 * (a lone 0xx0xxxx), texts (5F … 00) and GS ( H process ids (37 22 d1–d4 00), split anywhere. Whatever fits nowhere is reported as noise and skipped.
 * Source: Epson, "Transmission status identification".
 */
export const readStatus = (
  parser: StatusParser,
  bytes: Uint8Array,
): { readonly parser: StatusParser; readonly events: readonly StatusEvent[] } => {
  let pending = parser.pending;
  const events: StatusEvent[] = [];
  for (const byte of bytes) {
    const next = step(pending, byte);
    pending = next.pending;
    events.push(...next.events);
  }
  return { parser: { pending }, events };
};

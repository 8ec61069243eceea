import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Role } from '#common/ipc/contract.ts';
import type { CashDrawerPort } from '#main/devices/cash-drawer/cash-drawer-port.ts';
import type { CounterSignPort } from '#main/devices/counter-sign/counter-sign-port.ts';
import type { DocumentScannerPort } from '#main/devices/document-scanner/document-scanner-port.ts';
import type { Handlers } from '#main/ipc/answer.ts';

export type TrialParts = {
  /** A line of its own to the document scanner, null where this terminal has none. */
  readonly documentScanner: () => DocumentScannerPort | null;
  readonly drawer: CashDrawerPort | null;
  readonly sign: CounterSignPort | null;
  /** Shows on the sign what it should show now. */
  readonly refreshSign: () => void;
  readonly isLocked: (role: Role) => boolean;
};

/** Every lamp of a digit is in an 8. */
const ALL_LAMPS = '888';
const SHOWN_MS = 5_000;
/** A page takes half a minute on a slow scanner. */
const PAGE_MS = 90_000;

const scanOnePage = async (port: DocumentScannerPort) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'motcua-trial-'));
  try {
    const end = await port.scan({
      wish: { source: 'flatbed', dpi: 150, colour: 'grey', single: true },
      folder,
      onNews: () => undefined,
      signal: AbortSignal.timeout(PAGE_MS),
    });
    if (end.kind === 'fault') return end.fault;
    return end.kind === 'done' ? ('done' as const) : ('timed-out' as const);
  } finally {
    // Whatever lay on the glass is nobody's business.
    await rm(folder, { recursive: true, force: true });
  }
};

/** Handlers of trying the devices of a counter: document scanner, drawer, sign. */
export const trialHandlers = ({
  documentScanner,
  drawer,
  sign,
  refreshSign,
  isLocked,
}: TrialParts): Partial<Handlers> => ({
  'hardware.try-document-scanner': async (_input, { role }) => {
    if (isLocked(role)) return { kind: 'locked' };
    const port = documentScanner();
    return { kind: port === null ? 'no-scanner' : await scanOnePage(port) };
  },
  'hardware.try-drawer': async (_input, { role }) => {
    if (isLocked(role)) return { kind: 'locked' };
    return { kind: drawer === null ? 'no-drawer' : await drawer.open() };
  },
  'hardware.try-sign': (_input, { role }) => {
    if (isLocked(role)) return { kind: 'locked' };
    if (sign === null) return { kind: 'no-sign' };
    sign.show({ kind: 'called', label: ALL_LAMPS, at: Date.now() });
    setTimeout(refreshSign, SHOWN_MS).unref();
    return { kind: 'shown' };
  },
});

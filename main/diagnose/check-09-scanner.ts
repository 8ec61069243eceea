import type { Judgement, ReasonOf } from '#common/domain/diagnosis/self-checks.ts';
import { assertNever } from '#common/kit/assert-never.ts';
import type { ScannerAbsence, ScannerState } from '#main/devices/scanner/scanner-port.ts';

/** What was measured of the barcode scanner. */
export type ScannerMeasured =
  | { readonly kind: 'none' }
  | { readonly kind: 'bad-address'; readonly address: string }
  /** It types like a keyboard: nobody can ask whether it is there, only try it. */
  | { readonly kind: 'keyboard'; readonly address: string }
  | {
      readonly kind: 'device';
      readonly address: string;
      readonly state: ScannerState;
      /** When it last sent a code, UTC ms; null when it sent none since the start. */
      readonly lastScanAt: number | null;
    };

const absences: { readonly [A in ScannerAbsence]: ReasonOf<'scanner'> } = {
  'not-found': 'not-found',
  busy: 'busy',
  'no-permission': 'no-permission',
  unplugged: 'unplugged',
  'no-library': 'no-library',
  failed: 'faulty',
};

const reasonOf = (state: ScannerState): ReasonOf<'scanner'> => {
  switch (state.kind) {
    case 'opening':
      return 'opening';
    case 'connected':
      return 'connected';
    case 'disconnected':
      return absences[state.reason];
    case 'closed':
      return 'faulty';
    default:
      return assertNever(state);
  }
};

/** Judges the barcode scanner: is it there, and may this program use it. */
export const judgeScanner = (measured: ScannerMeasured): Judgement<'scanner'> => {
  switch (measured.kind) {
    case 'none':
      return { reason: 'none', detail: 'no address in the profile' };
    case 'bad-address':
    case 'keyboard':
      return { reason: measured.kind, values: { address: measured.address }, detail: `address=${measured.address}` };
    case 'device': {
      const { address, state, lastScanAt } = measured;
      return {
        reason: reasonOf(state),
        values: { address, sinceAt: state.since, ...(lastScanAt === null ? {} : { lastScanAt }) },
        detail: `address=${address} state=${state.kind === 'disconnected' ? state.reason : state.kind} since=${new Date(state.since).toISOString()}`,
      };
    }
    default:
      return assertNever(measured);
  }
};

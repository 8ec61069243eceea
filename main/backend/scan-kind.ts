import type { LocalDay } from '#common/domain/calendar/local-day.ts';
import { classifyScan } from '#common/domain/scan/classify-scan.ts';
import type { TriedScan } from '#common/ipc/hardware-calls.ts';
import { assertNever } from '#common/kit/assert-never.ts';

/** What kind of code a scanned text is, without anything of what it says. `today` is the day in Vietnam. */
export const scanKind = (text: string, today: LocalDay): TriedScan['kind'] => {
  const thing = classifyScan(text, today);
  switch (thing.kind) {
    case 'ticket':
    case 'booking':
    case 'dossier':
    case 'parcel':
    case 'procedure':
    case 'citizen-card':
    case 'unknown':
      return thing.kind;
    case 'bad-card':
      return 'citizen-card';
    case 'mrz':
    case 'bad-mrz':
      return 'card-back';
    case 'payment-qr':
    case 'bad-payment-qr':
      return 'payment';
    default:
      return assertNever(thing);
  }
};

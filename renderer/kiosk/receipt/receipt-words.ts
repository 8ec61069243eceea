import { formatDay } from '#common/domain/calendar/format-local.ts';
import { isLocalDay, weekdayOf } from '#common/domain/calendar/local-day.ts';
import type { KioskReceipt } from '#common/ipc/kiosk-receipt-calls.ts';

/** Which sentences of locales/<language>/kiosk-receipt.json say how the dossier stands, and the day in them; `weekday`: 0 = Sunday. */
export type ReceiptWords = {
  readonly key: 'asking' | 'due' | 'not-due' | 'unknown' | 'ask-staff';
  readonly date: string;
  readonly weekday: number;
};

const withoutDay = (key: ReceiptWords['key']): ReceiptWords => ({ key, date: '', weekday: 0 });

/** Puts the answer about a receipt in words; null: it is on its way. */
export const receiptWords = (receipt: KioskReceipt | null): ReceiptWords => {
  if (receipt === null) return withoutDay('asking');
  const { standing } = receipt;
  if (standing.kind !== 'in-hand') return withoutDay(standing.kind);
  const { day, isReached } = standing.due;
  if (!isLocalDay(day)) return withoutDay('ask-staff');
  return { key: isReached ? 'due' : 'not-due', date: formatDay(day), weekday: weekdayOf(day) };
};

import type { LocalDay } from '#common/domain/calendar/local-day.ts';
import type { Gender } from './citizen-number.ts';

/** What the QR on a citizen card (thẻ CCCD / Căn cước) says. All text is NFC and trimmed. */
export type CitizenCard = {
  /** 12 digits. */
  readonly number: string;
  /** Cancelled number the card still names: CMND of 9 digits, or an older one of 12. */
  readonly oldNumber: string | null;
  readonly name: string;
  readonly birthDate: LocalDay;
  readonly gender: Gender;
  readonly address: string;
  readonly issueDate: LocalDay;
  /** Fields after the seventh, as they stand (trường bổ sung): cards since 1/7/2024 carry more, in an order not published. */
  readonly extraFields: readonly string[];
};

export type CardField = 'number' | 'old-number' | 'name' | 'birth-date' | 'gender' | 'address' | 'issue-date';

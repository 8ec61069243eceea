import { formatDate, formatTime } from '#common/domain/calendar/format-local.ts';
import { formatPhone, parsePhone } from '#common/domain/text/phone.ts';

const money = new Intl.NumberFormat('vi-VN');

/** An amount as it is written, '1.250.000 đ', held together so that no line ends before the đ. Whole đồng. */
export const amount = (vnd: number): string => `${money.format(vnd)}\u00a0đ`;

/** An amount in a column of amounts, '1.250.000': the đ stands in its head or below. Whole đồng. */
export const digits = (vnd: number): string => money.format(vnd);

/** A telephone number in its groups, '0912 345 678', held together; what is none stays as it was typed. */
export const telephone = (typed: string): string => {
  const reading = parsePhone(typed);
  return reading.kind === 'phone' ? formatPhone(reading.phone).replaceAll(' ', '\u00a0') : typed;
};

/** What must be paid in words: an amount in whole đồng, nothing, or (null) what another rule says. */
export const feeText = ({ feeVnd, feeNote }: { readonly feeVnd: number | null; readonly feeNote: string }): string => {
  if (feeVnd === null) return feeNote === '' ? 'Theo quy định' : `Theo quy định (${feeNote})`;
  return feeVnd === 0 ? 'Không thu' : amount(feeVnd);
};

/** A count in a table; a dash for none. */
export const count = (number: number): string => (number === 0 ? '–' : String(number));

/** A moment in the words of the forms, '09 giờ 15 phút, ngày 02/10/2026', in Vietnam's time; its parts hold together. */
export const moment = (instant: number): string => {
  const [hours = '', minutes = ''] = formatTime(instant).split(':');
  return `${hours}\u00a0giờ\u00a0${minutes}\u00a0phút, ngày\u00a0${formatDate(instant)}`;
};

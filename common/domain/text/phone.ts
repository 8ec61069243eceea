export type PhoneReading =
  /** `phone` is the national form, digits only: 0912345678. */
  { readonly kind: 'phone'; readonly phone: string } | { readonly kind: 'empty' } | { readonly kind: 'bad-phone' };

/** Mobile 03/05/07/08/09 + 8 digits (10 in all), landline 02 + 9 digits (11 in all): numbering plan of Circular 22/2014/TT-BTTTT as amended. */
const NATIONAL = /^(0[35789]\d{8}|02\d{9})$/;

/** Reads a Vietnamese telephone number as people type it: blanks, dots, dashes, brackets, +84 or 84 in front. */
export const parsePhone = (text: string): PhoneReading => {
  const compact = text.normalize('NFC').replaceAll(/[\s.()\u2010-\u2015-]/gu, '');
  if (compact === '') return { kind: 'empty' };
  const national = compact.replace(/^(\+84|0084|84(?=\d{9,10}$))0?/, '0');
  return NATIONAL.test(national) ? { kind: 'phone', phone: national } : { kind: 'bad-phone' };
};

/** A national number in groups: 0912 345 678, 024 3825 4321, 0203 3835 698. Anything else is given back unchanged. */
export const formatPhone = (phone: string): string => {
  if (/^0[35789]\d{8}$/.test(phone)) return `${phone.slice(0, 4)} ${phone.slice(4, 7)} ${phone.slice(7)}`;
  if (/^02[48]\d{8}$/.test(phone)) return `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`;
  if (/^02\d{9}$/.test(phone)) return `${phone.slice(0, 4)} ${phone.slice(4, 8)} ${phone.slice(8)}`;
  return phone;
};

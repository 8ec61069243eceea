/** What a scanner in keyboard mode typed between its prefix key and Enter, before anybody asks what code it is. */
export type KeyedScan =
  | { readonly kind: 'code'; readonly text: string }
  /** The QR of a citizen card: its Vietnamese letters cannot come over keys (devices.md §5), so nothing of it may be used. */
  | { readonly kind: 'card-by-keyboard' }
  /** An input method (bộ gõ) turned letters of the code into Vietnamese ones: "DD" → "Đ". A scanner types ASCII only. */
  | { readonly kind: 'mangled' };

const CARD = /^\d{9,12}\|/u;
const ASCII = /^[\u0020-\u007E\n]*$/u;

/** Sorts out what keys cannot carry. `touched` says that an input method was seen at work while the scanner typed. */
export const readKeyedScan = (text: string, touched: boolean): KeyedScan => {
  if (CARD.test(text.trim())) return { kind: 'card-by-keyboard' };
  if (touched || !ASCII.test(text)) return { kind: 'mangled' };
  return { kind: 'code', text };
};

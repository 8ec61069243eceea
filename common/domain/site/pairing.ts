import { readEnrolCode } from './enrolment.ts';

/** What a new machine needs to come to its centre: where the hub is ('host:port'), and the one-time code. */
export type Pairing = { readonly address: string; readonly code: string };

const HEAD = 'MOTCUA';

/** The text of the QR on the supervisor's screen: capitals, digits and few signs, so that the code stays coarse and any keyboard layout types it. */
export const pairingText = ({ address, code }: Pairing): string => `${HEAD} ${address} ${code}`.toUpperCase();

/** What a scanner read or a person typed, as a pairing; null when it is none. */
export const readPairing = (text: string): Pairing | null => {
  const [head = '', address = '', ...rest] = text.normalize('NFC').trim().split(/\s+/u);
  const code = readEnrolCode(rest.join(''));
  const isPlace = /^[A-Za-z0-9.-]{1,100}:\d{1,5}$/u.test(address);
  return head.toUpperCase() === HEAD && isPlace && code !== null ? { address: address.toLowerCase(), code } : null;
};

/** The code in what was typed or scanned, whether alone or in the supervisor's QR; null when there is none. */
export const codeIn = (text: string): string | null => readPairing(text)?.code ?? readEnrolCode(text);

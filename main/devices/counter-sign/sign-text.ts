import { assertNever } from '#common/kit/assert-never.ts';
import { foldVietnamese } from '#common/kit/fold-vietnamese.ts';

/** What a counter's LED sign (bảng LED quầy) is to show. */
export type SignState =
  | { readonly kind: 'idle' }
  /** Called `at` (ms): the number and an invitation take turns for a while. */
  | { readonly kind: 'called'; readonly label: string; readonly at: number };

/** How a sign is spoken to: most want "start, address, text, end" on one line. Escapes in prefix and suffix: `\xNN`, `\r`, `\n`. */
export type SignProtocol = {
  /** Of the sign on its line; '' where there is only one and it has none. */
  readonly address: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Characters the sign shows; longer texts are cut, shorter ones filled with blanks. */
  readonly width: number;
  /** `ascii`: letters without their marks, as nearly all signs can show; `utf-8`: signs with Vietnamese fonts. */
  readonly letters: 'ascii' | 'utf-8';
  /** Shown while nobody is called, such as the counter's number. */
  readonly idle: string;
};

/** STX, address, text, ETX: what the sign of a counter speaks unless the profile says otherwise. */
export const usualProtocol: SignProtocol = {
  address: '01',
  prefix: '\\x02',
  suffix: '\\x03',
  width: 8,
  letters: 'ascii',
  idle: '',
};

/** How long the number and the invitation take turns, and how long each stands, ms. */
export const INVITE_MS = 15_000;
export const TURN_MS = 1_500;

const INVITATION = 'MỜI';

/** The text to show at a time and, while it takes turns, in how many ms the next one is due; null when it stays. Pure; times in ms. */
export const signText = (
  state: SignState,
  idle: string,
  now: number,
): { readonly text: string; readonly nextIn: number | null } => {
  switch (state.kind) {
    case 'idle':
      return { text: idle, nextIn: null };
    case 'called': {
      const since = Math.max(0, now - state.at);
      if (since >= INVITE_MS) return { text: state.label, nextIn: null };
      const turn = Math.floor(since / TURN_MS);
      const nextIn = Math.min((turn + 1) * TURN_MS, INVITE_MS) - since;
      return { text: turn % 2 === 0 ? state.label : INVITATION, nextIn };
    }
    default:
      return assertNever(state);
  }
};

const escapes: Readonly<Record<string, string>> = { r: '\r', n: '\n' };

const unescape = (text: string): string =>
  text.replaceAll(/\\(?:x([0-9A-Fa-f]{2})|([rn]))/gu, (_whole, hex: string | undefined, letter: string | undefined) =>
    hex === undefined ? (escapes[letter ?? ''] ?? '') : String.fromCharCode(Number.parseInt(hex, 16)),
  );

/** The bytes that make a sign show a text: prefix, address, the text at its width, suffix. */
export const signFrame = (protocol: SignProtocol, text: string): Uint8Array => {
  const { address, prefix, suffix, width, letters } = protocol;
  const shown =
    letters === 'ascii'
      ? foldVietnamese(text)
          .toUpperCase()
          .replaceAll(/[^\x20-\x7e]/gu, ' ')
      : text;
  const fitted = Array.from(shown.normalize('NFC')).slice(0, width).join('').padEnd(width);
  return Buffer.concat([
    Buffer.from(`${unescape(prefix)}${address}`, 'latin1'),
    Buffer.from(fitted, 'utf8'),
    Buffer.from(unescape(suffix), 'latin1'),
  ]);
};

import { strokesOf, type TypingMethod } from '#common/domain/typing/strokes.ts';
import { tones } from '#common/domain/typing/tone.ts';

/** Digits and letters as people know them from telephones and typewriters; the keys that act stand around them. */
export const keyRows = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const;

/** A letter to put each tone on, as people look for it. */
const example = 'a';

/** What a key also makes in this method, small on its cap: "á" on Telex's s, "ươ" on VNI's 7; '' for nothing. */
export const signOfKey = (key: string, method: TypingMethod): string => {
  const stroke = strokesOf[method].get(key);
  if (stroke === undefined) return '';
  if (stroke.kind === 'mark') return Object.values(stroke.marks).join('');
  return stroke.tone === tones.ngang ? '' : (example + stroke.tone).normalize('NFC');
};

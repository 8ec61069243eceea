import { composeWord } from './compose.ts';
import { keysOfWord } from './keys-of-word.ts';
import type { TypingMethod } from './strokes.ts';

/** A text while it is typed. Only its last word can still change its letters. */
export type Typed = {
  /** Everything before the last word, NFC. */
  readonly before: string;
  /** The keys of the last word in `method`. */
  readonly keys: string;
  /** What those keys make, NFC. */
  readonly word: string;
  readonly method: TypingMethod;
  /** The rest of this word is typed as it is: a part of something that no keys would make was deleted. */
  readonly asIs: boolean;
  /** The keys were worked out from the word after a deletion or a change of method; nobody typed them. */
  readonly workedOut: boolean;
};

/** Nothing typed yet. */
export const nothingTyped: Typed = {
  before: '',
  keys: '',
  word: '',
  method: 'plain',
  asIs: false,
  workedOut: false,
};

/** The text as it stands, NFC. */
export const textOf = ({ before, word }: Typed): string => before + word;

const lastWord = /[\p{L}\p{N}]*$/u;

/** The text so that its last word can go on being typed. A word that no keys of the method would make is left as it is. */
const reopened = (text: string, method: TypingMethod): Typed => {
  const word = lastWord.exec(text)?.[0] ?? '';
  const keys = keysOfWord(word, method);
  return composeWord(keys, method) === word
    ? { before: text.slice(0, text.length - word.length), keys, word, method, asIs: false, workedOut: word !== '' }
    : { before: text, keys: '', word: '', method, asIs: word !== '', workedOut: false };
};

const belongsToWord = (char: string, { keys, method }: Typed): boolean =>
  /[a-z]/iu.test(char) || (method === 'vni' && keys !== '' && /\d/u.test(char));

/**
 * The text after one more key. Letters join the word and make its marks by the method; in VNI so do digits behind a letter; anything else
 * ends the word. A change of method goes on with the same text.
 */
export const typeKey = (typed: Typed, char: string, method: TypingMethod): Typed => {
  const now = typed.method === method ? typed : reopened(textOf(typed), method);
  if (!belongsToWord(char, now)) {
    const inWord = /[\p{L}\p{N}]/u.test(char);
    return { before: textOf(now) + char, keys: '', word: '', method, asIs: now.asIs && inWord, workedOut: false };
  }
  if (now.asIs) return { ...now, before: now.before + char };
  const keys = now.keys + char;
  const word = composeWord(keys, method);
  // Keys that nobody typed are not shown: the letters stay as they stood.
  return now.workedOut && word === keys && word !== now.word + char
    ? { before: textOf(now) + char, keys: '', word: '', method, asIs: true, workedOut: false }
    : { ...now, keys, word };
};

/** The text without its last character, whatever keys made it. */
export const deleteLast = (typed: Typed): Typed => reopened([...textOf(typed)].slice(0, -1).join(''), typed.method);

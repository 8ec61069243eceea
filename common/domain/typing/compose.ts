import { isPossibleSyllable } from './possible-syllable.ts';
import { strokesOf, type Stroke, type TypingMethod } from './strokes.ts';
import { tonePlace, tones, withTone, type Tone } from './tone.ts';

/** A word while its keys are gone through. */
type Draft = {
  /** Its letters with their own marks, without the tone. */
  readonly letters: string;
  readonly tone: Tone;
  /** The keys as they would stand on paper: for words that are no Vietnamese syllable. An undone key stands here once. */
  readonly literal: readonly string[];
  /** Keys whose mark was undone by repeating them: from then on they are plain letters. */
  readonly off: string;
};

type MarkStroke = Extract<Stroke, { kind: 'mark' }>;

const bases: Readonly<Record<string, string>> = { ă: 'a', â: 'a', ê: 'e', ô: 'o', ơ: 'o', ư: 'u', đ: 'd' };
const baseOf = (letter: string): string => bases[letter.toLowerCase()] ?? letter.toLowerCase();
const inCaseOf = (letter: string, like: string): string =>
  like === like.toLowerCase() ? letter : letter.toUpperCase();

const replaced = (letters: string, at: number, by: string): string =>
  [...letters].map((letter, index) => (index === at ? inCaseOf(by, letter) : letter)).join('');

/** "ưo" and "uơ" with something behind them can only be "ươ" (thương); at the end "uơ" stands (thuở). The u of "qu" is none. "ưô" can only be "uô". */
const settled = (letters: string): string =>
  letters
    .replaceAll(/(?<!q)(?:u(?=ơ.)|ư(?=o.))(?:o|ơ)/giu, ([u = '', o = '']) => inCaseOf('ư', u) + inCaseOf('ơ', o))
    .replaceAll(/ư(?=ô)/giu, (u) => inCaseOf('u', u));

/** The o of a "uo" that takes its horn together with the u; −1 where there is none. */
const pairedO = (letters: string): number => {
  const found = /(?<!q)[uư][oôơ]/iu.exec(letters);
  return found === null ? -1 : found.index + 1;
};

const isMarkable = (letters: string, at: number, { marks }: MarkStroke): boolean => {
  const letter = letters[at] ?? '';
  const marked = marks[baseOf(letter)];
  // đ is an initial: a d elsewhere is no Vietnamese.
  return marked !== undefined && marked !== letter.toLowerCase() && (marked !== 'đ' || at === 0);
};

/** The words that this mark could make of the letters, the likeliest first. */
const candidates = (letters: string, key: string, stroke: MarkStroke): readonly string[] => {
  const { marks, alone } = stroke;
  if (alone !== undefined && tonePlace(letters) === -1) return [letters + inCaseOf(alone, key)];
  const o = marks['u'] === undefined ? -1 : pairedO(letters);
  const places = o === -1 ? [...letters].map((_, at) => at) : [o];
  return places
    .filter((at) => isMarkable(letters, at, stroke))
    .map((at) => settled(replaced(letters, at, marks[baseOf(letters[at] ?? '')] ?? '')));
};

const marked = (draft: Draft, key: string, stroke: Stroke): Draft | null => {
  if (stroke.kind === 'tone') {
    const changes = stroke.tone !== draft.tone && tonePlace(draft.letters) !== -1;
    return changes && isPossibleSyllable(draft.letters, stroke.tone) ? { ...draft, tone: stroke.tone } : null;
  }
  const letters = candidates(draft.letters, key, stroke).find((each) => isPossibleSyllable(each, draft.tone));
  return letters === undefined ? null : { ...draft, letters };
};

/** The draft without the mark that this very key made; null where it made none. */
const unmarked = (draft: Draft, stroke: Stroke): Draft | null => {
  if (stroke.kind === 'tone') {
    return stroke.tone !== tones.ngang && stroke.tone === draft.tone ? { ...draft, tone: tones.ngang } : null;
  }
  const made = new Set(Object.values(stroke.marks));
  const letters = [...draft.letters]
    .map((letter) => (made.has(letter.toLowerCase()) ? inCaseOf(baseOf(letter), letter) : letter))
    .join('');
  return letters === draft.letters ? null : { ...draft, letters };
};

const withoutLast = (literal: readonly string[], key: string): readonly string[] => {
  const at = literal.findLastIndex((each) => each.toLowerCase() === key);
  return literal.filter((_, index) => index !== at);
};

const press = (draft: Draft, key: string, method: TypingMethod): Draft => {
  const low = key.toLowerCase();
  // In a word that is none (Window…) every key is only itself.
  const plain = draft.off.includes(low) || !isPossibleSyllable(draft.letters, draft.tone);
  const stroke = plain ? undefined : strokesOf[method].get(low);
  const done = stroke === undefined ? null : marked(draft, key, stroke);
  if (done !== null) return { ...done, literal: [...draft.literal, key] };
  const undone = stroke === undefined ? null : unmarked(draft, stroke);
  const { letters, tone, literal, off } = undone ?? draft;
  return {
    letters: settled(letters + key),
    tone,
    literal: [...(undone === null ? literal : withoutLast(literal, low)), key],
    off: undone === null ? off : off + low,
  };
};

/**
 * What the keys of one word make, NFC. Marks may be typed behind their letter or behind the word, in any order; a key repeated takes its
 * mark back and stands for itself ("ass" → "as"). A word that can be no Vietnamese syllable stays as it was typed ("Windows").
 */
export const composeWord = (keys: string, method: TypingMethod): string => {
  let draft: Draft = { letters: '', tone: tones.ngang, literal: [], off: '' };
  for (const key of keys) draft = press(draft, key, method);
  return isPossibleSyllable(draft.letters, draft.tone) ? withTone(draft.letters, draft.tone) : draft.literal.join('');
};

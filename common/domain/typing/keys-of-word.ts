import { strokesOf, type TypingMethod } from './strokes.ts';
import { splitTone, tones } from './tone.ts';

const keyOfTone = (method: TypingMethod, tone: string): string =>
  [...strokesOf[method]].find(([, stroke]) => stroke.kind === 'tone' && stroke.tone === tone)?.[0] ?? '';

const keysOfLetter = (method: TypingMethod, letter: string): string => {
  for (const [key, stroke] of strokesOf[method]) {
    if (stroke.kind === 'tone') continue;
    const base = Object.keys(stroke.marks).find((each) => stroke.marks[each] === letter.toLowerCase());
    if (base !== undefined) return (letter === letter.toLowerCase() ? base : base.toUpperCase()) + key;
  }
  return letter;
};

/** The keys that type this word, each mark behind its letter and the tone at the end ("đường" → "dduwowngf"). */
export const keysOfWord = (word: string, method: TypingMethod): string => {
  const { letters, tone } = splitTone(word);
  const keys = [...letters].map((letter) => keysOfLetter(method, letter)).join('');
  // In Telex a second o is a mark; a third one makes two letters of it: xoong.
  const twoOs = method === 'telex' && /oo/iu.test(letters) ? keys.replace(/(o)(o)/iu, '$1$2$2') : keys;
  return twoOs + (tone === tones.ngang ? '' : keyOfTone(method, tone));
};

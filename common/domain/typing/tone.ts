/** The six tones (thanh) as Unicode writes them behind a vowel; ngang has no mark. */
export const tones = {
  ngang: '',
  huyen: '\u0300',
  sac: '\u0301',
  hoi: '\u0309',
  nga: '\u0303',
  nang: '\u0323',
} as const;
export type Tone = (typeof tones)[keyof typeof tones];

const isVowel = (letter: string | undefined): boolean => letter !== undefined && /[aăâeêioôơuưy]/iu.test(letter);

/** Where the vowels of a syllable begin: the u of "qu" and the i of "gi" before another vowel belong to the initial. */
const firstVowel = (letters: string): number => {
  if (/^qu[aăâeêioôơy]/iu.test(letters) || /^gi[aăâeêioôơuưy]/iu.test(letters)) return 2;
  return [...letters].findIndex(isVowel);
};

/**
 * The letter that carries the tone, as the laws, the citizen card and the names of places write it ("kiểu cũ": hòa, thủy, khỏe; after qu and gi: quý, già):
 * a letter with a mark of its own; else with a final consonant the last vowel, of three the middle one, of two the first. −1 without a vowel.
 */
export const tonePlace = (letters: string): number => {
  const first = firstVowel(letters);
  if (first === -1) return -1;
  const all = [...letters];
  const end = all.findIndex((letter, index) => index > first && !isVowel(letter));
  const vowels = all.slice(first, end === -1 ? undefined : end);
  const marked = vowels.findLastIndex((letter) => /[ăâêôơư]/iu.test(letter));
  if (marked !== -1) return first + marked;
  if (end !== -1) return first + vowels.length - 1;
  return first + (vowels.length === 3 ? 1 : 0);
};

/** The letters with the tone in its place, NFC; without a vowel the tone is dropped. */
export const withTone = (letters: string, tone: Tone): string => {
  const place = tonePlace(letters);
  return [...letters]
    .map((letter, index) => (index === place ? letter + tone : letter))
    .join('')
    .normalize('NFC');
};

/** A syllable apart: its letters without the tone, and the tone. Two tones on one word: the last counts. */
export const splitTone = (word: string): { readonly letters: string; readonly tone: Tone } => {
  const apart = word.normalize('NFD');
  const found = Object.values(tones).findLast((tone) => tone !== '' && apart.includes(tone)) ?? tones.ngang;
  return { letters: apart.replaceAll(/[\u0300\u0301\u0303\u0309\u0323]/gu, '').normalize('NFC'), tone: found };
};

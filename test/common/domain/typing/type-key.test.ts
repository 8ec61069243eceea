import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeWord } from '#common/domain/typing/compose.ts';
import { isPossibleSyllable } from '#common/domain/typing/possible-syllable.ts';
import type { TypingMethod } from '#common/domain/typing/strokes.ts';
import { isStopped, syllableSpellings } from '#common/domain/typing/syllables.ts';
import { splitTone, tones, withTone, type Tone } from '#common/domain/typing/tone.ts';
import { deleteLast, nothingTyped, textOf, typeKey } from '#common/domain/typing/type-key.ts';

const typed = (keys: string, method: TypingMethod): string =>
  textOf([...keys].reduce((state, key) => typeKey(state, key, method), nothingTyped));

/** The keys of the schoolbook, written down here and not taken from the engine: [Telex, VNI]. */
const markKeys: Readonly<Record<string, readonly [string, string]>> = {
  ă: ['aw', 'a8'],
  â: ['aa', 'a6'],
  ê: ['ee', 'e6'],
  ô: ['oo', 'o6'],
  ơ: ['ow', 'o7'],
  ư: ['uw', 'u7'],
  đ: ['dd', 'd9'],
};
const toneKeys: readonly (readonly [tone: Tone, telex: string, vni: string])[] = [
  [tones.ngang, '', ''],
  [tones.huyen, 'f', '2'],
  [tones.sac, 's', '1'],
  [tones.hoi, 'r', '3'],
  [tones.nga, 'x', '4'],
  [tones.nang, 'j', '5'],
];
const methods = ['telex', 'vni'] as const;
const at = (method: (typeof methods)[number]): 0 | 1 => (method === 'telex' ? 0 : 1);
/** Two letters o side by side are ô in Telex; a third key makes them two again. */
const twoOs = (spelling: string, method: string): string =>
  method === 'telex' && spelling.includes('oo') ? spelling.replace('oo', 'ooo') : spelling;

/** Each mark right behind its letter: dduwowng. */
const marksAtOnce = (spelling: string, method: (typeof methods)[number]): string =>
  [...twoOs(spelling, method)].map((letter) => markKeys[letter]?.[at(method)] ?? letter).join('');

/** All letters first, then the marks: duongwd. "ươ" needs its key once. */
const marksBehind = (spelling: string, method: (typeof methods)[number]): string => {
  const letters = [...twoOs(spelling, method)].map((letter) => markKeys[letter]?.[0][0] ?? letter).join('');
  const keys = [...spelling].flatMap((letter) => markKeys[letter]?.[at(method)][1] ?? []);
  return letters + [...new Set(keys)].join('');
};

/** Every syllable with every tone it takes, its letters and its tone's key. */
const dictionary = syllableSpellings.flatMap((spelling) =>
  toneKeys
    .filter(([tone]) => !isStopped(spelling) || tone === tones.sac || tone === tones.nang)
    .map(([tone, telex, vni]) => ({ spelling, word: withTone(spelling, tone), keys: [telex, vni] as const })),
);

test('the orthography makes the syllables that Vietnamese has, and about as many', () => {
  expect(dictionary.length).toBeGreaterThan(14_000);
  const there = new Set(dictionary.map(({ word }) => word));
  const some =
    'nghiêng khuỷu quýnh giếng gì yêu thuở huơ ngoằn ngoèo xoong rượu hươu khuya tuyệt quốc quỹ ỉa uống ước đắk huỳnh thủy hòa khỏe quý già của mía quở ngoáy oách';
  expect(some.split(' ').filter((word) => !there.has(word))).toEqual([]);
  expect(['cê', 'kea', 'nge', 'gha', 'iêu', 'kua', 'qa', 'bwen', 'windows'].filter((word) => there.has(word))).toEqual(
    [],
  );
});

test.each(methods)('%s: every syllable comes out exactly, with each mark at once and the tone at the end', (method) => {
  const wrong = dictionary
    .map(({ spelling, word, keys }) => ({ word, keys: marksAtOnce(spelling, method) + keys[at(method)] }))
    .filter(({ word, keys }) => typed(keys, method) !== word);
  expect(wrong).toEqual([]);
});

test.each(methods)('%s: every syllable comes out exactly, with all marks behind the word', (method) => {
  const wrong = dictionary
    .map(({ spelling, word, keys }) => ({ word, keys: marksBehind(spelling, method) + keys[at(method)] }))
    .filter(({ word, keys }) => typed(keys, method) !== word);
  expect(wrong).toEqual([]);
});

test.each(methods)('%s: every syllable comes out exactly, with the tone before the other marks', (method) => {
  const wrong = dictionary
    .filter(({ spelling }) => !spelling.includes('oo'))
    .map(({ spelling, word, keys }) => {
      const all = marksBehind(spelling, method);
      return { word, keys: all.slice(0, spelling.length) + keys[at(method)] + all.slice(spelling.length) };
    })
    .filter(({ word, keys }) => typed(keys, method) !== word);
  expect(wrong).toEqual([]);
});

test.each(methods)('%s: every syllable comes out in capitals', (method) => {
  const wrong = dictionary
    .map(({ spelling, word, keys }) => ({
      word,
      keys: (marksAtOnce(spelling, method) + keys[at(method)]).toUpperCase(),
    }))
    .filter(({ word, keys }) => typed(keys, method) !== word.toUpperCase());
  expect(wrong).toEqual([]);
});

/** Running Vietnamese that nobody wrote for this test: every sentence of the screens and the names of the catalogue. */
const runningWords = (): readonly string[] => {
  const locales = readdirSync('renderer/locales/vi').map((file) => readFileSync(`renderer/locales/vi/${file}`, 'utf8'));
  const text = [...locales, readFileSync('scripts/demo/catalogue.json', 'utf8')].join('\n');
  const words = text.replaceAll(/"[^"]*":/gu, '').match(/\p{L}+/gu) ?? [];
  // A word with a mark is Vietnamese for sure; one without may be a name of something.
  return [...new Set(words)].filter((word) => word !== word.normalize('NFD'));
};

test.each(methods)('%s: every Vietnamese word of the screens and the catalogue can be typed', (method) => {
  const words = runningWords();
  expect(words.length).toBeGreaterThan(700);
  const keysOf = (word: string): string => {
    const { letters, tone } = splitTone(word);
    const key = toneKeys.find(([each]) => each === tone)?.[at(method) === 0 ? 1 : 2] ?? '';
    const marks = [...letters].map((letter) => {
      const keys = markKeys[letter.toLowerCase()]?.[at(method)] ?? letter;
      return letter === letter.toLowerCase() ? keys : keys.toUpperCase();
    });
    return marks.join('') + key;
  };
  const loanwords = ['micrô'];
  expect(words.filter((word) => typed(keysOf(word), method) !== word && !loanwords.includes(word))).toEqual([]);
});

test.each([
  ['duongwf', 'dường'],
  ['dduowngf', 'đường'],
  ['dangd', 'đang'],
  ['thuwowng', 'thương'],
  ['thuwong', 'thương'],
  ['thuowr', 'thuở'],
  ['tieensg', 'tiếng'],
  ['nguyeenx', 'nguyễn'],
  ['Nguyeenx Thij Huowng', 'Nguyễn Thị Hương'],
  ['DDawks Lawks', 'Đắk Lắk'],
  ['Khanhs Hoaf', 'Khánh Hòa'],
  ['hoafn', 'hoàn'],
  ['gif', 'gì'],
  ['tw', 'tư'],
  ['asf', 'à'],
  ['asz', 'a'],
  ['muonwo', 'muôn'],
])('Telex %s is %s', (keys, text) => {
  expect(typed(keys, 'telex')).toBe(text);
});

test.each([
  ['ass', 'as'],
  ['asss', 'ass'],
  ['ddd', 'dd'],
  ['ooo', 'oo'],
  ['aww', 'aw'],
  ['uoww', 'uow'],
  ['ww', 'w'],
  ['tesst', 'test'],
  ['xooongf', 'xoòng'],
])('a repeated key takes its mark back: Telex %s is %s', (keys, text) => {
  expect(typed(keys, 'telex')).toBe(text);
});

test.each([
  ['duong72', 'dường'],
  ['d9u7o7ng2', 'đường'],
  ['Nguye64n', 'Nguyễn'],
  ['a11', 'a1'],
  ['d99', 'd9'],
  ['A042', 'A042'],
  ['1.001193', '1.001193'],
  ['quye63n 25', 'quyển 25'],
])('VNI %s is %s', (keys, text) => {
  expect(typed(keys, 'vni')).toBe(text);
});

test('words that can be no Vietnamese syllable stay as they were typed', () => {
  const english = 'Windows text expert book street class website problem Internet';
  expect(typed(english, 'telex')).toBe(english);
  expect(typed('marriage birth', 'plain')).toBe('marriage birth');
});

test('words without any mark are typed as they are read', () => {
  const plain = 'dang ky ket hon chung thuc ban sao giay khai sinh quyen su dung dat nha o bao hiem y te tro cap';
  expect(typed(plain, 'telex')).toBe(plain);
});

const anyKey = fc.constantFrom(...'aaeeoouuiywdsfrxjznghtcmpkqlbvASDOW0123456789 .-');

test('the text is always composed, and as many deletions as it has letters leave nothing', () => {
  fc.assert(
    fc.property(
      fc.array(anyKey, { maxLength: 24 }),
      fc.constantFrom<TypingMethod>('telex', 'vni', 'plain'),
      (keys, method) => {
        let state = keys.reduce((before, key) => typeKey(before, key, method), nothingTyped);
        const text = textOf(state);
        expect(text).toBe(text.normalize('NFC'));
        for (let left = [...text].length; left > 0; left -= 1) {
          expect([...textOf(state)]).toHaveLength(left);
          state = deleteLast(state);
        }
        expect(textOf(state)).toBe('');
      },
    ),
    { numRuns: 2000 },
  );
});

test('a deletion takes one letter and leaves the others as they stand, and the word can be gone on with', () => {
  const duong = [...'dduwowngf'].reduce((state, key) => typeKey(state, key, 'telex'), nothingTyped);
  const shorter = deleteLast(deleteLast(duong));
  expect(textOf(shorter)).toBe('đườ');
  expect(textOf([...'ngs'].reduce((state, key) => typeKey(state, key, 'telex'), shorter))).toBe('đướng');
});

test('after a change of method the same word goes on', () => {
  const begun = [...'duong'].reduce((state, key) => typeKey(state, key, 'telex'), nothingTyped);
  expect(textOf([...'79'].reduce((state, key) => typeKey(state, key, 'vni'), begun))).toBe('đương');
});

test('keys that nobody typed are never shown: a word that becomes none keeps its letters', () => {
  const begun = [...'ddaat'].reduce((state, key) => typeKey(state, key, 'telex'), nothingTyped);
  expect(textOf([...'xyz'].reduce((state, key) => typeKey(state, key, 'vni'), begun))).toBe('đâtxyz');
  const shortened = deleteLast([...'ddaats'].reduce((state, key) => typeKey(state, key, 'telex'), nothingTyped));
  expect(textOf(typeKey(shortened, 'k', 'telex'))).toBe('đấk');
});

test('what stands of a word is possible with the marks that are still missing, and never with wrong ones', () => {
  expect(
    ['duong', 'tie', 'tiê', 'ngh', 'quo', ''].filter((letters) => !isPossibleSyllable(letters, tones.ngang)),
  ).toEqual([]);
  expect(['aw', 'ưnn', 'bl', 'ngâk', 'tiênh'].filter((letters) => isPossibleSyllable(letters, tones.ngang))).toEqual(
    [],
  );
  expect([isPossibleSyllable('tet', tones.nga), isPossibleSyllable('tet', tones.sac)]).toEqual([false, true]);
});

test('composing is a matter of the word alone', () => {
  expect(composeWord('hoaf', 'telex')).toBe('hòa');
  expect(composeWord('hoaf', 'plain')).toBe('hoaf');
});

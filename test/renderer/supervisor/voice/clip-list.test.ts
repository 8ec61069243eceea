import { expect, test } from 'vitest';
import { countRecorded, nextWord, wordsToRecord, type WordToRecord } from '#renderer/supervisor/voice/clip-list.ts';

const word = (name: string, recorded: boolean): WordToRecord => ({
  name,
  words: name,
  revision: recorded ? '1' : null,
});

test('every word of a language is listed with its sentence, and those of the centre are known', () => {
  const words = wordsToRecord('vi', [
    { language: 'vi', name: 'digit-5', revision: '7' },
    { language: 'en', name: 'digit-6', revision: '8' },
  ]);
  expect([words.length, countRecorded(words), words.find(({ name }) => name === 'digit-5')]).toEqual([
    43,
    1,
    { name: 'digit-5', words: 'năm', revision: '7' },
  ]);
});

test('it goes on with the next word that is not recorded, round to the beginning', () => {
  const words = [word('a', false), word('b', true), word('c', false), word('d', true)];
  expect(['a', 'b', 'c', 'd'].map((name) => nextWord(words, name))).toEqual(['c', 'c', 'a', 'a']);
  expect(nextWord([word('a', true), word('b', true)], 'b')).toBe('a');
  expect(nextWord([word('a', false)], 'a')).toBe('a');
});

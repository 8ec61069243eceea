import { expect, test } from 'vitest';
import { failureCodeSchema } from '#common/ipc/contract.ts';
import { textsOf } from '#renderer/app/i18n.ts';

type Texts = { readonly [key: string]: string | Texts };

/** Every key with its path; plural endings are dropped, because Vietnamese has one form and English two. */
const keysOf = (texts: Texts, path = ''): readonly string[] => {
  const keys = Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [`${path}${key.replace(/_(one|other)$/, '')}`] : keysOf(text, `${path}${key}.`),
  );
  return [...new Set(keys)].sort();
};

const textsIn = (texts: Texts): readonly string[] =>
  Object.values(texts).flatMap((text) => (typeof text === 'string' ? [text] : textsIn(text)));

test('English has every text that Vietnamese has, and none besides', () => {
  const vi = keysOf(textsOf('vi'));
  expect(vi.length).toBeGreaterThan(8);
  expect(keysOf(textsOf('en'))).toEqual(vi);
});

test('no text is empty, and all are composed letters (NFC)', () => {
  const texts = [...textsIn(textsOf('vi')), ...textsIn(textsOf('en'))];
  expect(texts.filter((text) => text.trim() === '' || text !== text.normalize('NFC'))).toEqual([]);
});

test('every failure has its sentence', () => {
  expect(Object.keys(textsOf('vi')['failures'] ?? {}).sort()).toEqual([...failureCodeSchema.options].sort());
});

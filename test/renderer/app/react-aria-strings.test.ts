import { expect, test } from 'vitest';
import { provideAriaStrings } from '#renderer/app/react-aria-strings.ts';
import { ariaVietnamese } from '#renderer/app/react-aria-vietnamese.ts';

type Strings = { readonly [part: string]: { readonly [key: string]: unknown } };

/** What React Aria will find at its door. */
const provided = (): Strings => {
  const strings: unknown = Reflect.get(globalThis, Symbol.for('react-aria.i18n.strings'));
  return strings as Strings;
};

test('React Aria speaks the language the window shows now', () => {
  let language = 'vi';
  provideAriaStrings(() => language);
  expect(provided()['@react-aria/overlays']?.['dismiss']).toBe('Đóng');
  language = 'en';
  expect(provided()['@react-aria/overlays']?.['dismiss']).toBe('Dismiss');
});

test('every Vietnamese text stands for one that React Aria has, and none of a part is forgotten', () => {
  provideAriaStrings(() => 'vi');
  const ours = Object.entries(ariaVietnamese).map(([part, texts]) => [part, Object.keys(texts).sort()]);
  const theirs = Object.keys(ariaVietnamese).map((part) => [part, Object.keys(provided()[part] ?? {}).sort()]);
  expect(ours).toEqual(theirs);
});

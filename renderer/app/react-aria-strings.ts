import * as englishModule from 'react-aria-components/i18n/en-US';
import { type AriaTexts, ariaVietnamese } from './react-aria-vietnamese.ts';

const localeKey = Symbol.for('react-aria.i18n.locale');
const stringsKey = Symbol.for('react-aria.i18n.strings');

// The package's declaration exports a type where its module exports the texts.
const english = (englishModule as unknown as { readonly default: AriaTexts }).default;

/** The same strings, each looked up anew in the language shown now: React Aria itself fixes one language per window. */
const followLanguage = (language: () => string): AriaTexts =>
  Object.fromEntries(
    Object.entries(english).map(([part, texts]) => {
      const inVietnamese: AriaTexts[string] = { ...texts, ...ariaVietnamese[part] };
      const both: AriaTexts[string] = {};
      for (const key of Object.keys(texts)) {
        Object.defineProperty(both, key, {
          enumerable: true,
          get: () => (language() === 'vi' ? inVietnamese : texts)[key],
        });
      }
      return [part, both];
    }),
  );

/**
 * Gives React Aria, which has no Vietnamese, the words its components say to screen readers and show in buttons of their own.
 * Must be called before the first render. (The two symbols are React Aria's documented door for server-sent strings.)
 */
export const provideAriaStrings = (language: () => string): void => {
  Object.assign(globalThis, { [localeKey]: 'vi-VN', [stringsKey]: followLanguage(language) });
};

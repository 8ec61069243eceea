import { readFileSync } from 'node:fs';

type Words = { readonly [key: string]: string | Words };

const read = (language: 'vi' | 'en', area: string): Words =>
  // The files are the product's own.
  JSON.parse(
    readFileSync(new URL(`../../renderer/locales/${language}/${area}.json`, import.meta.url), 'utf8'),
  ) as Words;

/** The sentences of a part of the screens in one language, by key, with `{{names}}` filled in: one journey is then told in both languages. */
export const wordsOf = (language: 'vi' | 'en', area: string) => {
  const all = read(language, area);
  return (key: string, values: { readonly [name: string]: string | number } = {}): string => {
    let found: string | Words | undefined = all;
    // A sentence that counts has a form for one and for many (Vietnamese: one form).
    const forms = ['', values['count'] === 1 ? '_one' : '_other', '_other'];
    for (const part of key.split('.')) {
      const words: string | Words | undefined = found;
      found =
        typeof words === 'object'
          ? forms.map((form) => words[`${part}${form}`]).find((one) => one !== undefined)
          : undefined;
    }
    if (typeof found !== 'string') throw new Error(`There is no sentence ${area}:${key} in ${language}.`);
    return found.replaceAll(/\{\{(\w+)\}\}/gu, (_all, name: string) => String(values[name] ?? ''));
  };
};

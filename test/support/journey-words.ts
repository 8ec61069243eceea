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
    for (const part of key.split('.')) found = typeof found === 'object' ? found[part] : undefined;
    if (typeof found !== 'string') throw new Error(`There is no sentence ${area}:${key} in ${language}.`);
    return found.replaceAll(/\{\{(\w+)\}\}/gu, (_all, name: string) => String(values[name] ?? ''));
  };
};

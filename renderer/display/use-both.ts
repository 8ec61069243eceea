import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#common/ipc/views.ts';

/** A text in Vietnamese, and in English behind it where the board is set to. */
export type Both = {
  readonly key: (key: string, values?: { readonly [name: string]: string | number }) => string;
  readonly text: (text: Bilingual) => string;
};

/** The languages of a board: Vietnamese first, English beside it. */
export const useBoth = (english: boolean): Both => {
  const { i18n } = useTranslation('display');
  const vi = i18n.getFixedT('vi', 'display');
  const en = i18n.getFixedT('en', 'display');
  const joined = (one: string, other: string): string =>
    english && other !== '' && other !== one ? `${one} · ${other}` : one;
  return {
    key: (key, values) => joined(vi(key, { ...values }), en(key, { ...values })),
    text: ({ vi: one, en: other }) => joined(one, other),
  };
};

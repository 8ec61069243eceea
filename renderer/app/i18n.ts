import i18next, { type i18n } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { FailureCode } from '#common/ipc/contract.ts';
import { languageSchema, type Language } from '#common/ipc/views.ts';

type Texts = { readonly [key: string]: string | Texts };

/** Every locale file, `../locales/<language>/<area>.json`, bundled: an area is an i18next namespace. */
const files = import.meta.glob<Texts>('../locales/*/*.json', { eager: true, import: 'default' });

/** The texts of all areas in one language. */
export const textsOf = (language: Language): { readonly [area: string]: Texts } =>
  Object.fromEntries(
    Object.entries(files).flatMap(([path, texts]) => {
      const [, folder, area] = /\/(\w+)\/([\w-]+)\.json$/.exec(path) ?? [];
      return folder === language && area !== undefined ? [[area, texts]] : [];
    }),
  );

const keptLanguage = 'language';

/** Starts i18next for this window: Vietnamese unless the window was showing English before it was reloaded. */
export const startI18n = (storage: Pick<Storage, 'getItem'>): i18n => {
  const kept = languageSchema.safeParse(storage.getItem(keptLanguage));
  const language: Language = kept.success ? kept.data : 'vi';
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'vi',
    resources: { vi: textsOf('vi'), en: textsOf('en') },
    defaultNS: 'app',
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
    saveMissing: true,
    // Journeys fail on a reported error, so a text without its key is found before a citizen sees it.
    missingKeyHandler: (_languages, area, key) => reportError(new Error(`missing text ${area}:${key}`)),
  });
  document.documentElement.lang = language;
  return i18next;
};

/** Switches this window's language; kept over a reload, forgotten when the window closes. */
export const setLanguage = async (language: Language): Promise<void> => {
  sessionStorage.setItem(keptLanguage, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
};

/** The language this window shows now. */
export const useLanguage = (): Language => languageSchema.catch('vi').parse(useTranslation().i18n.language);

/** The key of the sentence for a failure: what happened, what it means, what to do. */
export const failureKey = (code: FailureCode): `failures:${FailureCode}` => `failures:${code}`;

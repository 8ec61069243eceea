import { useTranslation } from 'react-i18next';
import type { PageDifference, Word } from '#common/domain/settings/differences.ts';
import { assertNever } from '#common/kit/assert-never.ts';
import { useLanguage } from '#renderer/app/i18n.ts';

/** How pages, fields and values of the settings are said in this window's language. */
export type SaidWords = {
  /** A page's setting: "Lĩnh vực: Hộ tịch", "Lịch làm việc". */
  readonly page: (page: Pick<PageDifference, 'page' | 'name'>) => string;
  readonly field: (page: PageDifference['page'], field: string) => string;
  /** A value; a dash for nothing. */
  readonly value: (words: readonly Word[]) => string;
};

/** Where the words of a term stand in `settings`, by the part before its dot. */
const placeOf: Readonly<Record<string, string>> = {
  mode: 'policy.mode',
  callsBy: 'callsBy',
  supplementPolicy: 'dossier.policy',
  formsBy: 'collecting',
  icon: 'icon',
  duty: 'duty',
};

/** Words for what differs in the settings. */
export const useSaidWords = (): SaidWords => {
  const { t } = useTranslation('settings');
  const { t: tv } = useTranslation('versions');
  const language = useLanguage();
  const term = (name: string): string => {
    const [kind = '', rest] = name.split('.');
    return rest === undefined ? tv(`term.${kind}`) : t(`${placeOf[kind] ?? kind}.${rest}`);
  };
  const word = (one: Word): string => {
    switch (one.kind) {
      case 'text':
        return one.text;
      case 'name':
        return one[language];
      case 'term':
        return term(one.term);
      case 'session':
        return one.weekdays.length === 0
          ? one.text
          : `${one.text} (${one.weekdays.map((day) => t(`weekday.${day}`)).join(', ')})`;
      case 'weekday':
        return t(`weekday.${one.weekday}`);
      case 'day':
        return `${one.text} (${t(`calendar.${one.what}`)})`;
      case 'exemption':
        return tv('exemption', { group: t(`exemption.groups.${one.group}`), percent: one.percent, reason: one.reason });
      default:
        return assertNever(one);
    }
  };
  return {
    page: ({ page, name }) => {
      const own = name[language];
      return own === '' ? t(`page.${page}.name`) : `${t(`page.${page}.name`)}: ${own}`;
    },
    field: (page, field) => {
      const place = field.replaceAll('.', '-');
      return page === 'centre' && !place.startsWith('name') ? t(`centre.${place}`) : t(`changed.${place}`);
    },
    value: (words) => (words.length === 0 ? '—' : words.map(word).join('; ')),
  };
};

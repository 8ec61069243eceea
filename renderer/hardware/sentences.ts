import type { TFunction } from 'i18next';
import type { Diagnosis } from '#common/ipc/hardware-calls.ts';

type Finding = NonNullable<Diagnosis['rows'][number]['finding']>;

/** What a finding says in words, and what to do next ('' when nothing). */
export type Sentences = { readonly says: string; readonly next: string };

const timeFormat = (language: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  });

/** The values of a finding as people write them: instants in Vietnamese time, numbers with their separators. */
const shown = (values: Finding['values'], language: string): Record<string, string> => {
  const time = timeFormat(language);
  const number = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { useGrouping: false });
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (typeof value === 'string') return [name, value];
      return [name, name.endsWith('At') ? time.format(value) : number.format(value)];
    }),
  );
};

/** The sentences of a finding: those of its check, or of any check when it hung or failed. Both printers share theirs where there is one. */
export const sentencesOf = (finding: Finding, t: TFunction<'diagnosis'>, language: string): Sentences => {
  const { check, reason, state } = finding;
  const isCommon = reason === 'timed-out' || reason === 'failed';
  const own = check === 'second-printer' && reason !== 'none' ? 'printer' : check;
  const area = isCommon ? 'any' : own;
  const values = shown(finding.values, language);
  return {
    says: t(`diagnosis:${area}.${reason}.says`, values),
    next: state === 'ok' ? '' : t(`diagnosis:${area}.${reason}.next`, values),
  };
};

import type { TFunction } from 'i18next';
import type { ActWord } from '#common/domain/audit/act-word.ts';
import { formatDate, formatDateTime, formatTime } from '#common/domain/calendar/format-local.ts';
import { UNNAMED, type AuditLine } from '#common/ipc/audit-calls.ts';
import type { Language } from '#common/ipc/views.ts';

/** A value of a sentence in this window's language. */
export const wordOf = (word: ActWord, t: TFunction<'audit'>, language: Language): string => {
  if (typeof word === 'string') return word;
  return 'said' in word ? t(`said.${word.said}`) : word[language];
};

/** What an entry says, as one sentence without its subject: "gọi số A042". */
export const sentenceOf = ({ act, words }: AuditLine, t: TFunction<'audit'>, language: Language): string =>
  t(
    `act.${act}`,
    Object.fromEntries(Object.entries(words).map(([name, word]) => [name, wordOf(word, t, language)])),
  ).trim();

/** Who did it, as the journal says: a name, that a supervisor had not signed on, or a dash where it is nobody's. */
export const whoOf = ({ who }: Pick<AuditLine, 'who'>, t: TFunction<'audit'>): string => {
  if (who === UNNAMED) return t('unnamed');
  return who === '' ? t('nobody') : who;
};

/** Seconds count in a journal: 'HH:mm:ss dd/MM/yyyy' in Vietnam of a UTC instant. */
export const formatMoment = (instant: number): string => {
  const seconds = String(Math.floor(instant / 1000) % 60).padStart(2, '0');
  return `${formatTime(instant)}:${seconds} ${formatDate(instant)}`;
};

/** 'HH:mm dd/MM/yyyy', or a dash where nobody knows. */
export const formatWhen = (instant: number | null): string => (instant === null ? '—' : formatDateTime(instant));

/** A whole number as written here: 1.234.567. */
export const formatCount = (count: number): string => String(count).replaceAll(/\B(?=(\d{3})+$)/gu, '.');

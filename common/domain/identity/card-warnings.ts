import type { LocalDay } from '#common/domain/calendar/local-day.ts';
import type { CitizenCard } from './citizen-card.ts';
import type { CitizenNumberFacts, Gender } from './citizen-number.ts';

/** Something on a readable card that the officer should look at; the applicant is filled in all the same. */
export type CardWarning =
  | { readonly kind: 'gender-mismatch'; readonly byNumber: Gender }
  | { readonly kind: 'birth-year-mismatch'; readonly byNumber: number }
  | { readonly kind: 'unknown-province'; readonly provinceCode: string }
  | { readonly kind: 'unusual-gender'; readonly written: string }
  | { readonly kind: 'unusual-old-number'; readonly value: string }
  | { readonly kind: 'name-all-upper' }
  | { readonly kind: 'empty-address' }
  | { readonly kind: 'birth-date-in-future' }
  | { readonly kind: 'issue-date-in-future' }
  | { readonly kind: 'issued-before-birth' }
  | { readonly kind: 'extra-fields'; readonly count: number };

export type CardContext = {
  readonly facts: CitizenNumberFacts;
  /** The gender as the card spells it. */
  readonly writtenGender: string;
  readonly today: LocalDay;
};

/** Every warning about a card, in the order in which the fields stand on it (checks of domain.md §3.1–3.2). */
export const cardWarnings = (
  card: CitizenCard,
  { facts, writtenGender, today }: CardContext,
): readonly CardWarning[] => {
  const extra = card.extraFields.filter((field) => field !== '').length;
  const checks: readonly (readonly [boolean, CardWarning])[] = [
    [facts.province === null, { kind: 'unknown-province', provinceCode: facts.provinceCode }],
    [facts.gender !== card.gender, { kind: 'gender-mismatch', byNumber: facts.gender }],
    [
      facts.birthYear !== Number(card.birthDate.slice(0, 4)),
      { kind: 'birth-year-mismatch', byNumber: facts.birthYear },
    ],
    [
      card.oldNumber !== null && !/^(\d{9}|\d{12})$/.test(card.oldNumber),
      { kind: 'unusual-old-number', value: card.oldNumber ?? '' },
    ],
    [card.name === card.name.toUpperCase(), { kind: 'name-all-upper' }],
    [card.birthDate > today, { kind: 'birth-date-in-future' }],
    [writtenGender !== 'Nam' && writtenGender !== 'Nữ', { kind: 'unusual-gender', written: writtenGender }],
    [card.address === '', { kind: 'empty-address' }],
    [card.issueDate > today, { kind: 'issue-date-in-future' }],
    [card.issueDate < card.birthDate, { kind: 'issued-before-birth' }],
    [extra > 0, { kind: 'extra-fields', count: extra }],
  ];
  return checks.filter(([holds]) => holds).map(([, warning]) => warning);
};

import { assertNever } from '#common/kit/assert-never.ts';
import type { StepWish } from '#common/ipc/dossier-step-calls.ts';
import { parseTypedDay } from '../normalise-field.ts';
import type { FormEvent, StepDraft } from './step-draft.ts';

/** A text field of a step's dialog. `day` is a date with its weekday beside it, `place` offers places, `how` a choice. */
export type StepField = {
  readonly name: string;
  readonly kind: 'line' | 'long' | 'day' | 'money' | 'place' | 'how';
};

const line = (name: string): StepField => ({ name, kind: 'line' });
const long = (name: string): StepField => ({ name, kind: 'long' });

/** The text fields of each step, in reading order; lists of papers and results are parts of their own. */
export const stepFields: Readonly<Record<FormEvent, readonly StepField[]>> = {
  'ask-papers': [long('reason')],
  refuse: [long('reason')],
  forward: [{ name: 'to', kind: 'place' }, line('giver'), line('receiver'), line('note')],
  'ask-supplement': [long('reason')],
  supplemented: [],
  'supplement-expired': [long('reason')],
  'ask-payment': [{ name: 'amountVnd', kind: 'money' }, long('reason')],
  'obligation-paid': [],
  'ask-stop': [{ name: 'how', kind: 'how' }, long('reason')],
  stop: [line('givenBack'), line('fee')],
  'not-eligible': [line('number'), long('reason')],
  extend: [{ name: 'newDueAt', kind: 'day' }, long('reason'), line('signer')],
  result: [line('giver'), line('note')],
  correct: [long('reason')],
};

/** How an applicant may have asked to stop. */
export const howValues = ['in-person', 'written', 'online'] as const;

export type WishOrNot =
  | { readonly kind: 'wish'; readonly wish: StepWish }
  | { readonly kind: 'missing'; readonly field: string };

const missing = (field: string): WishOrNot => ({ kind: 'missing', field });
const wish = (made: StepWish): WishOrNot => ({ kind: 'wish', wish: made });
const tidy = (text: string): string => text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
const count = (text: string): number => Math.min(99, Number(text.replaceAll(/\D/gu, '')));

/** The whole đồng a person wrote, dots and blanks ignored; null for nothing or zero. */
const typedVnd = (text: string): number | null => {
  const digits = text.replaceAll(/[\s.đ]/gu, '');
  return /^[1-9]\d{0,11}$/u.test(digits) ? Number(digits) : null;
};

/** The day typed for a new due date, 'YYYY-MM-DD'; null while it is none. */
export const typedDueDay = ({ texts }: StepDraft): string | null => parseTypedDay(texts['newDueAt'] ?? '');

/** The wish that a draft stands for, or the first field that still says nothing. `newDueAt` is the instant of the typed day, UTC ms. */
export const wishOf = (event: FormEvent, draft: StepDraft, newDueAt: number | null): WishOrNot => {
  const text = (name: string): string => tidy(draft.texts[name] ?? '');
  const reason = text('reason');
  switch (event) {
    case 'ask-papers':
    case 'ask-supplement': {
      const items = draft.papers
        .filter(({ chosen, name }) => chosen && tidy(name) !== '')
        .map(({ name, note }) => ({ name: tidy(name), note: tidy(note) }));
      return items.length === 0 ? missing('items') : wish({ event, reason, items });
    }
    case 'refuse':
    case 'correct':
      return reason === '' ? missing('reason') : wish({ event, reason });
    case 'forward': {
      const to = text('to');
      if (to === '') return missing('to');
      return wish({ event, to, giver: text('giver'), receiver: text('receiver'), note: text('note') });
    }
    case 'supplemented': {
      const brought = draft.brought
        .map(({ name, originals, certified, photocopies }) => ({
          name,
          originals: count(originals),
          certified: count(certified),
          photocopies: count(photocopies),
          fromData: '',
        }))
        .filter(({ originals, certified, photocopies }) => originals + certified + photocopies > 0);
      return draft.brought.length > 0 && brought.length === 0 ? missing('brought') : wish({ event, brought });
    }
    case 'supplement-expired':
      return wish({ event, reason });
    case 'ask-payment': {
      const amountVnd = typedVnd(draft.texts['amountVnd'] ?? '');
      return amountVnd === null ? missing('amountVnd') : wish({ event, reason, amountVnd });
    }
    case 'obligation-paid':
      return wish({ event });
    case 'ask-stop': {
      const how = howValues.find((one) => one === draft.texts['how']) ?? 'in-person';
      return wish({ event, reason, how });
    }
    case 'stop':
      return wish({ event, givenBack: text('givenBack'), fee: text('fee') });
    case 'not-eligible':
      return reason === '' ? missing('reason') : wish({ event, number: text('number'), reason });
    case 'extend':
      if (newDueAt === null) return missing('newDueAt');
      return reason === '' ? missing('reason') : wish({ event, reason, newDueAt, signer: text('signer') });
    case 'result': {
      const results = draft.results
        .map(({ type, number, summary }) => ({
          type: tidy(type),
          number: tidy(number),
          summary: tidy(summary),
          file: '',
        }))
        .filter(({ type }) => type !== '');
      if (results.length === 0) return missing('results');
      return wish({ event, results, giver: text('giver'), note: text('note') });
    }
    default:
      return assertNever(event);
  }
};

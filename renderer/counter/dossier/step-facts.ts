import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import type { Step } from '#common/domain/dossier/step-data.ts';
import { assertNever } from '#common/kit/assert-never.ts';
import { formatMoney } from '#renderer/ui/format-money.ts';

/** One line of a step in the history: a word of the locales (dossier-desk:fact.…) and what stands behind it. */
export type StepFact = { readonly word: string; readonly value: string };

const fact = (word: string, value: string): StepFact[] => (value === '' ? [] : [{ word, value }]);
const letter = ({ number, reason }: { readonly number: string; readonly reason: string }): StepFact[] => [
  ...fact('number', number),
  ...fact('reason', reason),
];
const wanted = (items: readonly { readonly name: string; readonly note: string }[]): StepFact[] =>
  items.flatMap(({ name, note }) => fact('paper', note === '' ? name : `${name} (${note})`));
const hop = ({ from, to, giver, receiver, note }: Extract<Step, { event: 'forward' }>): StepFact[] => [
  ...fact('way', `${from} → ${to}`),
  ...fact('giver', giver),
  ...fact('receiver', receiver),
  ...fact('note', note),
];

/** What is worth reading of a step in the history, in the order of its form; nothing empty. Times in Vietnam. */
export const stepFacts = (step: Step): readonly StepFact[] => {
  switch (step.event) {
    case 'ask-papers':
      return [...wanted(step.items), ...letter(step)];
    case 'ask-supplement':
      return [...wanted(step.items), ...letter(step), ...fact('answer-by', formatDateTime(step.answerBy))];
    case 'refuse':
    case 'supplement-expired':
      return letter(step);
    case 'forward':
      return hop(step);
    case 'supplemented':
      return [...step.brought.flatMap(({ name }) => fact('paper', name)), ...fact('due', formatDateTime(step.dueAt))];
    case 'ask-payment':
      return [...fact('amount', formatMoney(step.amountVnd)), ...fact('reason', step.reason)];
    case 'obligation-paid':
      return fact('due', formatDateTime(step.dueAt));
    case 'ask-stop':
      return fact('reason', step.reason);
    case 'stop':
      return [...fact('number', step.number), ...fact('given-back', step.givenBack), ...fact('fee', step.fee)];
    case 'not-eligible':
      return [...letter(step), ...fact('from', step.from)];
    case 'extend':
      return [...letter(step), ...fact('due', formatDateTime(step.newDueAt)), ...fact('signer', step.signer)];
    case 'result':
      return [
        ...step.results.flatMap(({ type, number }) => fact('result', number === '' ? type : `${type} · ${number}`)),
        ...fact('from', step.from),
        ...fact('giver', step.giver),
        ...fact('note', step.note),
      ];
    case 'return':
      return [
        ...fact('receiver', step.receiver),
        ...fact('authority', step.authority),
        ...fact('parcel', step.parcel),
        ...fact('unsigned', step.unsigned ?? ''),
        ...fact('owing', step.owing ?? ''),
      ];
    case 'correct':
      return [...fact('reason', step.reason), ...fact('due', formatDateTime(step.dueAt))];
    default:
      return assertNever(step);
  }
};

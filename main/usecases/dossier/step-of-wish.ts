import { assertNever } from '#common/kit/assert-never.ts';
import type { WorkingCalendar } from '#common/domain/calendar/working-calendar.ts';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import { lastPlace } from '#common/domain/dossier/last-place.ts';
import { supplementAnswerBy } from '#common/domain/dossier/limits.ts';
import { owedVnd, whoReceives } from '#common/domain/dossier/return-check.ts';
import type { Step } from '#common/domain/dossier/step-data.ts';
import { dueAfterStep } from '#common/domain/dossier/step-times.ts';
import type { StepWish } from '#common/ipc/dossier-step-calls.ts';

/** What a step needs to know besides the wish. */
export type StepSurroundings = {
  readonly dossier: Dossier;
  readonly calendar: WorkingCalendar;
  /** UTC ms. */
  readonly now: number;
  /** Name of this body on the papers. */
  readonly agency: string;
  readonly officer: string;
  readonly hotline: string;
  /** Working days in which the applicant brings what is missing. */
  readonly answerDays: number;
  /** The number of the next letter with this ending. */
  readonly letter: (suffix: string) => string;
};

export type StepOrNot =
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'incomplete'; readonly field: string };

const tidy = (text: string): string => text.normalize('NFC').trim();

const dueAfter = (event: 'supplemented' | 'obligation-paid' | 'correct', around: StepSurroundings): number =>
  dueAfterStep(event, around.dossier, around.calendar, around.now) ?? around.now;

const step = (made: Step): StepOrNot => ({ kind: 'step', step: made });
const missing = (field: string): StepOrNot => ({ kind: 'incomplete', field });

const letterStep = (
  wish: Extract<StepWish, { event: 'ask-papers' | 'ask-supplement' }>,
  around: StepSurroundings,
): StepOrNot => {
  const items = wish.items
    .map(({ name, note }) => ({ name: tidy(name), note: tidy(note) }))
    .filter(({ name }) => name !== '');
  if (items.length === 0) return missing('items');
  const letter = {
    number: around.letter('HDHS'),
    reason: tidy(wish.reason),
    items,
    contact: around.officer,
    contactPhone: around.hotline,
  };
  if (wish.event === 'ask-papers') return step({ event: 'ask-papers', ...letter });
  const answerBy = supplementAnswerBy(around.now, around.calendar, around.answerDays);
  return step({ event: 'ask-supplement', ...letter, answerBy });
};

/** What stands in the record where the citizen signs on paper, because there is no second screen. */
const SIGNED_ON_PAPER = 'Ký trên giấy biên nhận';

const returnStep = (wish: Extract<StepWish, { event: 'return' }>, { dossier }: StepSurroundings): StepOrNot => {
  const receiver = tidy(wish.receiver);
  if (receiver === '') return missing('receiver');
  const { way, receiverNumber, signature } = wish;
  const authority = tidy(wish.authority);
  if (
    way === 'counter' &&
    authority === '' &&
    whoReceives(dossier, { name: receiver, number: receiverNumber }) === 'other'
  ) {
    return missing('authority');
  }
  const owing = tidy(wish.owing);
  const owes = owedVnd(dossier.money) > 0;
  if (owes && owing === '') return missing('owing');
  const parcel = way === 'post' ? tidy(wish.parcel) : '';
  if (way === 'post' && parcel === '') return missing('parcel');
  const unsigned = way === 'counter' && signature === '' ? tidy(wish.unsigned) || SIGNED_ON_PAPER : null;
  return step({
    event: 'return',
    way,
    receiver,
    receiverNumber,
    authority,
    signature: way === 'counter' ? signature : '',
    parcel,
    ...(unsigned === null ? {} : { unsigned }),
    ...(owes ? { owing } : {}),
  });
};

/** Makes the step that a wish stands for: tidy texts, times by the calendar, a number for its letter; or says what is missing. Pure but for `letter`. */
export const stepOfWish = (wish: StepWish, around: StepSurroundings): StepOrNot => {
  const { dossier, agency, officer, now } = around;
  switch (wish.event) {
    case 'ask-papers':
    case 'ask-supplement':
      return letterStep(wish, around);
    case 'refuse':
      return tidy(wish.reason) === ''
        ? missing('reason')
        : step({ event: 'refuse', number: around.letter('TC'), reason: tidy(wish.reason) });
    case 'forward': {
      const to = tidy(wish.to);
      if (to === '') return missing('to');
      const from = dossier.state === 'received' ? agency : lastPlace(dossier, agency);
      const giver = tidy(wish.giver) || officer;
      return step({ event: 'forward', from, to, giver, receiver: tidy(wish.receiver), note: tidy(wish.note) });
    }
    case 'supplemented':
      return step({ event: 'supplemented', brought: wish.brought, dueAt: dueAfter('supplemented', around) });
    case 'supplement-expired':
      return step({ event: 'supplement-expired', number: around.letter('TB'), reason: tidy(wish.reason) });
    case 'ask-payment':
      return step({ event: 'ask-payment', reason: tidy(wish.reason), amountVnd: wish.amountVnd });
    case 'obligation-paid':
      return step({ event: 'obligation-paid', dueAt: dueAfter('obligation-paid', around) });
    case 'ask-stop':
      return step({ event: 'ask-stop', reason: tidy(wish.reason), how: wish.how });
    case 'stop':
      return step({ event: 'stop', number: around.letter('TB'), givenBack: tidy(wish.givenBack), fee: tidy(wish.fee) });
    case 'not-eligible':
      return tidy(wish.reason) === ''
        ? missing('reason')
        : step({
            event: 'not-eligible',
            number: tidy(wish.number),
            reason: tidy(wish.reason),
            from: lastPlace(dossier, agency),
          });
    case 'extend': {
      if (tidy(wish.reason) === '') return missing('reason');
      if (wish.newDueAt <= now) return missing('newDueAt');
      const { newDueAt, signer } = wish;
      return step({
        event: 'extend',
        number: around.letter('PXL-HCC'),
        reason: tidy(wish.reason),
        newDueAt,
        signer: tidy(signer),
      });
    }
    case 'result':
      return step({
        event: 'result',
        results: wish.results,
        from: lastPlace(dossier, agency),
        to: agency,
        giver: tidy(wish.giver),
        receiver: officer,
        note: tidy(wish.note),
      });
    case 'return':
      return returnStep(wish, around);
    case 'correct':
      return tidy(wish.reason) === ''
        ? missing('reason')
        : step({ event: 'correct', reason: tidy(wish.reason), dueAt: dueAfter('correct', around) });
    default:
      return assertNever(wish);
  }
};

import { toLocalTime } from '../calendar/local-time.ts';
import { nationalNumber } from './business-state.ts';
import type { Dossier, DossierEntry } from './dossier.ts';
import type { Step } from './step-data.ts';

/** What the applicant is told of one step: nothing about who works on it. */
export type ApplicantMessage = {
  /** UTC ms. */
  readonly at: number;
  readonly event: DossierEntry['event'];
  /** National number of the state that it led to. */
  readonly state: number;
  /** Number of the letter and what it says, or ''. */
  readonly letter: string;
  readonly reason: string;
  /** Papers that are asked for. */
  readonly items: readonly string[];
  /** Day by which something is to be done, or the new day of the appointment; null where none is named. 'YYYY-MM-DD', Vietnam. */
  readonly day: string | null;
  readonly amountVnd: number | null;
};

const dayOf = (at: number | null): string | null => (at === null ? null : toLocalTime(at).day);

const said = (step: Step): Partial<ApplicantMessage> => {
  switch (step.event) {
    case 'ask-papers':
      return { letter: step.number, reason: step.reason, items: step.items.map(({ name }) => name) };
    case 'ask-supplement':
      return {
        letter: step.number,
        reason: step.reason,
        items: step.items.map(({ name }) => name),
        day: dayOf(step.answerBy),
      };
    case 'refuse':
    case 'not-eligible':
    case 'supplement-expired':
      return { letter: step.number, reason: step.reason };
    case 'extend':
      return { letter: step.number, reason: step.reason, day: dayOf(step.newDueAt) };
    case 'ask-payment':
      return { reason: step.reason, amountVnd: step.amountVnd };
    case 'supplemented':
    case 'obligation-paid':
    case 'correct':
      return { day: dayOf(step.dueAt) };
    case 'stop':
      return { letter: step.number };
    default:
      return {};
  }
};

/** What the applicant is told, step by step; steps that did not count are left out. */
export const applicantMessages = ({ history }: Pick<Dossier, 'history'>): readonly ApplicantMessage[] =>
  history
    .filter(({ refused }) => refused === undefined)
    .map(({ at, event, to, step }) => ({
      at,
      event,
      state: nationalNumber(to),
      letter: '',
      reason: '',
      items: [],
      day: null,
      amountVnd: null,
      ...(step === undefined ? {} : said(step)),
    }));

/** The day on which the result is due now, 'YYYY-MM-DD' in Vietnam; null before acceptance. */
export const dueDayOf = ({ dueAt }: Pick<Dossier, 'dueAt'>): string | null => dayOf(dueAt);

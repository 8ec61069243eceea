import { dueAt } from '../calendar/due-at.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { countsOf } from './apply-fact.ts';
import type { DossierRules } from './dossier-rules.ts';
import type { Dossier } from './dossier.ts';
import { dueAfterPause, dueAfterSupplement } from './due-after-supplement.ts';
import { answerBy, supplementAskBy, transferBy } from './limits.ts';
import { owedVnd } from './return-check.ts';
import type { DossierEvent } from './step-table.ts';

/** When a clock stopped: the last counted event of this kind, or the end of the acceptance. UTC ms. */
const stoppedAt = ({ history, receivedAt }: Dossier, event: DossierEvent): number =>
  history.findLast((entry) => entry.event === event && entry.refused === undefined)?.at ?? receivedAt;

/** The whole limit of the dossier again, from `now` on; the old instant where the dossier does not know its limit. All UTC ms. */
export const dueAnew = ({ limit, dueAt: due }: Dossier, calendar: WorkingCalendar, now: number): number =>
  limit === undefined ? (due ?? now) : dueAt({ receivedAt: now, ...limit, calendar }).dueAt;

/**
 * When the result is due after a step that sets the clock going again (UTC ms): papers that came by the procedure's policy (domain.md §1.4), a
 * paid obligation by the time waited, a correction by a limit of its own. Null for a step that leaves the due date as it is.
 */
export const dueAfterStep = (
  event: DossierEvent,
  dossier: Dossier,
  calendar: WorkingCalendar,
  now: number,
): number | null => {
  const due = dossier.dueAt ?? now;
  const stop = (by: DossierEvent) => ({ dueAt: due, stoppedAt: stoppedAt(dossier, by), resumedAt: now, calendar });
  switch (event) {
    case 'supplemented': {
      const policy = dossier.rules?.supplementPolicy ?? 'restart';
      if (dossier.limit === undefined) return dueAfterPause(stop('ask-supplement'));
      return dueAfterSupplement(policy, dossier.limit, stop('ask-supplement'));
    }
    case 'obligation-paid':
      return dueAfterPause(stop('ask-payment'));
    case 'correct':
      return dueAnew(dossier, calendar, now);
    default:
      return null;
  }
};

/**
 * What an officer should know before a step is written; it stays possible. `ask-late`, `forward-late`: later than the law allows;
 * `answer-near`, `answer-late`: an arrived dossier nobody answered; `last-time`: the rules allow it this once more; `owing`: money is due.
 */
export type StepWarning = 'ask-late' | 'forward-late' | 'answer-near' | 'answer-late' | 'last-time' | 'owing';

const answering: ReadonlySet<DossierEvent> = new Set(['receive', 'ask-papers', 'refuse']);

/** The warnings that hold for an event now (`now` UTC ms), by the centre's rules. */
export const stepWarnings = (
  event: DossierEvent,
  dossier: Dossier,
  { calendar, now, rules }: { readonly calendar: WorkingCalendar; readonly now: number; readonly rules: DossierRules },
): readonly StepWarning[] => {
  const { supplements, supplementTimes, extensions, extendTimes } = countsOf(dossier);
  if (answering.has(event)) {
    const { by, alertAt } = answerBy(dossier.channel, dossier.arrivedAt, calendar, rules);
    if (dossier.state !== 'registered') return [];
    if (now > by) return ['answer-late'];
    return alertAt !== null && now > alertAt ? ['answer-near'] : [];
  }
  switch (event) {
    case 'ask-supplement':
      return [
        ...(now > supplementAskBy(dossier.receivedAt, calendar, rules.supplementAskDays)
          ? (['ask-late'] as const)
          : []),
        ...(supplements + 1 >= supplementTimes ? (['last-time'] as const) : []),
      ];
    case 'forward': {
      const late = dossier.state === 'received' && now > transferBy(dossier.receivedAt, calendar, rules).data;
      return late ? ['forward-late'] : [];
    }
    case 'extend':
      return extensions + 1 >= extendTimes ? ['last-time'] : [];
    case 'return':
      return owedVnd(dossier.money) > 0 ? ['owing'] : [];
    default:
      return [];
  }
};

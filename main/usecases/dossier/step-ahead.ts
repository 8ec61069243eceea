import { closingOf } from '#common/domain/calendar/office-time.ts';
import { isWorkingDay } from '#common/domain/calendar/working-calendar.ts';
import { countsOf } from '#common/domain/dossier/apply-fact.ts';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import { supplementAnswerBy } from '#common/domain/dossier/limits.ts';
import { dueAfterStep, dueAnew, stepWarnings } from '#common/domain/dossier/step-times.ts';
import { dossierEventSchema, stepFrom } from '#common/domain/dossier/step-table.ts';
import type { DossierAhead } from '#common/ipc/dossier-desk-calls.ts';
import type { CommandOutput } from '#common/ipc/contract.ts';
import { latelyForwardedTo } from '#main/store/desk-dossiers.ts';
import { dossierById } from '#main/store/dossiers.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { answerDaysOf, rulesHere } from './rules-here.ts';
import { formOfStep, paperOfStep } from './step-paper.ts';

const PLACES = 9;

const asked = ({ history }: Dossier): string[] => {
  const step = history.findLast((entry) => entry.event === 'ask-supplement' && entry.refused === undefined)?.step;
  return step?.event === 'ask-supplement' ? step.items.map(({ name }) => name) : [];
};

/** Places a dossier may go to: who decides it, then where others went lately, each once. */
export const placesFor = ({ store }: TerminalContext, first: readonly string[]): string[] =>
  [...new Set([...first, ...latelyForwardedTo(store.db, PLACES)])].filter((place) => place !== '').slice(0, PLACES);

/** What each step that is possible now will bring: due date, paper, form, warnings. Null for an unknown dossier or a site without a calendar. */
export const stepsAhead = (terminal: TerminalContext, id: string): DossierAhead | null => {
  const { store, site } = terminal;
  const { calendar } = site;
  const dossier = dossierById(store.db, id);
  if (dossier === null || calendar === null) return null;
  const now = store.now();
  const rules = rulesHere(terminal);
  const answerDays = answerDaysOf(terminal, dossier.procedureCode);
  const counts = countsOf(dossier);
  return {
    steps: dossierEventSchema.options
      .filter((event) => stepFrom(dossier.state, event, counts).kind === 'goes')
      .map((event) => ({
        event,
        dueAt: dueAfterStep(event, dossier, calendar, now),
        answerBy: event === 'ask-supplement' ? supplementAnswerBy(now, calendar, answerDays) : null,
        paper: paperOfStep(event),
        form: formOfStep(event),
        warnings: [...stepWarnings(event, dossier, { calendar, now, rules })],
      })),
    places: placesFor(terminal, [dossier.decidedAt ?? '', dossier.agency]),
    resultType: site.procedure(dossier.procedureCode)?.result ?? '',
    extendTo: dossier.limit === undefined ? null : dueAnew(dossier, calendar, now),
    asked: asked(dossier),
  };
};

/** The closing of a day ('YYYY-MM-DD', UTC ms), whether the centre works then, and whether it is over. */
export const dueOn = ({ store, site }: TerminalContext, day: string): CommandOutput<'dossier.due-on'> => {
  const at = site.calendar === null ? store.now() : closingOf(day, site.calendar);
  return { at, working: site.calendar !== null && isWorkingDay(day, site.calendar), past: at <= store.now() };
};

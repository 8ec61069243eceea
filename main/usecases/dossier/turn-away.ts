import { countsOf } from '#common/domain/dossier/apply-fact.ts';
import { blankDossier } from '#common/domain/dossier/blank-dossier.ts';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import { stepFrom } from '#common/domain/dossier/step-table.ts';
import type { CommandInput } from '#common/ipc/contract.ts';
import { dossierById } from '#main/store/dossiers.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { arriveDraft } from './arrive-draft.ts';
import { checkIntake, type IntakeTrouble } from './check-intake.ts';
import { deskStamp } from './desk-stamp.ts';
import { letterNumber } from './letter-number.ts';
import { paperDrafts } from './step-paper.ts';
import { stepOfWish } from './step-of-wish.ts';

export type TurnAwayOutcome =
  | { readonly kind: 'turned-away'; readonly dossier: Dossier }
  | { readonly kind: 'empty-letter'; readonly field: string }
  | IntakeTrouble;

const papers = { 'ask-papers': 'supplement', refuse: 'refusal' } as const;

/**
 * Nothing is accepted: papers are missing (T3, Mẫu 02) or the dossier is refused (T4, Mẫu 03). What was handed in is noted as an arrival, with
 * the step and its letter to print, in one commit; when the papers are there it is received under the same id. The same request does it once.
 */
export const turnAway = (terminal: TerminalContext, input: CommandInput<'dossier.turn-away'>): TurnAwayOutcome => {
  const { store, newId } = terminal;
  const earlier = store.entityOfRequest('dossier', input.requestId);
  if (earlier !== null) return turned(terminal, earlier);
  const ready = checkIntake(terminal, input);
  if (ready.kind !== 'ready') return ready;
  const { procedure, calendar, settings, filing } = ready;
  const { arrived } = filing;
  if (arrived !== null && stepFrom(arrived.state, input.step.event, countsOf(arrived)).kind === 'refused') {
    return { kind: 'not-open', state: arrived.state };
  }
  const id = arrived?.id ?? newId();
  const { counter, officer } = deskStamp(terminal);
  const made = stepOfWish(input.step, {
    dossier: arrived ?? { ...blankDossier(id, store.term, store.today()), state: 'registered' },
    calendar,
    now: store.now(),
    agency: settings.agencyName,
    officer,
    hotline: settings.hotline,
    answerDays: settings.dossierRules.supplementAnswerDays,
    letter: (suffix) => letterNumber(terminal, suffix),
  });
  if (made.kind === 'incomplete') return { kind: 'empty-letter', field: made.field };
  store.append([
    ...(arrived === null ? [arriveDraft(terminal, { id, procedure, filing, input })] : []),
    { t: 'dossier.step', id, uid: input.requestId, by: counter, d: { counter, officer, step: made.step } },
    ...paperDrafts(
      terminal,
      papers[input.step.event],
      { id, code: '', ref: filing.ref, applicant: input.applicant },
      counter,
    ),
  ]);
  return turned(terminal, id);
};

const turned = ({ store }: TerminalContext, id: string): TurnAwayOutcome => {
  const dossier = dossierById(store.db, id);
  if (dossier === null) throw new Error('A dossier that was turned away is missing');
  return { kind: 'turned-away', dossier };
};

import { countsOf } from '#common/domain/dossier/apply-fact.ts';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import { stepFrom, type StepRefusal } from '#common/domain/dossier/step-table.ts';
import type { CommandInput } from '#common/ipc/contract.ts';
import { dossierById } from '#main/store/dossiers.ts';
import type { Draft } from '#main/store/terminal-store.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { deskStamp } from './desk-stamp.ts';
import { letterNumber } from './letter-number.ts';
import { answerDaysOf } from './rules-here.ts';
import { stepOfWish } from './step-of-wish.ts';
import { paperDrafts, paperOfStep, type ReturnWay } from './step-paper.ts';

export type StepOutcome =
  | { readonly kind: 'stepped'; readonly dossier: Dossier }
  | { readonly kind: 'refused'; readonly why: StepRefusal; readonly dossier: Dossier }
  | { readonly kind: 'incomplete'; readonly field: string }
  | { readonly kind: 'not-found' };

type Wish = CommandInput<'dossier.step'>['step'];

const wayOf = (wish: Wish): ReturnWay => (wish.event === 'return' ? wish.way : 'counter');

/** The file of what the citizen signed on the second screen: named in the log with the step it belongs to. */
const signatureDraft = (
  id: string,
  wish: Wish,
  d: { readonly counter: string; readonly officer: string },
): readonly Draft[] =>
  wish.event !== 'return' || wish.way !== 'counter' || wish.signature === '' || wish.signatureBytes === 0
    ? []
    : [
        {
          t: 'dossier.file',
          id,
          by: d.counter,
          d: {
            ...d,
            sha256: wish.signature,
            bytes: wish.signatureBytes,
            kind: 'signature',
            component: null,
            name: 'Chữ ký nhận kết quả',
            pages: 1,
            signed: 'no',
            instead: '',
          },
        },
      ];

/**
 * One step of a dossier's handling (domain.md §1.3): checked against the state table and the procedure's rules, written with the paper it
 * prints in one commit, without the network. The same request never steps twice. Another counter's earlier step may still win when the logs
 * meet: this one stays in the history then, marked as not counted.
 */
export const stepDossier = (terminal: TerminalContext, input: CommandInput<'dossier.step'>): StepOutcome => {
  const { store, site } = terminal;
  const dossier = dossierById(store.db, input.dossier);
  if (dossier === null || site.calendar === null || site.site === null) return { kind: 'not-found' };
  if (store.entityOfRequest('dossier', input.requestId) !== null) return { kind: 'stepped', dossier };
  const answer = stepFrom(dossier.state, input.step.event, countsOf(dossier));
  if (answer.kind === 'refused') return { ...answer, dossier };
  const { counter, officer } = deskStamp(terminal);
  const made = stepOfWish(input.step, {
    dossier,
    calendar: site.calendar,
    now: store.now(),
    agency: site.site.agencyName,
    officer,
    hotline: site.site.hotline,
    answerDays: answerDaysOf(terminal, dossier.procedureCode),
    letter: (suffix) => letterNumber(terminal, suffix),
  });
  if (made.kind === 'incomplete') return made;
  store.append([
    {
      t: 'dossier.step',
      id: dossier.id,
      uid: input.requestId,
      by: counter,
      d: { counter, officer, step: made.step },
    },
    ...signatureDraft(dossier.id, input.step, { counter, officer }),
    ...paperDrafts(terminal, paperOfStep(input.step.event, wayOf(input.step)), dossier, counter),
  ]);
  return { kind: 'stepped', dossier: dossierById(store.db, dossier.id) ?? dossier };
};

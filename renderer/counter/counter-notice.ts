import { reprintsOf } from '#common/domain/paper/print-job.ts';
import type { CommandOutput, FailureCode } from '#common/ipc/contract.ts';
import { assertNever } from '#common/kit/assert-never.ts';
import type { CounterAct } from './keys.ts';

/** The buttons a notice may carry: the acts of the keyboard, and two that belong to the form. */
export type NoticeAct = CounterAct | 'undo' | 'resume' | 'new-intake';

/** One message to the officer: what happened, what it means, what to do, and the buttons that do it. */
export type CounterNotice = {
  /** calm: to know; good: it worked; offline: work goes on; act: someone must act. */
  readonly tone: 'calm' | 'good' | 'offline' | 'act';
  /** Key of the sentence in locales/<language>/counter.json, or of another area with its prefix. */
  readonly key: string;
  readonly values: { readonly [name: string]: string | number };
  readonly acts: readonly NoticeAct[];
};

const notice = (
  tone: CounterNotice['tone'],
  key: string,
  values: CounterNotice['values'] = {},
  acts: readonly NoticeAct[] = [],
): CounterNotice => ({ tone, key, values, acts });

/** Why a call was not answered, in words. */
export const failureNotice = (code: FailureCode): CounterNotice => notice('act', `failures:${code}`);

/** The counter is paused and calls nobody. */
export const pausedNotice: CounterNotice = notice('calm', 'say.paused', {}, ['resume']);

/** What came of "gọi số tiếp". A form with values of an earlier visit is kept, and offered to be cleared. */
export const callNextNotice = (outcome: CommandOutput<'ticket.call-next'>, formInUse: boolean): CounterNotice => {
  switch (outcome.kind) {
    case 'called': {
      const values = { label: outcome.ticket.label };
      if (formInUse) return notice('calm', 'say.called-form-kept', values, ['put-aside', 'new-intake']);
      return outcome.ticket.confirmed
        ? notice('good', 'say.called', values, ['undo-step'])
        : notice('offline', 'say.called-alone', values);
    }
    case 'still-serving':
      return notice('calm', 'say.still-serving', { label: outcome.ticket.label }, ['done', 'no-show']);
    case 'paused':
      return pausedNotice;
    case 'empty':
      return notice('calm', 'say.queue-empty');
    default:
      return assertNever(outcome);
  }
};

/** What came of an act on the ticket being served. */
export const ticketActNotice = (
  act: 'recall' | 'no-show' | 'done',
  label: string,
  outcome: CommandOutput<'ticket.recall'>,
): CounterNotice => {
  switch (outcome.kind) {
    case 'done':
      return notice('good', `say.${act}`, { label: outcome.ticket.label }, act === 'recall' ? [] : ['undo-step']);
    case 'enough':
      return notice('act', 'say.recalled-enough', { label, times: outcome.times }, ['no-show']);
    case 'taken':
      return notice('act', 'say.taken', { label, by: outcome.by });
    case 'not-yours':
      return notice('calm', 'say.not-yours', { label });
    case 'not-found':
      return notice('calm', 'say.not-found', { label });
    default:
      return assertNever(outcome);
  }
};

/** What came of a reprint. */
export const paperNotice = (outcome: CommandOutput<'paper.again'>): CounterNotice => {
  if (outcome.kind === 'not-found') return notice('calm', 'say.paper-not-found');
  const times = reprintsOf(outcome.paper.copy);
  if (outcome.paper.trouble === null && times === 0) return notice('good', 'say.paper-waits.online');
  return outcome.paper.trouble === null
    ? notice('good', 'say.paper-again', { times })
    : notice('act', `say.paper-waits.${outcome.paper.trouble}`);
};

/** What came of a pulse to the cash drawer. */
export const drawerNotice = ({ kind }: CommandOutput<'drawer.open'>): CounterNotice =>
  notice(kind === 'opened' || kind === 'pulsed' ? 'good' : 'act', `say.drawer.${kind}`);

/** What came of a press for which nothing is open. */
export const nothingToNotice = (
  act: 'recall' | 'no-show' | 'done' | 'transfer' | 'park' | 'add-service' | 'judge' | 'print-again',
): CounterNotice =>
  notice(
    'calm',
    act === 'print-again' ? 'say.nothing-to-print' : 'say.no-ticket',
    {},
    act === 'print-again' ? [] : ['call-next'],
  );

/** The form was cleared; ten seconds to take it back. */
export const clearedNotice: CounterNotice = notice('calm', 'say.cleared', {}, ['undo']);

/** Something in the form must be looked at before the dossier can be received. */
export const incompleteNotice: CounterNotice = notice('act', 'say.incomplete');

/** The catalogue changed under the form. */
export const noProcedureNotice: CounterNotice = notice('act', 'say.no-such-procedure');

/** A key for the open dossier was pressed while none lies open. */
export const noDossierNotice: CounterNotice = notice('calm', 'dossier-desk:said.no-dossier', {}, ['find']);

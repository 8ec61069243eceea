import { formatDay } from '#common/domain/calendar/format-local.ts';
import type { CommandOutput } from '#common/ipc/contract.ts';
import type { DossierView } from '#common/ipc/dossier-view.ts';
import { assertNever } from '#common/kit/assert-never.ts';
import { failureNotice, incompleteNotice, noProcedureNotice, type CounterNotice } from '../counter-notice.ts';
import type { ReceiveOutcome } from '../use-intake.ts';

const notice = (
  tone: CounterNotice['tone'],
  key: string,
  values: CounterNotice['values'] = {},
  acts: CounterNotice['acts'] = [],
): CounterNotice => ({ tone, key: `intake:say.${key}`, values, acts });

type Trouble =
  | Exclude<ReceiveOutcome, { kind: 'received' | 'duplicates' }>
  | Exclude<CommandOutput<'dossier.turn-away'>, { kind: 'turned-away' }>;

/** A clock that is before a day already worked on: nothing is printed with such a date. */
export const clockNotice = ({
  clockDay,
  lastDay,
}: {
  readonly clockDay: string;
  readonly lastDay: string;
}): CounterNotice => notice('act', 'clock-behind', { clockDay: formatDay(clockDay), lastDay: formatDay(lastDay) });

/** Why a dossier was not received, or not turned away; what was entered is still there. */
export const intakeTrouble = (outcome: Trouble): CounterNotice => {
  switch (outcome.kind) {
    case 'incomplete':
    case 'incomplete-here':
      return incompleteNotice;
    case 'failed':
      return failureNotice(outcome.code);
    case 'no-such-procedure':
      return noProcedureNotice;
    case 'not-open':
      return notice('act', `not-open.${outcome.state}`, {}, ['new-intake']);
    case 'not-signed':
      return notice('act', 'not-signed', { number: outcome.number });
    case 'clock-behind':
      return clockNotice(outcome);
    case 'empty-letter':
      return notice('act', 'empty-letter');
    default:
      return assertNever(outcome);
  }
};

/** What came of turning away. */
export const turnedAwayNotice = (state: DossierView['state']): CounterNotice =>
  notice('good', state === 'refused' ? 'refused' : 'asked');

/** What came of taking up an arrived dossier. */
export const claimNotice = (outcome: CommandOutput<'arrived.claim'>): CounterNotice => {
  switch (outcome.kind) {
    case 'claimed':
      return outcome.alone ? notice('offline', 'claimed-alone') : notice('good', 'claimed');
    case 'taken':
      return notice('calm', 'taken', { by: outcome.by });
    case 'not-open':
      return notice('calm', `not-open.${outcome.state}`);
    case 'not-found':
      return notice('calm', 'not-open.unknown');
    default:
      return assertNever(outcome);
  }
};

/** The draft is on no disk, so the form must stay as it is. */
export const notKeptNotice: CounterNotice = { tone: 'act', key: 'intake:not-kept', values: {}, acts: [] };
/** The form went to the drafts. */
export const putAsideNotice: CounterNotice = notice('good', 'put-aside', {}, ['drafts']);
export const nothingToPutAsideNotice: CounterNotice = notice('calm', 'nothing-to-put-aside');
/** A draft is on the form again, or is gone. */
export const takenUpNotice = (found: boolean): CounterNotice =>
  notice(found ? 'good' : 'calm', found ? 'taken-up' : 'draft-gone');
/** A parcel of a signed record was opened. */
export const parcelNotice = (number: string): CounterNotice => notice('good', 'parcel', { number });
/** A parcel whose record is not signed by both sides. */
export const notSignedNotice = (number: string): CounterNotice => notice('act', 'not-signed', { number });

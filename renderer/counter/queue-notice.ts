import type { CommandOutput } from '#common/ipc/contract.ts';
import { assertNever } from '#common/kit/assert-never.ts';
import { pausedNotice, type CounterNotice, type NoticeAct } from './counter-notice.ts';

export type QueueMove = 'transfer' | 'park' | 'return' | 'add-service';

type Answer = CommandOutput<'ticket.transfer'> | CommandOutput<'ticket.return'>;

const notice = (
  tone: CounterNotice['tone'],
  key: string,
  values: CounterNotice['values'] = {},
  acts: readonly NoticeAct[] = [],
): CounterNotice => ({ tone, key, values, acts });

/** What came of a move; `place` is where the ticket goes, in words. What is done can be taken back for ten seconds. */
export const moveNotice = (move: QueueMove, label: string, place: string, outcome: Answer): CounterNotice => {
  switch (outcome.kind) {
    case 'done':
      return notice('good', `say.moved.${move}`, { label, place }, ['undo-step']);
    case 'unconfirmed':
      return notice('offline', `say.moved-alone.${move}`, { label, place }, ['undo-step']);
    case 'taken':
      return notice('act', 'say.moved-taken', { label, by: outcome.by });
    case 'too-late':
      return notice('act', 'say.return-too-late', { label, minutes: outcome.minutes });
    case 'no-such-place':
      return notice('act', 'say.no-such-place', { label });
    case 'not-yours':
      return notice('calm', move === 'return' ? 'say.not-away' : 'say.not-yours', { label });
    case 'not-found':
      return notice('calm', 'say.not-found', { label });
    default:
      return assertNever(outcome);
  }
};

/** What came of calling a chosen number. */
export const chosenNotice = (label: string, outcome: CommandOutput<'ticket.call-chosen'>): CounterNotice => {
  switch (outcome.kind) {
    case 'called':
      return outcome.ticket.confirmed
        ? notice('good', 'say.called', { label: outcome.ticket.label }, ['undo-step'])
        : notice('offline', 'say.called-alone', { label: outcome.ticket.label });
    case 'still-serving':
      return notice('calm', 'say.still-serving', { label: outcome.ticket.label }, ['done', 'no-show']);
    case 'taken':
      return outcome.by === ''
        ? notice('calm', 'say.not-yours', { label })
        : notice('act', 'say.taken', { label, by: outcome.by });
    case 'paused':
      return pausedNotice;
    case 'not-found':
      return notice('calm', 'say.not-found', { label });
    default:
      return assertNever(outcome);
  }
};

/** What came of looking at the ground of priority; `group` in words, null for none. */
export const judgedNotice = (
  label: string,
  group: string | null,
  { kind }: CommandOutput<'priority.judge'>,
): CounterNotice => {
  switch (kind) {
    case 'done':
      return group === null
        ? notice('good', 'say.judged.none', { label })
        : notice('good', 'say.judged.group', { label, group });
    case 'no-such-group':
      return notice('act', 'say.no-such-group');
    case 'not-found':
      return notice('calm', 'say.not-found', { label });
    default:
      return assertNever(kind);
  }
};

/** What came of taking back the last step. */
export const undoNotice = (outcome: CommandOutput<'ticket.undo'>): CounterNotice => {
  switch (outcome.kind) {
    case 'undone':
      return notice('good', `say.undone.${outcome.ticket.state}`, { label: outcome.ticket.label });
    case 'still-serving':
      return notice('calm', 'say.undo-still-serving', { label: outcome.ticket.label });
    case 'lost':
      return outcome.by === ''
        ? notice('act', 'say.undo-late', { label: outcome.ticket.label })
        : notice('act', 'say.undo-lost', { label: outcome.ticket.label, by: outcome.by });
    case 'nothing':
      return notice('calm', 'say.undo-nothing');
    default:
      return assertNever(outcome);
  }
};

import type { CommandOutput } from '#common/ipc/contract.ts';
import type { DeskState } from '#common/ipc/desk-calls.ts';
import { assertNever } from '#common/kit/assert-never.ts';
import type { CounterNotice } from './counter-notice.ts';

export type DeskAct = 'pause' | 'resume' | 'sign-in' | 'sign-out' | 'hand-over';

type Answer = CommandOutput<'desk.pause'> | CommandOutput<'desk.sign-in'>;

/** There is nobody to sign out. */
export const nobodySignedInNotice: CounterNotice = {
  tone: 'calm',
  key: 'say.nobody-signed-in',
  values: {},
  acts: ['sign-in'],
};

/** What came of an act on the counter itself; `name` is the officer it is about. */
export const deskNotice = (act: DeskAct, outcome: Answer, name = ''): CounterNotice => {
  switch (outcome.kind) {
    case 'done':
      return { tone: 'good', key: `say.desk.${act}`, values: { name }, acts: act === 'pause' ? ['resume'] : [] };
    case 'still-serving':
      return {
        tone: 'calm',
        key: 'say.desk-still-serving',
        values: { label: outcome.ticket.label },
        acts: ['done', 'park'],
      };
    case 'no-such-officer':
      return { tone: 'act', key: 'say.no-such-officer', values: {}, acts: [] };
    default:
      return assertNever(outcome);
  }
};

/** What was said last, as far as it is still so: a supervisor may have ended the session, or begun or ended a pause, since. */
export const stillSo = (notice: CounterNotice | null, { officer, pause }: DeskState): CounterNotice | null => {
  const isOver =
    (notice?.key === 'say.desk.sign-in' && officer === null) ||
    (notice?.key === 'say.desk.pause' && pause === null) ||
    (notice?.key === 'say.desk.resume' && pause !== null);
  return isOver ? null : notice;
};

import { assertNever } from '#common/kit/assert-never.ts';
import type { CounterActName } from '../counter-table.tsx';
import type { Floor } from '#common/ipc/supervisor-calls.ts';
import type { FloorActs } from './use-floor-acts.ts';

/** Does to a counter what was pressed (closing it asks first), as the supervisor saw it: its officer and no other. */
export const actOnCounter = (
  { run }: FloorActs,
  act: Exclude<CounterActName, 'close'>,
  { id: counter, name, officer, officerId, sentOut, sentOutId }: Floor['counters'][number],
): void => {
  const values = { counter: name };
  const backIn = (who: string, whoId: string): void =>
    void run('counter.back-in', { counter, officer: whoId }, { key: 'back-in', values: { ...values, officer: who } });
  switch (act) {
    case 'open':
      void run('counter.open', { counter }, { key: 'open', values });
      return;
    case 'end-session':
      void run(
        'counter.end-session',
        { counter, officer: officerId },
        { key: 'end-session', values: { ...values, officer }, undo: () => backIn(officer, officerId) },
      );
      return;
    case 'back-in':
      backIn(sentOut, sentOutId);
      return;
    default:
      assertNever(act);
  }
};

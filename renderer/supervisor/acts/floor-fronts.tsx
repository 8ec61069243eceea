import type { Floor } from '#common/ipc/supervisor-calls.ts';
import { assertNever } from '#common/kit/assert-never.ts';
import { useNow } from '#renderer/ui/clock.tsx';
import { AnswerDialog } from './answer-dialog.tsx';
import { CloseCounterDialog } from './close-counter-dialog.tsx';
import { CloseKioskDialog } from './close-kiosk-dialog.tsx';
import { CounterServicesDialog } from './counter-services-dialog.tsx';
import type { FloorFront } from './floor-front.ts';
import { NoticeDialog } from './notice-dialog.tsx';
import { undoNotice } from './undo-notice.ts';
import type { FloorActs } from './use-floor-acts.ts';

export type FloorFrontsProps = {
  readonly front: FloorFront;
  readonly floor: Floor;
  readonly acts: FloorActs;
  readonly onClose: () => void;
};

/** The dialog of the floor's acts that stands in front, if any. */
export const FloorFronts = ({ front, floor, acts, onClose }: FloorFrontsProps) => {
  const { run } = acts;
  const now = useNow();
  switch (front.kind) {
    case 'none':
      return null;
    case 'notice':
      return (
        <NoticeDialog
          onClose={onClose}
          onSend={(text, to, minutes) => {
            onClose();
            const [before, sentAt] = [floor.notices, performance.now()];
            const undo = () => {
              const wishes = undoNotice(before, to, now + performance.now() - sentAt);
              for (const wish of wishes) {
                void run('notice.set', wish, { key: wish.minutes === 0 ? 'notice-down' : 'notice-back' });
              }
            };
            void run('notice.set', { text, to, minutes }, { key: 'notice', undo });
          }}
        />
      );
    case 'close-counter': {
      const { counter, name } = front;
      const values = { counter: name };
      return (
        <CloseCounterDialog
          name={name}
          onClose={onClose}
          onYes={(reason) => {
            onClose();
            const undo = () => void run('counter.open', { counter }, { key: 'open', values });
            void run('counter.close', { counter, reason }, { key: 'close', values, undo });
          }}
        />
      );
    }
    case 'close-kiosk': {
      const { terminal } = front;
      const open = () =>
        run('kiosk.set-door', { terminal, closed: false, goTo: '' }, { key: 'kiosk-open', values: { terminal } });
      return (
        <CloseKioskDialog
          terminal={terminal}
          others={floor.terminals
            .filter(
              ({ name, roles, closed, exit }) =>
                name !== terminal && roles.includes('kiosk') && closed === null && !exit,
            )
            .map(({ name }) => name)}
          onClose={onClose}
          onYes={(goTo) => {
            onClose();
            const telling = { key: 'kiosk-close', values: { terminal }, undo: () => void open() };
            void run('kiosk.set-door', { terminal, closed: true, goTo }, telling);
          }}
        />
      );
    }
    case 'counter-services': {
      const id = front.counter;
      return (
        <CounterServicesDialog
          counter={id}
          onClose={onClose}
          onSave={(draft, before, base) => {
            onClose();
            const values = { counter: draft.name.vi };
            // Taking it back changes what was just saved, and nothing that somebody set since.
            const undo = (saved: string) =>
              void run(
                'settings.save',
                { change: { page: 'counter', id, draft: before }, base: saved },
                { key: 'services', values },
              );
            void run(
              'settings.save',
              { change: { page: 'counter', id, draft }, base },
              { key: 'services', values, undo },
            );
          }}
        />
      );
    }
    case 'answer':
      return <AnswerDialog order={front.order} terminal={front.terminal} onClose={onClose} />;
    default:
      return assertNever(front);
  }
};

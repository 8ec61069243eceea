import { useTranslation } from 'react-i18next';
import { pauseReasons } from '#common/domain/floor/pause-reason.ts';
import type { DeskState } from '#common/ipc/desk-calls.ts';
import { assertNever } from '#common/kit/assert-never.ts';
import type { CounterNotice } from './counter-notice.ts';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { PickDialog } from '#renderer/ui/pick-dialog.tsx';
import type { DeskActs } from './use-desk-acts.ts';

/** What the officer is asked about the counter itself. */
export type DeskQuestion = 'pause' | 'sign-in' | 'hand-over';

export type DeskDialogsProps = {
  readonly question: DeskQuestion;
  readonly desk: DeskState;
  readonly acts: DeskActs;
  readonly onSaid: (notice: CounterNotice | null) => void;
  readonly onClose: () => void;
};

/** The questions of the counter itself: why it pauses, who sits down, what the next officer should know. */
export const DeskDialogs = ({ question, desk, acts, onSaid, onClose }: DeskDialogsProps) => {
  const { t } = useTranslation('counter');
  const after = (said: Promise<CounterNotice | null>) => {
    onClose();
    void said.then(onSaid);
  };
  switch (question) {
    case 'pause':
      return (
        <PickDialog
          by="digits"
          title={t('pick.pause')}
          options={pauseReasons.map((reason) => ({ id: reason, name: t(`pause.${reason}`), more: '' }))}
          empty=""
          onPick={(id) => {
            const reason = pauseReasons.find((one) => one === id);
            if (reason !== undefined) after(acts.pause(reason));
          }}
          onClose={onClose}
        />
      );
    case 'sign-in':
      return (
        <PickDialog
          by="typing"
          title={t('pick.sign-in')}
          options={desk.officers.map(({ id, name, role }) => ({ id, name, more: role }))}
          empty={t('desk.no-officers')}
          onPick={(id) => {
            const officer = desk.officers.find((one) => one.id === id);
            if (officer !== undefined) after(acts.signIn(officer.id, officer.name));
          }}
          onClose={onClose}
        />
      );
    case 'hand-over':
      return <HandOverDialog onDone={(note) => after(acts.handOver(note))} onClose={onClose} />;
    default:
      return assertNever(question);
  }
};

import { UserRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '#common/domain/calendar/format-local.ts';
import type { DutyState } from '#common/ipc/duty-calls.ts';
import type { FailureCode } from '#common/ipc/contract.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { useKeys } from '#renderer/app/use-keys.ts';
import { useView } from '#renderer/app/use-view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { PickDialog } from '#renderer/ui/pick-dialog.tsx';
import { useDuty, type DutySaid } from './use-duty.ts';

/** A day that ends signs everybody off, ms. */
const REFRESH_MS = 60_000;

type DoorProps = { readonly duty: DutyState; readonly said: DutySaid | null; readonly onOpen: () => void };

/** Who is on duty, on the bar of the window: the name, or calmly that nobody has signed on, with the key that changes it. */
const Door = ({ duty: { officer }, said, onOpen }: DoorProps) => {
  const { t } = useTranslation('duty');
  return (
    <>
      <Button
        icon={UserRound}
        keys="Ctrl+I"
        className={
          officer === null
            ? 'border-offline-edge! bg-offline-ground! px-2! text-offline! max-[1600px]:text-[0.9375rem] max-[1600px]:[&>svg]:hidden'
            : 'px-2! max-[1600px]:text-[0.9375rem] max-[1600px]:[&>svg]:hidden'
        }
        onPress={onOpen}
      >
        {officer !== null && <span className="sr-only">{t('on-duty')}</span>}
        <span className="block max-w-36 truncate min-[1600px]:max-w-56">{officer?.name ?? t('off')}</span>
      </Button>
      <span role="status" className="sr-only">
        {said === null ? '' : t(`said.${said.kind}`, { name: said.name })}
      </span>
    </>
  );
};

/** The question who is on duty; a failure is said where it was asked. */
const Ask = ({
  duty: { officer, officers },
  trouble,
  onPick,
  onLeave,
  onClose,
}: {
  readonly duty: DutyState;
  readonly trouble: FailureCode | 'gone' | null;
  readonly onPick: (id: string) => void;
  readonly onLeave: () => void;
  readonly onClose: () => void;
}) => {
  const { t } = useTranslation('duty');
  return (
    <PickDialog
      by="typing"
      title={t('ask')}
      options={officers.map(({ id, name, role }) => ({ id, name, more: role }))}
      empty={t('none')}
      actions={officer !== null && <Button onPress={onLeave}>{t('leave')}</Button>}
      onPick={onPick}
      onClose={onClose}
    >
      {trouble !== null && <Notice tone="act" what={t(trouble === 'gone' ? 'gone' : failureKey(trouble))} />}
      <p className="font-medium">
        {officer === null ? t('off-meaning') : t('on', { name: officer.name, time: formatTime(officer.since) })}
      </p>
      <p className="text-[0.875rem] text-soft">{t('meaning')}</p>
    </PickDialog>
  );
};

/** Who is at the supervisor's desk (trực giám sát), said and changed. Where the settings have no officers nobody is asked. */
export const DutyDoor = () => {
  const view = useView('duty.show', {}, ['config'], { everyMs: REFRESH_MS });
  const duty = view.kind === 'ready' ? view.value : null;
  const isAsked = duty !== null && (duty.officers.length > 0 || duty.officer !== null);
  const [open, setOpen] = useState(false);
  const { said, trouble, signOn, signOff, forget } = useDuty(() => setOpen(false));
  const ask = () => {
    forget();
    setOpen(true);
  };
  useKeys(
    {
      'Control+KeyI': (event) => {
        event.preventDefault();
        if (!event.repeat && isAsked && document.querySelector('dialog[open]') === null) ask();
      },
    },
    // Also from a field: who acts is said before the act.
    ({ isComposing }) => isComposing,
  );
  if (!isAsked) return null;
  return (
    <>
      <Door duty={duty} said={said} onOpen={ask} />
      {open && (
        <Ask
          duty={duty}
          trouble={trouble}
          onPick={(id) => void signOn(id, duty.officers.find((one) => one.id === id)?.name ?? '')}
          onLeave={() => void signOff()}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
};

import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '#common/domain/calendar/format-local.ts';
import type { QueueTicket } from '#common/ipc/counter-calls.ts';
import type { DeskState } from '#common/ipc/desk-calls.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DrumMotif } from '#renderer/ui/drum-motif.tsx';
import { capOf } from './keys.ts';

export type LockScreenProps = {
  /** The counter by name. */
  readonly counter: string;
  /** UTC ms. */
  readonly since: number;
  readonly serving: QueueTicket | null;
  readonly officer: DeskState['officer'];
  /** Whether the settings name officers who may take over. */
  readonly hasOfficers: boolean;
  readonly onOpen: () => void;
  /** Somebody else sits down. */
  readonly onAnother: () => void;
  /** The officer leaves; the desk stays locked. */
  readonly onLeave: () => void;
};

/**
 * The desk while its officer is away for a moment (khóa): a curtain over everything, so that nobody reads a dossier in passing and no key calls a
 * number. It proves nobody's name: there are no passwords yet, and it does not say that there were.
 */
export const LockScreen = ({ counter, since, serving, officer, hasOfficers, ...on }: LockScreenProps) => {
  const { t } = useTranslation('counter');
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (dialog === null) return undefined;
    const before = document.activeElement;
    dialog.showModal();
    return () => {
      dialog.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const chord = event.ctrlKey && !event.altKey && !event.metaKey;
    const act =
      event.code === 'F12'
        ? on.onOpen
        : chord && event.code === 'KeyI' && hasOfficers
          ? on.onAnother
          : chord && event.code === 'KeyO' && officer !== null
            ? on.onLeave
            : null;
    // No function key may reach the browser from here either.
    if (act !== null || /^F\d+$/u.test(event.code)) event.preventDefault();
    if (act !== null && !event.repeat) act();
  };
  return (
    <dialog
      ref={ref}
      aria-labelledby="lock-title"
      onCancel={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
      className="fixed inset-0 m-0 flex h-full max-h-none w-full max-w-none flex-col items-center justify-center gap-6 bg-ground p-8 text-center text-ink"
    >
      <DrumMotif className="size-28 text-brand" />
      <div>
        <h1 id="lock-title" className="font-display text-[2.5rem] font-semibold">
          {t('lock.title')}
        </h1>
        <p className="tabular text-[1.125rem] text-soft">{t('lock.since', { counter, time: formatTime(since) })}</p>
      </div>
      <p>
        {serving !== null && <span className="font-semibold">{t('lock.serving', { label: serving.label })} </span>}
        {t('lock.kept')}
      </p>
      <div className="flex flex-wrap justify-center gap-3">
        {/* The first thing the keyboard meets: Enter opens. */}
        <Button variant="primary" keys={capOf('lock')} autoFocus onPress={on.onOpen}>
          {officer === null ? t('lock.open') : t('lock.open-as', { name: officer.name })}
        </Button>
        {hasOfficers && (
          <Button keys={capOf('sign-in')} onPress={on.onAnother}>
            {t(officer === null ? 'act.sign-in' : 'lock.another')}
          </Button>
        )}
        {officer !== null && (
          <Button keys={capOf('sign-out')} onPress={on.onLeave}>
            {t('act.sign-out')}
          </Button>
        )}
      </div>
    </dialog>
  );
};

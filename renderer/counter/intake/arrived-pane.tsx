import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import type { Arrived } from '#common/ipc/arrived-calls.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { useView } from '#renderer/app/use-view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { classNames } from '#renderer/ui/class-names.ts';
import { useNow } from '#renderer/ui/clock.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { RivalNote } from './rival-note.tsx';
import { timeLeft } from './time-left.ts';

export type ArrivedPaneProps = {
  readonly onClaim: (dossier: string) => void;
  readonly onPost: () => void;
  readonly onClose: () => void;
};

const tones = { calm: 'text-soft', offline: 'bg-offline-ground text-offline', act: 'bg-act-ground text-act' } as const;
/** On the marked line, whose ground is the brand's own. */
const markedTones = { calm: '', offline: 'bg-surface text-ink', act: 'bg-surface text-act' } as const;

const Line = ({ one, now, marked }: { readonly one: Arrived; readonly now: number; readonly marked: boolean }) => {
  const { t } = useTranslation('intake');
  const left = timeLeft(one.answerBy, one.alertAt, now);
  return (
    <>
      <p className="truncate leading-snug font-medium">{one.applicantName}</p>
      <p className="text-right">
        <span className={classNames('tabular rounded px-1.5', marked ? markedTones[left.tone] : tones[left.tone])}>
          {one.asked ? t('arrived.asked') : t(`time-left.${left.key}`, left.values)}
        </span>
      </p>
      <p className={classNames('truncate text-[0.8125rem]', !marked && 'text-soft')}>
        {t(`channel.${one.channel}`)}
        {one.ref !== '' && ` ${one.ref}`} · {one.procedureName}
      </p>
      <p className={classNames('tabular text-right text-[0.8125rem]', !marked && 'text-soft')}>
        {one.claimedBy !== null && `${t('arrived.claimed', { by: one.claimedBy })} · `}
        {t('arrived.at', { at: formatDateTime(one.arrivedAt) })}
      </p>
    </>
  );
};

/** Dossiers that wait to be accepted (hồ sơ chờ tiếp nhận): the one that must be answered first on top. Arrows choose, Enter takes it up. */
export const ArrivedPane = ({ onClaim, onPost, onClose }: ArrivedPaneProps) => {
  const { t } = useTranslation('intake');
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const now = useNow();
  const view = useView('arrived.list', {}, ['dossiers', 'queue']);
  const [active, setActive] = useState(0);
  const { dossiers, rivals } = view.kind === 'ready' ? view.value : { dossiers: [], rivals: [] };
  const marked = dossiers[Math.min(active, dossiers.length - 1)];
  const some = dossiers.length > 0;
  useLayoutEffect(() => {
    if (some) list.current?.focus();
  }, [some]);
  useEffect(() => {
    if (marked !== undefined) document.getElementById(`${id}-${marked.id}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, marked]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      setActive(Math.min(Math.max(active + (event.key === 'ArrowDown' ? 1 : -1), 0), Math.max(dossiers.length - 1, 0)));
    } else if (event.key === 'Enter' && !event.repeat && marked !== undefined) onClaim(marked.id);
    else return;
    event.preventDefault();
  };

  return (
    <section aria-label={t('arrived.title')} className="flex min-h-0 grow flex-col gap-2 px-5 py-3">
      <header className="flex min-h-target items-center gap-3">
        <h2 className="min-w-0 grow text-[1.125rem] font-semibold">{t('arrived.title')}</h2>
        <Button onPress={onPost}>{t('arrived.post')}</Button>
        <Button variant="quiet" onPress={onClose}>
          {t('counter:dossier.close')}
        </Button>
      </header>
      {view.kind === 'failed' && <Notice tone="offline" what={t(failureKey(view.trouble))} />}
      {rivals.map((rival) => (
        <RivalNote key={`${rival.dossier} ${rival.rivalCode}`} rival={rival} />
      ))}
      <p className="text-[0.8125rem] text-soft">{t(some ? 'arrived.hint' : 'arrived.none')}</p>
      <div
        ref={list}
        role="listbox"
        aria-label={t('arrived.title')}
        hidden={!some}
        tabIndex={0}
        {...(marked === undefined ? {} : { 'aria-activedescendant': `${id}-${marked.id}` })}
        className="min-h-0 grow overflow-y-auto rounded-control border border-line focus:outline-3 focus:-outline-offset-1 focus:outline-brand"
        onKeyDown={onKeyDown}
      >
        {dossiers.map((one) => (
          // The keyboard works on the list; a line is for the eye and the mouse.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={one.id}
            id={`${id}-${one.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={one === marked}
            className={classNames(
              'grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 px-2 py-1.5',
              one === marked ? 'bg-brand text-on-brand' : 'text-ink',
            )}
            onClick={() => onClaim(one.id)}
          >
            <Line one={one} now={now} marked={one === marked} />
          </div>
        ))}
      </div>
    </section>
  );
};

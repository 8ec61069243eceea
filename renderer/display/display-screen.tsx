import { useTranslation } from 'react-i18next';
import type { Board } from '#common/ipc/display-calls.ts';
import { useLanguage } from '#renderer/app/i18n.ts';
import { useView, type View } from '#renderer/app/use-view.ts';
import { StatusStrip } from '#renderer/ui/status-strip.tsx';
import { callKey } from './announcements.ts';
import { CallRow } from './call-row.tsx';
import { FootStrip } from './foot-strip.tsx';
import { SideList } from './side-list.tsx';
import { useAnnouncements } from './use-announcements.ts';

/** Rows that fit at their height; what was called before goes to the side. */
const largeRows = 5;
const sideRows = 8;

/** Since when the board gets no news (UTC ms): the hub is away, or our own backend since the last renewal; null while live. */
const offlineSince = (view: View<Board>): number | null => {
  if (view.kind !== 'ready') return null;
  return view.trouble === null ? view.value.offlineSince : view.value.updatedAt;
};

/** The board (bảng gọi số): who goes where. It keeps its last state when it is cut off, and says since when. */
export const DisplayScreen = () => {
  const { t } = useTranslation('display');
  const language = useLanguage();
  const status = useView('terminal.status', {}, ['status']);
  const view = useView('board.show', {}, ['queue', 'config', 'status']);
  const board = view.kind === 'ready' ? view.value : null;
  const { sentence, fresh } = useAnnouncements(board);

  const calling = board?.calling ?? [];
  const earlier = [...calling.slice(largeRows), ...(board?.earlier ?? [])].slice(0, sideRows);

  return (
    <div className="flex h-full flex-col">
      <StatusStrip title={t('title')} status={status.kind === 'ready' ? status.value : undefined} withClock={false} />
      <main className="grid min-h-0 grow grid-cols-[1fr_31rem] gap-6 p-6">
        <section className="flex min-h-0 flex-col gap-3">
          <h1 className="sr-only">{t('title')}</h1>
          <div className="flex justify-between px-10 font-display text-[1.7rem] leading-snug font-semibold text-soft">
            <span>{t('number')}</span>
            <span>{t('counter')}</span>
          </div>
          {calling.length === 0 && (
            <p className="grid grow place-items-center rounded-tile bg-surface text-center text-[2.6rem]">
              {t(board === null ? 'loading' : 'empty')}
            </p>
          )}
          <ol className="flex flex-col gap-3">
            {calling.slice(0, largeRows).map((row, index) => (
              <CallRow key={callKey(row)} row={row} newest={index === 0} fresh={fresh.has(callKey(row))} />
            ))}
          </ol>
        </section>
        <SideList rows={earlier} waiting={board?.waiting ?? 0} />
      </main>
      <FootStrip
        notice={board?.notice[language] ?? ''}
        updatedAt={board?.updatedAt ?? 0}
        offlineSince={offlineSince(view)}
      />
      <p aria-live="assertive" className="sr-only">
        {sentence}
      </p>
    </div>
  );
};

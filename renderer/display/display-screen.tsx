import { useTranslation } from 'react-i18next';
import type { Board } from '#common/ipc/display-calls.ts';
import { LookedAt } from '#renderer/app/site-word/looked-at.tsx';
import { SiteNotice } from '#renderer/app/site-word/site-notice.tsx';
import { useLooksByItself } from '#renderer/app/site-word/use-looks.ts';
import { useSiteWord } from '#renderer/app/site-word/use-site-word.ts';
import { useRenewal } from '#renderer/app/use-renewal.ts';
import { useView, type View } from '#renderer/app/use-view.ts';
import { useNow } from '#renderer/ui/clock.tsx';
import { StatusStrip } from '#renderer/ui/status-strip.tsx';
import { CounterSign } from './counter-sign.tsx';
import { FootStrip } from './foot-strip.tsx';
import { HallBoard } from './hall-board.tsx';
import { useAnnouncements } from './use-announcements.ts';
import { useBoardLight } from './use-board-light.ts';
import { WaitingBoard } from './waiting-board.tsx';

/** Since when the board gets no news (UTC ms): the hub is away, or our own backend since the last renewal; null while live. */
const offlineSince = (view: View<Board>): number | null => {
  if (view.kind !== 'ready') return null;
  return view.trouble === null ? view.value.offlineSince : view.value.updatedAt;
};

/** The board (bảng gọi số): who goes where. It keeps its last state when it is cut off, and says since when. */
export const DisplayScreen = () => {
  const { t } = useTranslation('display');
  const status = useView('terminal.status', {}, ['status']);
  const view = useView('board.show', {}, ['queue', 'config', 'status']);
  const board = view.kind === 'ready' ? view.value : null;
  const { sentence, fresh } = useAnnouncements(board);
  const now = useNow();
  const word = useSiteWord();
  useLooksByItself(word.look, false);
  useRenewal(() => false);
  useBoardLight(board, now);

  return (
    <div className="flex h-full flex-col">
      <StatusStrip title={t('title')} status={status.kind === 'ready' ? status.value : undefined} withClock={false} />
      {board?.kind === 'counter' && <CounterSign board={board} fresh={fresh} />}
      {board?.kind === 'waiting' && <WaitingBoard board={board} fresh={fresh} now={now} />}
      {(board === null || board.kind === 'hall') && <HallBoard board={board} fresh={fresh} now={now} />}
      {word.notice !== null && (
        <SiteNotice
          notice={word.notice}
          both
          className="px-10 py-3 text-[1.8rem] portrait:px-6 portrait:text-[1.3rem]"
        />
      )}
      <LookedAt at={word.lookedAt} />
      <FootStrip
        notice={board?.notice ?? { vi: '', en: '' }}
        english={board?.english ?? false}
        updatedAt={board?.updatedAt ?? 0}
        offlineSince={offlineSince(view)}
      />
      <p aria-live="assertive" className="sr-only">
        {sentence}
      </p>
    </div>
  );
};

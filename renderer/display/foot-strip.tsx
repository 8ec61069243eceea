import { CloudOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatTime } from '#common/domain/calendar/format-local.ts';
import type { Bilingual } from '#common/ipc/views.ts';
import { formatSeconds, useNow } from '#renderer/ui/clock.tsx';

export type FootStripProps = {
  readonly notice: Bilingual;
  readonly english: boolean;
  readonly updatedAt: number;
  /** UTC ms since when no news came, null while live. */
  readonly offlineSince: number | null;
};

/** An instant (UTC ms) as people say it: the time alone while it is of today. */
const since = (at: number, now: number): string =>
  formatDate(at) === formatDate(now) ? formatTime(at) : `${formatTime(at)} ${formatDate(at)}`;

/** Notice and clock; small: when the board was last renewed. Cut off, the notice gives way to since when. */
export const FootStrip = ({ notice, english, updatedAt, offlineSince }: FootStripProps) => {
  const { t } = useTranslation('display');
  const now = useNow();
  const both = english && notice.en !== '';
  return (
    <footer className="flex h-[11vh] shrink-0 items-center gap-10 border-t border-line bg-sunken px-10 portrait:h-[7vh] portrait:gap-5 portrait:px-6">
      {offlineSince === null ? (
        <div className="min-w-0 grow text-[1.8rem] leading-snug portrait:text-[1.3rem]">
          <p className={both ? 'truncate' : 'line-clamp-2 text-pretty'}>{notice.vi}</p>
          {both && (
            <p lang="en" className="truncate text-[0.8em] text-soft">
              {notice.en}
            </p>
          )}
        </div>
      ) : (
        <p
          role="status"
          className="flex min-w-0 grow items-center gap-4 rounded-card bg-offline-ground px-6 py-2 text-[1.6rem] leading-snug text-offline portrait:px-4 portrait:text-[1.2rem]"
        >
          <CloudOff aria-hidden="true" className="size-[1.5em] shrink-0" />
          <span>
            <strong className="font-semibold">{t('offline', { time: since(offlineSince, now) })}</strong>{' '}
            {t('offline-meaning')}
          </span>
        </p>
      )}
      <p className="tabular shrink-0 text-right text-[1.1rem] leading-snug text-soft">
        {formatDate(now)}
        <br />
        {t('updated', { time: formatSeconds(updatedAt) })}
      </p>
      <time className="tabular shrink-0 text-[4rem] leading-none font-bold portrait:text-[2.8rem]">
        {formatTime(now)}
      </time>
    </footer>
  );
};

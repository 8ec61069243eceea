import { CloudOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatTime } from '#common/domain/calendar/format-local.ts';
import { formatSeconds, useNow } from '#renderer/ui/clock.tsx';

export type FootStripProps = {
  readonly notice: string;
  readonly updatedAt: number;
  /** UTC ms since when no news came, null while live. */
  readonly offlineSince: number | null;
};

/** Notice and clock; small: when the board was last renewed. Cut off, the notice gives way to since when. */
export const FootStrip = ({ notice, updatedAt, offlineSince }: FootStripProps) => {
  const { t } = useTranslation('display');
  const now = useNow();
  return (
    <footer className="flex h-[11vh] shrink-0 items-center gap-10 border-t border-line bg-sunken px-10">
      {offlineSince === null ? (
        <p className="line-clamp-2 min-w-0 grow text-[1.8rem] leading-snug text-pretty">{notice}</p>
      ) : (
        <p
          role="status"
          className="flex min-w-0 grow items-center gap-4 rounded-card bg-offline-ground px-6 py-2 text-[1.6rem] leading-snug text-offline"
        >
          <CloudOff aria-hidden="true" className="size-[1.5em] shrink-0" />
          <span>
            <strong className="font-semibold">{t('offline', { time: formatTime(offlineSince) })}</strong>{' '}
            {t('offline-meaning')}
          </span>
        </p>
      )}
      <p className="tabular shrink-0 text-right text-[1.1rem] leading-snug text-soft">
        {formatDate(now)}
        <br />
        {t('updated', { time: formatSeconds(updatedAt) })}
      </p>
      <time className="tabular shrink-0 text-[4rem] leading-none font-bold">{formatTime(now)}</time>
    </footer>
  );
};

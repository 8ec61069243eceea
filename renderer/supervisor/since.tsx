import { useTranslation } from 'react-i18next';
import { formatDateTime, formatTime } from '#common/domain/calendar/format-local.ts';
import { useNow } from '#renderer/ui/clock.tsx';
import { timeAgo } from './time-ago.ts';

const dayMs = 86_400_000;

/** An instant (UTC ms) both ways: "3 phút trước · 10:39"; with the date when it is not of the last day. */
export const Since = ({ at }: { readonly at: number }) => {
  const { t } = useTranslation('supervisor');
  const now = useNow();
  const { key, count } = timeAgo(at, now);
  return (
    <time dateTime={new Date(at).toISOString()} className="tabular whitespace-nowrap">
      {t(key, { count })} <span className="text-soft">· {now - at < dayMs ? formatTime(at) : formatDateTime(at)}</span>
    </time>
  );
};

import { useEffect, useState } from 'react';
import { formatDate, formatTime } from '#common/domain/calendar/format-local.ts';
import { toLocalTime } from '#common/domain/calendar/local-time.ts';

/** A UTC instant (ms) as "10:42:07" on the wall in Vietnam. */
export const formatSeconds = (at: number): string => {
  const seconds = Math.floor(toLocalTime(at).msOfDay / 1000) % 60;
  return `${formatTime(at)}:${String(seconds).padStart(2, '0')}`;
};

/** This machine's clock (UTC ms), renewed every second. */
export const useNow = (): number => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
};

/** "10:42 22/11/2025", in digits of one width so that nothing moves when a minute passes; the time alone where there is no room for the date. */
export const Clock = () => {
  const now = useNow();
  return (
    <time
      dateTime={new Date(now).toISOString()}
      className="tabular flex h-[1.5em] flex-wrap justify-end gap-x-2 overflow-hidden leading-[1.5] whitespace-nowrap"
    >
      <strong className="font-bold">{formatTime(now)}</strong>
      <span className="text-soft">{formatDate(now)}</span>
    </time>
  );
};

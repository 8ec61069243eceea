import { createContext, useContext, useEffect, useState } from 'react';
import { formatDate, formatTime } from '#common/domain/calendar/format-local.ts';
import { toLocalTime } from '#common/domain/calendar/local-time.ts';

/** A UTC instant (ms) as "10:42:07" on the wall in Vietnam. */
export const formatSeconds = (at: number): string => {
  const seconds = Math.floor(toLocalTime(at).msOfDay / 1000) % 60;
  return `${formatTime(at)}:${String(seconds).padStart(2, '0')}`;
};

const AheadContext = createContext(0);

/** Below it `useNow` goes by a clock that is this far ahead of this machine's, ms: the site's, which every terminal shares. */
export const ClockAhead = AheadContext.Provider;

/** This machine's clock (UTC ms), or the one that `ClockAhead` says, renewed every second. */
export const useNow = (): number => {
  const ahead = useContext(AheadContext);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now + ahead;
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

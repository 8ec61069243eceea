import { useEffect, useState } from 'react';

const timeFormat = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const secondFormat = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});
const dateFormat = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});

/** A UTC instant (ms) as "10:42" on the wall in Vietnam. */
export const formatTime = (at: number): string => timeFormat.format(at);
/** A UTC instant (ms) as "10:42:07" on the wall in Vietnam. */
export const formatSeconds = (at: number): string => secondFormat.format(at);
/** A UTC instant (ms) as "22/11/2025" in Vietnam. */
export const formatDate = (at: number): string => dateFormat.format(at);

/** The terminal's clock (UTC ms), renewed every second; `offset` is the corrected clock minus this window's clock. */
export const useNow = (offset = 0): number => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now + offset;
};

/** "10:42 · 22/11/2025", in digits of one width so that nothing moves when a minute passes. */
export const Clock = ({ offset = 0, withDate = true }: { readonly offset?: number; readonly withDate?: boolean }) => {
  const now = useNow(offset);
  return (
    <time dateTime={new Date(now).toISOString()} className="tabular whitespace-nowrap">
      <strong className="font-bold">{formatTime(now)}</strong>
      {withDate && <span className="pl-2 text-soft">{formatDate(now)}</span>}
    </time>
  );
};

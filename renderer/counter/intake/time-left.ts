const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;
const DAY_MINUTES = 24 * HOUR_MINUTES;

/** How long until an arrived dossier must be answered, in words: the key of the sentence (locales: intake, time-left) and its numbers. */
export type TimeLeft = {
  readonly tone: 'calm' | 'offline' | 'act';
  readonly key: 'no-limit' | 'late' | 'late-minutes' | 'minutes' | 'hours' | 'days';
  readonly values: { readonly hours: number; readonly minutes: number; readonly days: number };
};

/** Calm until the reminder, then pressing; once the limit has passed it says by how much. All instants UTC ms; the time counted is that of the wall clock. */
export const timeLeft = (answerBy: number | null, alertAt: number | null, now: number): TimeLeft => {
  if (answerBy === null) return { tone: 'calm', key: 'no-limit', values: { hours: 0, minutes: 0, days: 0 } };
  const total = Math.floor(Math.abs(answerBy - now) / MINUTE_MS);
  const values = {
    days: Math.floor(total / DAY_MINUTES),
    hours: Math.floor(total / HOUR_MINUTES),
    minutes: total % HOUR_MINUTES,
  };
  if (now > answerBy) return { tone: 'act', key: total >= HOUR_MINUTES ? 'late' : 'late-minutes', values };
  const tone = alertAt !== null && now >= alertAt ? 'offline' : 'calm';
  if (total >= 2 * DAY_MINUTES) return { tone, key: 'days', values };
  return { tone, key: total >= HOUR_MINUTES ? 'hours' : 'minutes', values };
};

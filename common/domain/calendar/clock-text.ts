/** A time of day as people type it ("7:30", "07h30", "730"), in minutes since midnight; null when it is none. 24:00 ends a day. */
export const readClock = (typed: string): number | null => {
  const match = /^(\d{1,2})\s*[:.hg]?\s*(\d{2})?$/iu.exec(typed.normalize('NFC').trim());
  if (match === null) return null;
  const minutes = Number(match[1]) * 60 + Number(match[2] ?? '0');
  return Number(match[2] ?? '0') < 60 && minutes <= 1_440 ? minutes : null;
};

/** Minutes since midnight as 'HH:mm', 24 hours. */
export const writeClock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** A day as people type it here ("2/9/2026", "02-09-2026"), as 'YYYY-MM-DD' without a look at whether there is such a day; '' when it is none. */
export const readDay = (typed: string): string => {
  const match = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/u.exec(typed.normalize('NFC').trim());
  return match === null ? '' : `${match[3]}-${match[2]?.padStart(2, '0')}-${match[1]?.padStart(2, '0')}`;
};

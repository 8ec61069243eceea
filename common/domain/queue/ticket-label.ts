/**
 * The number on paper. Every series has exactly one giver of numbers, so two papers can never carry the same one:
 * the hub's series is the service's letter ("A042"), a cut-off kiosk's own series is letter + kiosk number ("A2-007").
 * (sync.md B1, Numbers.)
 */
export type TicketLabel = { readonly label: string; readonly series: string; readonly number: number };

const three = (number: number): string => String(number).padStart(3, '0');

/** `tag` is empty for the hub's first generation of the day and a letter for each later one ("AB001"). */
export const hubLabel = (letter: string, tag: string, number: number): TicketLabel => ({
  label: `${letter}${tag}${three(number)}`,
  series: `${letter}${tag}`,
  number,
});

/** `kioskSeries` is the kiosk's own mark, unique in the site, such as '2' or '2b'. */
export const kioskLabel = (letter: string, kioskSeries: string, number: number): TicketLabel => ({
  label: `${letter}${kioskSeries}-${three(number)}`,
  series: `${letter}${kioskSeries}-`,
  number,
});

/**
 * The number for a ticket's paper: the one that the hub offered, counted from the service's first number, else the next of the kiosk's own series.
 * `lastIn` is the highest number used in a series on the ticket's day, 0 when none.
 */
export const chooseLabel = (
  { letter, firstNumber }: { readonly letter: string; readonly firstNumber: number },
  offered: { readonly tag: string; readonly number: number } | null,
  kioskSeries: string,
  lastIn: (series: string) => number,
): TicketLabel =>
  offered === null
    ? kioskLabel(letter, kioskSeries, lastIn(kioskLabel(letter, kioskSeries, 1).series) + 1)
    : hubLabel(letter, offered.tag, firstNumber - 1 + offered.number);

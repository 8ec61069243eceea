/** How long a finished visit is asked about, and how long it is thanked for, ms. */
export const ASK_MS = 45_000;
export const THANKS_MS = 6_000;
/** What was entered for somebody without a ticket leaves the screen when the counter says nothing more about it for so long, ms. */
export const NO_TICKET_MS = 180_000;

/** The visit at a counter as the citizen's screen keeps it: in memory, wiped when it is over. `Entry` is what may be shown of the form. */
export type VisitAtScreen<Entry> = {
  /** The ticket being served now; null: nobody, or somebody without a ticket. */
  readonly serving: { readonly id: string; readonly label: string } | null;
  readonly entry: { readonly what: Entry; readonly at: number; readonly received: boolean } | null;
  /** A visit that has just ended and may still be rated. */
  readonly ended: { readonly id: string; readonly label: string; readonly at: number } | null;
  /** This visit was rated: when, UTC ms. */
  readonly ratedAt: number | null;
};

/** What the citizen's screen shows. */
export type VisitScreen<Entry> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'serving'; readonly label: string }
  | { readonly kind: 'entry'; readonly label: string | null; readonly entry: Entry; readonly mayRate: boolean }
  | { readonly kind: 'ask'; readonly label: string }
  | { readonly kind: 'thanks' };

/** An empty counter. */
export const nobodyHere: VisitAtScreen<never> = { serving: null, entry: null, ended: null, ratedAt: null };

/**
 * The visit after the counter began, changed or ended serving. Another ticket, or none, wipes everything of the one before; a visit that was
 * finished (not one marked absent) may be rated for a while. `finished` tells that of the ticket served before.
 */
export const servingChanged = <Entry>(
  visit: VisitAtScreen<Entry>,
  serving: VisitAtScreen<Entry>['serving'],
  finished: boolean,
  now: number,
): VisitAtScreen<Entry> => {
  if (visit.serving?.id === serving?.id) return visit;
  const mayRate = serving === null && visit.serving !== null && finished && visit.ratedAt === null;
  return {
    serving,
    entry: null,
    ended: mayRate && visit.serving !== null ? { ...visit.serving, at: now } : null,
    ratedAt: serving === null ? visit.ratedAt : null,
  };
};

/** The visit after the counter told what was entered; what belongs to another ticket than the one being served is not shown. */
export const entryTold = <Entry>(
  visit: VisitAtScreen<Entry>,
  told: { readonly ticket: string | null; readonly what: Entry; readonly received: boolean } | null,
  now: number,
): VisitAtScreen<Entry> => {
  if (told === null || told.ticket !== (visit.serving?.id ?? null)) return { ...visit, entry: null };
  // Somebody without a ticket begins a visit of their own with the first word that is entered for them.
  const isNew = visit.serving === null && visit.entry === null;
  return {
    ...visit,
    entry: { what: told.what, at: now, received: told.received },
    ended: null,
    ratedAt: isNew ? null : visit.ratedAt,
  };
};

/** Whether a rating is taken now: one for each visit, once its dossier is received or it has just ended. */
export const mayRate = <Entry>({ entry, ended, ratedAt }: VisitAtScreen<Entry>, now: number): boolean =>
  ratedAt === null && (entry?.received === true || (ended !== null && now - ended.at < ASK_MS));

/** What is shown now, and in how many ms that changes by itself; null when it does not. Pure; `now` is UTC ms. */
export const visitScreen = <Entry>(
  visit: VisitAtScreen<Entry>,
  now: number,
): { readonly screen: VisitScreen<Entry>; readonly againIn: number | null } => {
  const { serving, entry, ended, ratedAt } = visit;
  if (ratedAt !== null && now - ratedAt < THANKS_MS) {
    return { screen: { kind: 'thanks' }, againIn: ratedAt + THANKS_MS - now };
  }
  const label = serving?.label ?? null;
  const stays = entry !== null && (label !== null || now - entry.at < NO_TICKET_MS);
  if (stays) {
    const againIn = label === null ? entry.at + NO_TICKET_MS - now : null;
    return { screen: { kind: 'entry', label, entry: entry.what, mayRate: mayRate(visit, now) }, againIn };
  }
  if (label !== null) return { screen: { kind: 'serving', label }, againIn: null };
  if (ended !== null && mayRate(visit, now)) {
    return { screen: { kind: 'ask', label: ended.label }, againIn: ended.at + ASK_MS - now };
  }
  return { screen: { kind: 'idle' }, againIn: null };
};

import type { RatingData } from '#common/domain/survey/rating.ts';
import { ratingId } from '#common/domain/survey/rating-tally.ts';
import { ratingUid } from '#common/domain/survey/rating-uid.ts';
import { sittingAt } from '#common/domain/floor/desk.ts';
import { deskOf } from '#main/store/desks.ts';
import { ticketById } from '#main/store/tickets.ts';
import { hasEntryOf } from '#main/store/site-log.ts';
import { sha256 } from '#main/store/sha256.ts';
import type { TerminalContext } from './terminal-context.ts';

/** The visit that is rated: by its ticket, or, for somebody without one, by the request itself. */
export type RatedVisit = { readonly ticket: string } | { readonly requestId: string };

const uidOf = (visit: RatedVisit): string => ('ticket' in visit ? ratingUid(visit.ticket, sha256) : visit.requestId);

/** Whether this visit has its rating, as far as this terminal knows; the site's log takes only the first in any case. */
export const isRated = ({ store }: TerminalContext, visit: RatedVisit, counter: string, day: string): boolean =>
  store.entityOfRequest('floor', uidOf(visit)) !== null ||
  hasEntryOf(store.db, 'floor', ratingId(counter, day), uidOf(visit));

/** Who was signed in at the counter when the visit ended; for somebody without a ticket, who is now. */
const officerOf = ({ store }: TerminalContext, visit: RatedVisit, counter: string, day: string): string | undefined => {
  const endedAt = 'ticket' in visit ? (ticketById(store.db, visit.ticket)?.endedAt ?? null) : null;
  return sittingAt(deskOf(store.db, counter, day), endedAt ?? store.now())?.officer;
};

/** Writes a citizen's rating (đánh giá) down under the counter's day. Once for each visit, however often and wherever it is given. */
export const rateVisit = (
  terminal: TerminalContext,
  rating: RatingData,
  visit: RatedVisit,
): 'written' | 'rated-before' => {
  const { store } = terminal;
  const day = store.today();
  if (isRated(terminal, visit, rating.counter, day)) return 'rated-before';
  const reason = rating.score === 'not-satisfied' ? rating.reason : null;
  const servedBy = officerOf(terminal, visit, rating.counter, day);
  const d = { ...rating, reason, ...(servedBy === undefined ? {} : { servedBy }) };
  store.append([{ t: 'visit.rated', id: ratingId(rating.counter, day), uid: uidOf(visit), d }]);
  return 'written';
};

import type { RatingData } from '#common/domain/survey/rating.ts';
import { ratingId } from '#common/domain/survey/rating-tally.ts';
import type { TerminalContext } from './terminal-context.ts';

/** Writes a citizen's rating (đánh giá) down under the counter's day; nothing in it leads to the visit. Once per request. */
export const rateVisit = ({ store }: TerminalContext, rating: RatingData, requestId: string): void => {
  if (store.entityOfRequest('floor', requestId) !== null) return;
  const id = ratingId(rating.counter, store.today());
  const reason = rating.score === 'not-satisfied' ? rating.reason : null;
  store.append([{ t: 'visit.rated', id, uid: requestId, d: { ...rating, reason } }]);
};

import { OP_VERSION, type OpData } from '#common/domain/log/op-catalogue.ts';
import type { Ticket } from '#common/domain/queue/ticket.ts';
import type { RatingReason, Score } from '#common/domain/survey/rating.ts';
import { ratingId } from '#common/domain/survey/rating-tally.ts';
import { ratingUid } from '#common/domain/survey/rating-uid.ts';
import { sha256 } from '#central/log/sha256.ts';

export type RatingParts = {
  readonly ticket: Ticket;
  readonly counter: string;
  readonly score: Score;
  readonly reason: RatingReason | null;
  /** UTC ms. */
  readonly now: number;
};

/** A rating (đánh giá) of a finished visit as an op's text, as a terminal of the site would write it; its uid lets a visit have one. */
export const ratingOp = ({ ticket, counter, score, reason, now }: RatingParts): string => {
  const d: OpData<'visit.rated'> = { counter, score, reason: score === 'not-satisfied' ? reason : null };
  const id = ratingId(counter, ticket.day);
  const uid = ratingUid(ticket.id, sha256);
  return JSON.stringify({ uid, t: 'visit.rated', v: OP_VERSION, id, at: now, off: 0, by: null, day: ticket.day, d });
};

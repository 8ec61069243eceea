import type { Procedure } from '../catalogue/procedure.ts';
import type { RatingReason, Score } from '../survey/rating.ts';
import type { TicketOnPhone } from './ticket-on-phone.ts';

type Bilingual = { readonly vi: string; readonly en: string };

/** What public pages may say of a centre. */
export type PublicCentre = { readonly name: Bilingual; readonly address: string; readonly hotline: string };

/** Where a procedure (thủ tục) is received. */
export type ProcedureOnPhone = {
  readonly procedure: Procedure;
  /** The service (lĩnh vực) whose queue serves it, and its counters (quầy); null where the site has not said. */
  readonly where: { readonly service: Bilingual; readonly counters: readonly Bilingual[] } | null;
};

/** How new the news of the floor is: `at` in UTC ms; not `live` when the site has not been heard for a while. */
export type Freshness = { readonly at: number; readonly live: boolean };

export type RateOutcome = 'thanks' | 'already' | 'not-over';

/**
 * What the public pages need of one site's floor. The hub reads its terminal's tables, central folds its replicas of the logs; nothing personal is in
 * either. `ticket` is null for what is not a ticket of today.
 */
export type PublicFloor = {
  readonly centre: PublicCentre;
  readonly fresh: Freshness;
  readonly ticket: (id: string) => TicketOnPhone | null;
  readonly procedure: (code: string) => ProcedureOnPhone | null;
  /** Writes the rating (đánh giá) of a finished visit down, once; absent where nobody can write one. */
  readonly rate?: (ticketId: string, score: Score, reason: RatingReason | null) => RateOutcome | Promise<RateOutcome>;
};

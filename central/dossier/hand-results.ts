import { businessDay } from '#common/domain/calendar/business-day.ts';
import type { DeliveryEvent } from '#common/domain/dossier/delivery-data.ts';
import { OP_VERSION, type OpData } from '#common/domain/log/op-catalogue.ts';
import type { CitizenStore, StoreItem } from '#central/connectors/citizen-store/citizen-store.ts';
import type { StoreOutbox } from '#central/store/postgres/store-outbox.ts';

export type HandResultsParts = {
  readonly outbox: StoreOutbox;
  readonly store: CitizenStore;
  readonly hash: (text: string) => string;
  /** Something was written into central's log for the site. */
  readonly written: (site: string) => void;
  /** UTC ms. */
  readonly now: number;
};

/** The pause after so many tries without an answer, ms: from half a minute to an hour. */
const pauseAfter = (tries: number): number => Math.min(3_600_000, 30_000 * 2 ** Math.min(tries, 7));

/** The op that tells the site what became of its result; its uid lets it count once. */
const deliveryOp = (item: StoreItem, delivery: DeliveryEvent, { hash, now }: HandResultsParts): string => {
  const d: OpData<'dossier.delivery'> = { counter: '', officer: '', delivery };
  return JSON.stringify({
    uid: `store:${hash(item.key)}`,
    t: 'dossier.delivery',
    v: OP_VERSION,
    id: item.dossier,
    at: now,
    off: 0,
    by: null,
    day: businessDay(now),
    d,
  });
};

/**
 * Hands the electronic results that are due to the citizens' stores, and tells the sites what became of them. What gets no answer is tried again,
 * less and less often; one that was taken just before this process died is handed over again under the same key, which changes nothing. Returns
 * how many got an answer.
 */
export const handResults = async (parts: HandResultsParts): Promise<number> => {
  const { outbox, store, written, now } = parts;
  let answered = 0;
  for (const { item, tries } of await outbox.due(now)) {
    const answer = await store.put(item);
    if (answer.kind === 'away') {
      await outbox.later(item.key, now + pauseAfter(tries));
      continue;
    }
    const delivery: DeliveryEvent =
      answer.kind === 'taken' ? { event: 'stored' } : { event: 'failed', reason: answer.why };
    await outbox.done(item, answer.kind === 'taken' ? 'taken' : answer.why, deliveryOp(item, delivery, parts));
    written(item.site);
    answered += 1;
  }
  return answered;
};

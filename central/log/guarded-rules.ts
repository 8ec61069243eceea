import { refusalOf, type WritersBook } from '#common/domain/log/may-write.ts';
import type { Rules } from './rules.ts';

/**
 * Rules under which an op that its writer may not write has no effect: it is sequenced and kept like any other, with a verdict that says why (and `by`: who
 * brought what is hearsay), so the writer's chain stays whole, nothing behind it waits, and every replica leaves it aside alike.
 */
export const guardedRules = (rules: Rules, book: WritersBook): Rules => ({
  ...rules,
  refuse: (op, { term, via = null }) => {
    const bad = refusalOf(op, { term, via }, book);
    if (bad === null) return null;
    return bad === 'hearsay' && via !== null ? { bad, by: via } : { bad };
  },
});

import type { Rules } from '#central/log/rules.ts';
import { nextTicket, type NextCall } from '#common/domain/queue/next-ticket.ts';
import type { Ticket } from '#common/domain/queue/ticket.ts';
import { servingAt, waitingTickets } from '#main/store/tickets.ts';
import { isPaused } from '#main/usecases/desk.ts';
import { claimTicket } from '#main/usecases/claim-ticket.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import type { DayParts } from './day.ts';
import { product } from './run-day.ts';

type Choose = (terminal: TerminalContext, counter: string) => NextCall<Ticket> | null;

/** Calls whom `choose` says, over the product's own claim. */
const callBy =
  (choose: Choose): DayParts['callNext'] =>
  async (terminal, counter) => {
    const { store, newId } = terminal;
    if (isPaused(terminal, counter)) return { kind: 'paused' };
    const serving = servingAt(store.db, store.today(), counter);
    if (serving !== null) return { kind: 'still-serving', ticket: serving };
    for (;;) {
      const next = choose(terminal, counter);
      if (next === null) return { kind: 'empty' };
      const claim = await claimTicket(terminal, next.ticket.id, counter, newId(), next.over);
      if (claim.kind !== 'taken') return { kind: 'called', ticket: claim.ticket };
    }
  };

const lineOf = ({ store, site }: TerminalContext, counter: string) =>
  waitingTickets(store.db, store.today(), site.counter(counter)?.services ?? [], counter, 2_000).flatMap((ticket) =>
    ticket.service === null ? [] : [{ ...ticket, service: ticket.service }],
  );

const deciding = (change: (decide: Rules['decide']) => Rules['decide']): DayParts => ({
  ...product,
  rules: { ...product.rules, decide: change(product.rules.decide) },
});

/** Days on which one thing is broken, each with the rule that must be seen broken. */
export const brokenDays: Readonly<
  Record<string, { readonly parts: DayParts; readonly rule: string; readonly hesitationMs: number }>
> = {
  'a hub that gives one ticket to every counter that asks': {
    rule: 'no double call',
    hesitationMs: 40_000,
    parts: deciding((decide) => (op, audience, term, states, gen) => {
      const decided = decide(op, audience, term, states, gen);
      return op.t === 'ticket.call' ? { ...decided, verdict: { ok: true } } : decided;
    }),
  },
  'a hub that gives a number twice': {
    rule: 'numbers unique',
    hesitationMs: 1_000,
    parts: deciding((decide) => (op, audience, term, states, gen) => {
      const decided = decide(op, audience, term, states, gen);
      const { num } = decided.verdict;
      return num === undefined ? decided : { ...decided, verdict: { ...decided.verdict, num: Math.ceil(num / 2) } };
    }),
  },
  'a counter that calls the last one first': {
    rule: 'calling order',
    hesitationMs: 1_000,
    parts: {
      ...product,
      callNext: callBy((terminal, counter) => {
        const ticket = lineOf(terminal, counter).at(-1);
        return ticket === undefined ? null : { ticket, over: [] };
      }),
    },
  },
  'a counter that always lets priority pass': {
    rule: 'calling order',
    hesitationMs: 1_000,
    parts: {
      ...product,
      callNext: callBy((terminal, counter) => nextTicket(lineOf(terminal, counter), () => ({ mode: 'strict' }), [])),
    },
  },
  'a counter that lets nobody pass': {
    rule: 'calling order',
    hesitationMs: 1_000,
    parts: {
      ...product,
      callNext: callBy((terminal, counter) => nextTicket(lineOf(terminal, counter), () => ({ mode: 'arrival' }), [])),
    },
  },
  'a counter that calls while it is paused': {
    rule: 'pause',
    hesitationMs: 1_000,
    parts: {
      ...product,
      callNext: async (terminal, counter, requestId) => {
        const outcome = await product.callNext(terminal, counter, requestId);
        return outcome.kind === 'paused' ? { kind: 'empty' } : outcome;
      },
    },
  },
  'a board that folds something else': {
    rule: 'one state',
    hesitationMs: 1_000,
    parts: {
      ...product,
      atNoon: ({ store }) =>
        void store.db
          .prepare(`UPDATE ticket SET state = json_set(state, '$.counter', 'Q0') WHERE phase = 'done'`)
          .run(),
    },
  },
};

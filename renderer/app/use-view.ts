import { useQuery } from '@tanstack/react-query';
import type { CommandInput, CommandName, CommandOutput, EventPayload, FailureCode } from '#common/ipc/contract.ts';
import { useClient } from './window-parts.tsx';

/** The parts of the backend's state a view is made of: a `changed` event with one of them asks for the view again. */
export type Topic = EventPayload<'changed'>['topics'][number];

/**
 * A view as a screen has it. `trouble` is null while the value is fresh; with a named failure the value is the last one that was got.
 */
export type View<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly trouble: FailureCode }
  | {
      readonly kind: 'ready';
      readonly value: Value;
      readonly trouble: FailureCode | null;
      /** When the value was got, UTC ms by this machine's clock. */
      readonly gotAt: number;
    };

class ViewFailure extends Error {
  readonly code: FailureCode;
  constructor(code: FailureCode, message: string) {
    super(message);
    this.name = 'ViewFailure';
    this.code = code;
  }
}

/** Pause before a view that failed is asked for again, in milliseconds; a `backend` event usually comes first. */
const retryMs = 3_000;

/** How a view is kept, where the usual way is not enough. */
export type ViewOptions = {
  /** Asks again after this time even if nothing happened, ms: for figures that change by themselves. */
  readonly everyMs?: number;
  /** Kept only while somebody shows it: each opening asks anew. */
  readonly forget?: boolean;
  /** Takes long to make: after an event it is asked for again at most so often, ms. */
  readonly paceMs?: number;
};

/** Asks for a view and keeps it fresh: again on each `changed` event with one of `topics`, and when the backend is up again. */
export const useView = <N extends CommandName>(
  name: N,
  input: CommandInput<N>,
  topics: readonly Topic[],
  { everyMs, forget = false, paceMs = 0 }: ViewOptions = {},
): View<CommandOutput<N>> => {
  const client = useClient();
  const query = useQuery<CommandOutput<N>, ViewFailure>({
    queryKey: [name, input],
    queryFn: async () => {
      const reply = await client.call(name, input);
      if (!reply.ok) throw new ViewFailure(reply.failure.code, reply.failure.message);
      return reply.value;
    },
    meta: { topics, paceMs },
    // Forgotten a moment later, or asked anew when somebody is faster than that.
    ...(forget ? { gcTime: 0, refetchOnMount: 'always' as const } : {}),
    refetchInterval: (current) => (current.state.error === null ? (everyMs ?? false) : retryMs),
  });
  const trouble = query.error === null ? null : query.error.code;
  if (query.data !== undefined) return { kind: 'ready', value: query.data, trouble, gotAt: query.dataUpdatedAt };
  return trouble === null ? { kind: 'loading' } : { kind: 'failed', trouble };
};

import { useState } from 'react';
import type { CommandInput, CommandOutput, FailureCode } from '#common/ipc/contract.ts';
import { useClient, useIntentions } from '#renderer/app/window-parts.tsx';

/** What a supervisor does on the floor with one call. */
type ActName =
  | 'counter.close'
  | 'counter.open'
  | 'counter.end-session'
  | 'counter.back-in'
  | 'floor.move-ticket'
  | 'kiosk.set-door'
  | 'notice.set'
  | 'alarm.take'
  | 'alarm.over'
  | 'order.give'
  | 'settings.save';

type Wish<N extends ActName> = Omit<CommandInput<N>, 'requestId'>;

/** What the last act ended in: a sentence of locales `floor`, and how to take the act back. */
export type Told =
  | { readonly kind: 'failed'; readonly code: FailureCode }
  | {
      readonly kind: 'told';
      /** Key below `said`. */
      readonly key: string;
      readonly good: boolean;
      readonly values: { readonly [name: string]: string | number };
      readonly undo: (() => void) | null;
      /** The order that was given: what comes of it is said in place of the sentence. */
      readonly order?: string;
    };

/** What is said of an act: the first part of its sentence's key (its outcome is the second), and the way back. */
export type Telling = {
  readonly key: string;
  readonly values?: { readonly [name: string]: string | number };
  /** Given the request that made the act. */
  readonly undo?: (requestId: string) => void;
};

export type FloorActs = {
  readonly told: Told | null;
  /** Makes the call; resolves to its outcome, or null when it was not answered. A wish that was not answered keeps its request id. */
  readonly run: <N extends ActName>(name: N, wish: Wish<N>, telling: Telling) => Promise<CommandOutput<N> | null>;
  readonly tell: (told: Told | null) => void;
};

const good: ReadonlySet<string> = new Set(['done', 'given', 'saved', 'unconfirmed']);

/** The acts of the floor, each once, with one line that says what came of the last one. */
export const useFloorActs = (): FloorActs => {
  const client = useClient();
  const intentions = useIntentions();
  const [told, tell] = useState<Told | null>(null);
  return {
    told,
    tell,
    run: async (name, wish, { key, values = {}, undo }) => {
      const matter = `supervisor:${name}:${JSON.stringify(wish)}`;
      const requestId = intentions.open(matter);
      // The name ties the wish to its call; spreading loses the tie.
      const input = { ...wish, requestId } as unknown as CommandInput<typeof name>;
      const reply = await client.call(name, input);
      if (!reply.ok) {
        tell({ kind: 'failed', code: reply.failure.code });
        return null;
      }
      intentions.close(matter);
      // Every one of these calls answers with a kind, one that lost a race with who has the thing now.
      const { kind, by, order } = reply.value as {
        readonly kind: string;
        readonly by?: string;
        readonly order?: string;
      };
      const isGood = good.has(kind);
      tell({
        kind: 'told',
        key: `${key}.${kind}`,
        good: isGood,
        values: by === undefined ? values : { ...values, by },
        undo: isGood && undo !== undefined ? () => undo(requestId) : null,
        ...(order === undefined ? {} : { order }),
      });
      return reply.value;
    },
  };
};

/** How often a board looks whether its turn has come, ms. */
export const lookMs = 250;

export type TurnParts = {
  /** Asks with this id, or how it stands; null: the backend is away. */
  readonly ask: (turn: string) => Promise<'now' | 'wait' | 'late' | null>;
  readonly newTurn: () => string;
  /** Whether the call is still to be spoken. */
  readonly isWanted: () => boolean;
  readonly wait: (ms: number) => Promise<void>;
};

/** Waits until this board may speak; `kind: 'gone'` when nobody wants the call any more. Either way `turn` must be ended. */
export const waitForTurn = async ({
  ask,
  newTurn,
  isWanted,
  wait,
}: TurnParts): Promise<{ readonly kind: 'now' | 'gone'; readonly turn: string }> => {
  for (let turn = newTurn(); ;) {
    if (!isWanted()) return { kind: 'gone', turn };
    const answer = await ask(turn);
    if (answer === 'now') return { kind: 'now', turn };
    if (answer === 'late') turn = newTurn();
    await wait(lookMs);
  }
};

/** A setting under the supervisor's hands: as it was opened or saved (`clean`), as it is now, and every earlier state to go back to. */
export type Drafting<Draft> = {
  readonly clean: Draft;
  readonly now: Draft;
  readonly past: readonly Draft[];
  readonly future: readonly Draft[];
  /** The field typed in last: typing on is one step of undo. */
  readonly typing: string | null;
  /** Counts what fields did not type themselves: undo, redo, opening, a row that went. Fields write their value anew with it. */
  readonly turn: number;
  /** The op that set what was opened; null for a new one. */
  readonly base: string | null;
};

export type DraftingAct<Draft> =
  | { readonly kind: 'open'; readonly draft: Draft; readonly base: string | null }
  | { readonly kind: 'change'; readonly field: string; readonly draft: Draft; readonly redraw: boolean }
  /** What was saved stands; the base is what it was saved over. */
  | { readonly kind: 'rebase'; readonly base: string | null }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'discard' };

const MOST_STEPS = 200;

/** A setting just opened. */
export const openDrafting = <Draft>(draft: Draft, base: string | null, turn = 0): Drafting<Draft> => ({
  clean: draft,
  now: draft,
  past: [],
  future: [],
  typing: null,
  turn,
  base,
});

const sameText = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether something is not saved. */
export const isDirty = <Draft>({ clean, now }: Drafting<Draft>): boolean => !sameText(clean, now);

const moved = <Draft>(state: Drafting<Draft>, now: Draft, rest: Partial<Drafting<Draft>>): Drafting<Draft> => ({
  ...state,
  typing: null,
  ...rest,
  now,
});

/** The next state of a setting that is edited. Discarding is a step like any other: it can be undone. */
export const drafted = <Draft>(state: Drafting<Draft>, act: DraftingAct<Draft>): Drafting<Draft> => {
  const { now, past, future, clean, turn } = state;
  const kept = [...past, now].slice(-MOST_STEPS);
  switch (act.kind) {
    case 'open':
      return openDrafting(act.draft, act.base, turn + 1);
    case 'change': {
      const goesOn = !act.redraw && state.typing === act.field;
      return moved(state, act.draft, {
        past: goesOn ? past : kept,
        future: [],
        typing: act.redraw ? null : act.field,
        turn: act.redraw ? turn + 1 : turn,
      });
    }
    case 'rebase':
      return { ...state, base: act.base };
    case 'undo': {
      const before = past.at(-1);
      return before === undefined
        ? state
        : moved(state, before, { past: past.slice(0, -1), future: [now, ...future], turn: turn + 1 });
    }
    case 'redo': {
      const [after, ...rest] = future;
      return after === undefined ? state : moved(state, after, { past: kept, future: rest, turn: turn + 1 });
    }
    case 'discard':
      return isDirty(state) ? moved(state, clean, { past: kept, future: [], turn: turn + 1 }) : state;
    default:
      return state;
  }
};

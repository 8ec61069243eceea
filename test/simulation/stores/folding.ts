import type { Audience } from '#common/domain/log/audience.ts';
import { foldOp, type AnyState } from '#common/domain/log/fold.ts';
import { entityKindOf, opCatalogue } from '#common/domain/log/op-catalogue.ts';
import type { ReadCache } from '../kit/read-cache.ts';
import { Table } from '../kit/table.ts';
import type { CopyIndex } from './copy-index.ts';
import { noLogs, type TerminalState } from './terminal-state.ts';

type States = TerminalState['states'];

/** Whose tables: what reads ops, and where the ops of each entity are. */
export type Folding = {
  readonly term: string;
  readonly cache: ReadCache;
  readonly indexOf: (audience: Audience) => CopyIndex;
};

/** Own ops folded onto their entities: they come last in every fold (foldOwn of main/store/refold.ts). */
export const withOwn = (
  { term, cache }: Pick<Folding, 'term' | 'cache'>,
  before: States,
  texts: readonly { readonly audience: Audience; readonly text: string }[],
): States => {
  const changes = new Map<string, AnyState>();
  for (const { audience, text } of texts) {
    const applied = cache.row({ term, res: null, text }, audience);
    if (applied === null) continue;
    const key = `${opCatalogue[applied.op.t].kind}/${applied.op.id}`;
    const state = foldOp(changes.get(key) ?? before.get(key) ?? null, applied);
    if (state !== null) changes.set(key, state);
  }
  return before.with(changes);
};

/** The tables without what these own ops made: what else there is of their entities is folded again. */
export const withoutOwn = (
  { cache }: Pick<Folding, 'cache'>,
  before: States,
  ops: readonly { readonly text: string; readonly entity: string }[],
): States =>
  before.with(
    ops.flatMap(({ text, entity }) => {
      const t = cache.ids(text)?.t;
      const kind = t === undefined ? null : entityKindOf(t);
      return kind === null ? [] : [[`${kind}/${entity}`, undefined] as const];
    }),
  );

/** These entities folded again from all that is known of them. */
export const refolded = (
  { term, cache, indexOf }: Folding,
  state: TerminalState,
  audience: Audience,
  entities: Iterable<string>,
): States => {
  const changes: (readonly [string, AnyState | undefined])[] = [];
  const [index, logs] = [indexOf(audience), state.logs.get(audience) ?? noLogs];
  for (const entity of entities) {
    const pending = index.pending(logs, entity).map(({ text }) => cache.row({ term, res: null, text }, audience));
    for (const [kind, value] of cache.fold(index.appliedOf(entity), pending)) {
      changes.push([`${kind}/${entity}`, value ?? undefined]);
    }
  }
  return state.states.with(changes);
};

/** Every table folded again from the logs: must equal what is kept (invariant I11). */
export const refoldedAll = (of: Folding, whole: TerminalState, audiences: readonly Audience[]): States => {
  let state: TerminalState = { ...whole, states: Table.of<string, AnyState>() };
  for (const audience of audiences) {
    const own = [...(whole.logs.get(audience)?.own.values() ?? [])].flatMap((rows) =>
      rows.slice(0).map(({ entity }) => entity),
    );
    const entities = new Set([...of.indexOf(audience).entities, ...own]);
    state = { ...state, states: refolded(of, state, audience, entities) };
  }
  return state.states;
};

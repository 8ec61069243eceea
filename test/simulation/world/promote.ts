import { rechain } from '#central/log/rechain.ts';
import { audiences, type Audience } from '#common/domain/log/audience.ts';
import { applyVerdict } from '#common/domain/log/decide.ts';
import { parseOp } from '#common/domain/log/op.ts';
import { verdictSchema } from '#common/domain/log/verdict.ts';
import { siteLogStart } from '#common/wire/chain.ts';
import type { Entry } from '#common/wire/entry.ts';
import { compareGen, nextGen } from '#common/wire/generation.ts';
import { appended, emptyLog, type HubLog, type HubState } from '../stores/memory-hub-store.ts';
import type { Program } from './program.ts';
import type { TerminalMachine } from './terminal-machine.ts';
import { SITE, type World } from './world.ts';

/** A log under a new generation: numbers from 1, ops and verdicts as they were, states as those verdicts make them. */
const remade = (
  { sha256 }: World,
  { knows }: Program,
  audience: Audience,
  gen: string,
  copy: readonly Entry[],
): HubLog => {
  const states = new Map<string, unknown>();
  const chained = [...rechain(sha256, { seq: 0, h: siteLogStart(sha256, SITE, audience, gen) }, copy)];
  const entries = chained.map((entry, i) => {
    const parsed = parseOp(entry.op);
    if (parsed.kind === 'bad') return { entry: { ...entry, g: i + 1 }, uid: null };
    if (!knows(parsed.op.t)) return { entry: { ...entry, g: i + 1 }, uid: parsed.op.uid };
    const changes = applyVerdict(
      parsed.op,
      audience,
      entry.term,
      verdictSchema.parse(JSON.parse(entry.res)),
      states,
      gen,
    );
    for (const [key, value] of changes) states.set(key, value);
    return { entry: { ...entry, g: i + 1 }, uid: parsed.op.uid };
  });
  return appended(emptyLog, { answers: [], entries, changes: states, faults: [] });
};

/** The file of a new hub, made from a terminal's copies as central/store/sqlite/make-hub-file.ts makes it; null when it lacks one. */
export const hubFromCopy = (world: World, { disk, process, program }: TerminalMachine): HubState | null => {
  const store = process?.store;
  if (store === undefined) return null;
  const gens = audiences.map((audience) => (store.audiences.includes(audience) ? store.cursor(audience).gen : ''));
  if (gens.includes('')) return null;
  const newest = gens.reduce((best, one) => (compareGen(one, best) > 0 ? one : best), '');
  const gen = nextGen(newest, world.newId());
  const logs = audiences.map((audience) => {
    const copy = disk.state.site.get(audience)?.entries.slice(0) ?? [];
    return [audience, remade(world, program, audience, gen, copy)] as const;
  });
  return { gen, logs: new Map(logs), upstream: new Map() };
};

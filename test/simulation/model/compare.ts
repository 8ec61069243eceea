import { parseOp } from '#common/domain/log/op.ts';
import { verdictSchema, type Verdict } from '#common/domain/log/verdict.ts';
import type { Entry } from '#common/wire/entry.ts';
import type { Model, ModelOp, ModelStamp } from './model.ts';
import { runModel } from './run-model.ts';
import { runProduct } from './run-product.ts';
import { scheduleOf } from './schedule.ts';

/** An op of the product's floor log in the model's words; null for what the model does not have. */
const asModelOp = (entry: Entry): ModelOp | null => {
  const parsed = parseOp(entry.op);
  if (parsed.kind === 'bad') return { t: 'poison', uid: entry.h };
  const { t, uid, id, day, d } = parsed.op;
  const base = { uid, id, day };
  switch (t) {
    case 'ticket.issue':
      return { ...base, t: 'issue', svc: d['service'] };
    case 'ticket.label':
      return { ...base, t: 'label', svc: d['service'], label: d['label'] };
    case 'ticket.call':
      return { ...base, t: 'call', by: d['counter'] };
    case 'ticket.done':
      return { ...base, t: 'done', by: d['counter'] };
    case 'ticket.serve-alone':
      return null;
    default:
      return { t: 'poison', uid };
  }
};

/** A verdict in the words that both have; claims only where they must agree. */
const shared = ({ num, dup, ok, bad, dupOf }: Verdict | ModelStamp, claims: boolean): string =>
  dupOf !== undefined
    ? 'repeated'
    : bad !== undefined
      ? 'parked'
      : JSON.stringify({ num, dup, ok: claims ? ok : null });

/** The product's final floor log decided again by the model: entry by entry the same verdicts. Only for a hub that never went back. */
const compareVerdicts = (model: Model, floor: readonly Entry[], claims: boolean): readonly string[] => {
  const hub = new model.Hub();
  const wrong: string[] = [];
  for (const [i, entry] of floor.entries()) {
    const op = asModelOp(entry);
    if (op === null) continue;
    hub.append(entry.term, entry.epoch, entry.seq, entry.h, op);
    const theirs = shared(hub.d.log.at(-1)?.res ?? {}, claims);
    const ours = shared(verdictSchema.parse(JSON.parse(entry.res)), claims);
    if (theirs !== ours) wrong.push(`verdict ${i + 1} ${op.t}: product ${ours}, model ${theirs}`);
  }
  return wrong;
};

export type Comparison = { readonly ops: number; readonly verdicts: number; readonly wrong: readonly string[] };

/**
 * Runs one seed's schedule through the reference model and through the product, and compares what must agree.
 *
 * Compared: neither loses what a surviving disk holds, lets an op take effect twice, or hides a double service; where no disk goes back,
 * both end with the very same tickets (every tap of every kiosk, once) and no number is on two papers; and the model, given the product's
 * final floor log, comes to the same verdicts entry by entry: numbers, repeated labels, parked and
 * repeated ops, and claims where no disk goes back (the model lets a counter call or end again what it had ended before its disk went back, the
 * product does not).
 * Not compared: order and timing (the model asks and answers in steps, the product speaks frames), names of epochs and generations, and what
 * the model does not have: central, promotion, clones here, no-shows, recalls, papers, dossiers, configuration, enrolment, forgetting, upgrades.
 */
export const compareSeed = async (model: Model, seed: number): Promise<Comparison> => {
  const schedule = scheduleOf(seed);
  const theirs = runModel(model, schedule);
  const { outcome: ours, floor, gen } = await runProduct(schedule);
  const wrong = [...theirs.wrong.map((one) => `model: ${one}`), ...ours.wrong.map((one) => `product: ${one}`)];
  if (!schedule.rewinds) {
    for (const [term, taps] of schedule.taps) {
      const counts = [taps, theirs.issued.get(term), ours.issued.get(term)];
      if (new Set(counts).size > 1) wrong.push(`${term}: ${counts.join(', ')} taps, tickets of model and product`);
    }
    if (theirs.doubled + ours.doubled > 0) {
      wrong.push(`labels on two papers: model ${theirs.doubled}, product ${ours.doubled}`);
    }
  }
  const decided = gen.startsWith('g1-') ? compareVerdicts(model, floor, !schedule.rewinds) : null;
  return {
    ops: floor.length,
    verdicts: decided === null ? 0 : floor.length,
    wrong: [...wrong, ...(decided ?? [])],
  };
};

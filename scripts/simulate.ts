import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { mutants } from '#test/simulation/mutants/mutants.ts';
import { compareSeed } from '#test/simulation/model/compare.ts';
import { loadModel } from '#test/simulation/model/model.ts';
import { dayFigures } from '#test/simulation/day/figures.ts';
import { fullDay, smallDay } from '#test/simulation/day/plan.ts';
import { runDay } from '#test/simulation/day/run-day.ts';
import { runSeed } from '#test/simulation/run-seed.ts';
import type { Tally } from '#test/simulation/tally.ts';
import { runWorkers } from './simulate/run-workers.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '10000' },
    from: { type: 'string', default: '1' },
    workers: { type: 'string', default: String(Math.min(2, availableParallelism())) },
    seed: { type: 'string' },
    trace: { type: 'boolean', default: false },
    mutants: { type: 'boolean', default: false },
    mutant: { type: 'string' },
    model: { type: 'string' },
    day: { type: 'boolean', default: false },
    cut: { type: 'boolean', default: false },
    small: { type: 'boolean', default: false },
  },
});
const [count, from, workers] = [Number(values.seeds), Number(values.from), Number(values.workers)];

const say = (text: string): void => console.log(text);

const faultTable = ({ counts }: Tally): string =>
  Object.entries(counts)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([kind, times]) => `  ${kind.padEnd(28)}${String(times).padStart(9)}`)
    .join('\n');

const sayFailures = ({ failures }: Tally): void => {
  for (const { seed, violations } of failures.slice(0, 20)) {
    say(`seed ${seed}:`);
    for (const violation of violations) say(`  ${violation}`);
  }
  if (failures.length > 0) say(`replay one: npm run simulate -- --seed ${failures[0]?.seed ?? 0} --trace`);
};

/** A whole day of a centre's floor through the real use cases, as one line of JSON. */
const playDay = async (seed: number): Promise<boolean> => {
  const plan = (values.small ? smallDay : fullDay)(seed, values.cut);
  const began = performance.now();
  const result = await runDay(plan);
  for (const violation of result.violations) say(`violation ${violation}`);
  say(JSON.stringify(dayFigures(plan, result, (performance.now() - began) / 1000)));
  return result.violations.length === 0;
};

/** One seed, with everything that happened if it is asked for. */
const replay = async (seed: number): Promise<boolean> => {
  const breaks = values.mutant === undefined ? undefined : mutants[values.mutant];
  const result = await runSeed(seed, { keepTrace: values.trace, ...(breaks === undefined ? {} : { breaks }) });
  for (const line of result.trace) say(line);
  for (const { rule, detail } of result.violations) say(`violation ${rule}: ${detail}`);
  say(`seed ${seed}: ${result.ops} ops, ${result.papers} papers, ${result.violations.length} violations`);
  return result.violations.length === 0;
};

const simulate = async (): Promise<boolean> => {
  const began = performance.now();
  let told = 0;
  const tally = await runWorkers(workers, { from, count, mutant: null }, (sofar) => {
    if (sofar.seeds - told < 1_000) return;
    told = sofar.seeds;
    say(`${sofar.seeds} seeds, ${sofar.ops} ops, ${sofar.failures.length} with violations`);
  });
  const seconds = (performance.now() - began) / 1000;
  say(`\nfaults and events by kind:\n${faultTable(tally)}\n`);
  sayFailures(tally);
  say(
    `seeds ${tally.seeds}, ops ${tally.ops}, papers ${tally.papers}, violations ${tally.failures.length}, ${seconds.toFixed(1)} s, ${Math.round(tally.seeds / seconds)} seeds/s on ${workers} cores`,
  );
  return tally.failures.length === 0 && tally.seeds === count;
};

/** Every deliberately broken variant must be caught. */
const catchMutants = async (): Promise<boolean> => {
  let all = true;
  for (const name of values.mutant === undefined ? Object.keys(mutants) : [values.mutant]) {
    const began = performance.now();
    const tally = await runWorkers(workers, { from, count, mutant: name }, () => undefined);
    const [first] = tally.failures;
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    if (first === undefined) all = false;
    say(
      first === undefined
        ? `${name.padEnd(20)} NOT CAUGHT in ${tally.seeds} seeds, ${seconds} s`
        : `${name.padEnd(20)} caught after ${tally.seeds} seeds (seed ${first.seed}, ${seconds} s): ${(first.violations[0] ?? '').slice(0, 110)}`,
    );
  }
  return all;
};

/** The same schedules through the reference model and through the product. */
const compare = async (folder: string): Promise<boolean> => {
  const model = await loadModel(folder);
  if (model === null) {
    say(`There is no model in ${folder}: core.mjs is missing.`);
    return false;
  }
  const began = performance.now();
  let [ops, verdicts, bad] = [0, 0, 0];
  for (let seed = from; seed < from + count; seed += 1) {
    const compared = await compareSeed(model, seed);
    ops += compared.ops;
    verdicts += compared.verdicts;
    if (compared.wrong.length === 0) continue;
    bad += 1;
    if (bad <= 20) say([`schedule ${seed}:`, ...compared.wrong.slice(0, 3)].join('\n  '));
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  say(`schedules ${count}, ops ${ops}, verdicts compared ${verdicts}, schedules that differ ${bad}, ${seconds} s`);
  return bad === 0;
};

const isGood = values.day
  ? await playDay(Number(values.seed ?? 1))
  : values.model !== undefined
    ? await compare(values.model)
    : values.seed !== undefined
      ? await replay(Number(values.seed))
      : await (values.mutants ? catchMutants() : simulate());
process.exitCode = isGood ? 0 : 1;

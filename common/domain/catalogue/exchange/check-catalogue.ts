import type { Procedure } from '../procedure.ts';
import type { LineProblem } from './problems.ts';
import type { LineReading } from './read-table.ts';

/** What a file would do to the catalogue. */
export type CatalogueCheck = {
  readonly fresh: readonly Procedure[];
  readonly changed: readonly Procedure[];
  /** In use until now, out of use afterwards. */
  readonly retired: readonly Procedure[];
  readonly same: number;
  /** Lines of which nothing is taken, in the order of the file. */
  readonly wrong: readonly LineReading[];
  readonly problems: readonly LineProblem[];
};

/** Reads that say the same code: nobody can say which one is right, so none is taken. */
const withoutTwins = (readings: readonly LineReading[], headingOfCode: string): readonly LineReading[] => {
  const first = new Map<string, number>();
  const twins = new Map<string, number>();
  for (const { procedure, line } of readings) {
    if (procedure === null) continue;
    const earlier = first.get(procedure.code);
    if (earlier === undefined) first.set(procedure.code, line);
    else if (!twins.has(procedure.code)) twins.set(procedure.code, line);
  }
  return readings.map((reading) => {
    const { procedure, line } = reading;
    const second = procedure === null ? undefined : twins.get(procedure.code);
    if (procedure === null || second === undefined) return reading;
    const one = first.get(procedure.code) ?? second;
    const problem: LineProblem = {
      line,
      column: 'code',
      heading: headingOfCode,
      value: procedure.code,
      problem: 'duplicate',
      number: line === one ? second : one,
    };
    return { ...reading, procedure: null, problems: [problem] };
  });
};

/**
 * Lays what was read beside the catalogue. `retireMissing`: what is in use and not in the file at all, also not on a wrong line, goes out of use;
 * `version` names the state it then has.
 */
export const checkCatalogue = (
  readings: readonly LineReading[],
  catalogue: readonly Procedure[],
  { headingOfCode, retireMissing }: { readonly headingOfCode: string; readonly retireMissing: boolean },
): CatalogueCheck => {
  const lines = withoutTwins(readings, headingOfCode);
  const known = new Map(catalogue.map((procedure) => [procedure.code, procedure]));
  const wrong = lines.filter(({ procedure }) => procedure === null);
  const good = lines.flatMap(({ procedure }) => (procedure === null ? [] : [procedure]));
  const fresh = good.filter(({ code }) => !known.has(code));
  const other = lines.flatMap(({ procedure, isSame }) =>
    procedure === null || isSame || !known.has(procedure.code) ? [] : [procedure],
  );
  const goesOut = (procedure: Procedure): boolean =>
    procedure.outOfUse === true && known.get(procedure.code)?.outOfUse !== true;
  // A wrong line may be about any procedure: while there is one, nobody can say what is missing.
  const listed = new Set(good.map(({ code }) => code));
  const missing =
    retireMissing && wrong.length === 0
      ? catalogue.filter(({ code, outOfUse }) => outOfUse !== true && !listed.has(code))
      : [];
  return {
    fresh,
    changed: other.filter((procedure) => !goesOut(procedure)),
    retired: [...other.filter(goesOut), ...missing.map((procedure) => ({ ...procedure, outOfUse: true as const }))],
    same: good.length - fresh.length - other.length,
    wrong,
    problems: wrong.flatMap(({ problems }) => problems),
  };
};

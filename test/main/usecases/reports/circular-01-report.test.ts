import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillMonths } from '#test/support/months-of-dossiers.ts';
import { prepareOracle } from '#test/support/report-oracle.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';
import { sheetOf } from './hall.ts';

const at: { terminal: TestTerminal | null } = { terminal: null };
const terminal = (): TestTerminal => {
  if (at.terminal === null) throw new Error('no terminal');
  return at.terminal;
};
beforeAll(async () => {
  at.terminal = await testTerminal();
  fillMonths(terminal(), { count: 900, first: '2026-05-04', days: 135 });
  prepareOracle(terminal().store.db);
});
afterAll(() => at.terminal?.dispose());

const span = { from: '2026-06-01', to: '2026-09-15' };
const local = (instant: string): string => `date(${instant} / 1000 + 7 * 3600, 'unixepoch')`;

/** A hop, up to the first end, on a day after the one that was due before it: plain SQL over the steps that counted. */
const lateHop = `EXISTS (SELECT 1 FROM entry AS h WHERE h.d = fact.id AND h.n <= (SELECT n FROM ended WHERE ended.d = fact.id)
  AND h.event IN ('forward', 'result', 'not-eligible', 'ask-supplement', 'supplemented')
  AND ${local('h.at')} > ${local(`coalesce((SELECT b.due FROM entry AS b WHERE b.d = h.d AND b.n < h.n AND b.due IS NOT NULL ORDER BY b.n DESC LIMIT 1),
    (SELECT dossier.state ->> 'firstDueAt' FROM dossier WHERE dossier.id = h.d))`)})`;
const time = `CASE WHEN how IN ('ask-stop', 'supplement-expired') THEN 1 WHEN solved_on < due_on THEN 2 WHEN solved_on = due_on THEN 1 ELSE 0 END`;

test.each(['officer', 'agency'] as const)(
  'the points for the whole time and for the time of each agency by %s are what plain SQL adds up',
  async (group) => {
    const key =
      group === 'officer' ? 'officer' : `(SELECT dossier.state ->> 'agency' FROM dossier WHERE dossier.id = fact.id)`;
    const wanted = terminal()
      .store.db.prepare(
        `SELECT '${group} ' || ${key}, count(*), sum(${time}), sum(CASE WHEN ${lateHop} THEN 0 ELSE ${time} END)
         FROM fact WHERE solved BETWEEN :from AND :to GROUP BY 1 ORDER BY 1`,
      )
      .raw()
      .all(span);
    const { rows } = await sheetOf(terminal(), 'circular-01', group, span);
    const shown = rows
      .filter(({ total }) => total !== true)
      .toSorted((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ key: shownKey, cells }) => [shownKey, cells[1]?.value, cells[2]?.part, cells[3]?.part]);
    expect(shown).toEqual(wanted);
    expect(shown.length).toBeGreaterThan(2);
    // The two indicators are not the same figure twice.
    expect(shown.some(([, , whole, agencies]) => whole !== agencies)).toBe(true);
  },
);

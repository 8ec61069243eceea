import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { reportGroups, reportNames, type ReportGroup, type ReportSheet } from '#common/ipc/report-sheet.ts';
import type { TestTerminal } from '#test/support/terminal.ts';
import { hallTerminal, recordsFor, sheetOf } from './hall.ts';

let one: TestTerminal;
beforeAll(async () => {
  one = await hallTerminal();
});
afterAll(() => one.dispose());

const areas = z.object(
  Object.fromEntries(
    ['name', 'about', 'column', 'formula', 'note', 'word'].map((area) => [area, z.record(z.string(), z.string())]),
  ),
);
const words = areas.parse(
  JSON.parse(readFileSync(path.join(import.meta.dirname, '../../../../renderer/locales/vi/reports.json'), 'utf8')),
);
const known = (area: string, key: string): string | null =>
  words[area]?.[key] === undefined ? `${area}.${key}` : null;

const wordless = async ({ name, columns, rows, notes }: ReportSheet): Promise<readonly (string | null)[]> => {
  const cells = rows.flatMap((row) => row.cells);
  const wish = cells.flatMap(({ records }) => records ?? [])[0];
  const page = wish === undefined ? null : await recordsFor(one, wish);
  return [
    known('name', name),
    known('about', name),
    ...columns.flatMap(({ key, title, formula }) => [
      title === undefined ? known('column', key) : null,
      formula === undefined ? null : known('formula', formula),
    ]),
    ...notes.map(({ key }) => known('note', key)),
    ...cells.map(({ kind, value }) =>
      kind === 'word' ? known('word', typeof value === 'string' ? value : JSON.stringify(value)) : null,
    ),
    ...(page?.columns ?? []).map(({ key }) => known('column', key)),
    ...(page?.records ?? []).flatMap(({ details }) => details.map(({ key }) => known('column', key))),
  ];
};

const all = reportNames.flatMap((name) =>
  (reportGroups[name] ?? [null]).map((group: ReportGroup | null) => [name, group] as const),
);

/** Reports that one drawing does not show: several services on the same days, or a form of the state. */
const undrawn: ReadonlySet<string> = new Set([
  'priority/day',
  'told-waits/day',
  'desks/day',
  'form-06a/null',
  'fee-states/null',
  'exemptions/null',
]);

test.each(all)(
  'everything that report %s by %s says has its words, and it is drawn by its own columns',
  async (name, group) => {
    const sheet = await sheetOf(one, name, group, { from: '2026-08-31', to: '2026-09-01' });
    const said = await wordless(sheet);
    expect(said.filter((missing) => missing !== null)).toEqual([]);
    const { chart, columns } = sheet;
    expect(chart === null).toBe(undrawn.has(`${name}/${group}`));
    const drawn = chart === null ? [] : [chart.along, ...chart.draws];
    expect(drawn.filter((key) => !columns.some((column) => column.key === key))).toEqual([]);
  },
);

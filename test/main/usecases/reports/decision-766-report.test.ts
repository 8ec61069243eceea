import { afterAll, beforeAll, expect, test } from 'vitest';
import { pointInputs, shareInputs } from '#common/domain/report/entered-input.ts';
import type { ReportSheet, ReportWish } from '#common/ipc/report-sheet.ts';
import { makeSheet } from '#main/usecases/reports/make-sheet.ts';
import {
  saveMonthInput,
  saveReportRules,
  showMonthInput,
  showReportRules,
} from '#main/usecases/reports/month-input.ts';
import { recordsOf } from '#main/usecases/reports/records/records-of.ts';
import { slicesOf } from '#main/usecases/reports/slices.ts';
import { fillMonths } from '#test/support/months-of-dossiers.ts';
import { oracleCount, oracleFigures, prepareOracle } from '#test/support/report-oracle.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';

const at: { terminal: TestTerminal | null } = { terminal: null };
const terminal = (): TestTerminal => {
  if (at.terminal === null) throw new Error('no terminal');
  return at.terminal;
};
const rating = (score: 'very-satisfied' | 'satisfied' | 'not-satisfied', reason: 'not-friendly' | null = null) =>
  ({ t: 'visit.rated', id: 'rating:Q1/2026-09-15', d: { counter: 'Q1', score, reason } }) as const;
beforeAll(async () => {
  at.terminal = await testTerminal();
  fillMonths(terminal(), { count: 700, first: '2026-06-01', days: 106 });
  prepareOracle(terminal().store.db);
  terminal().store.append([
    rating('very-satisfied'),
    rating('satisfied'),
    rating('satisfied'),
    rating('not-satisfied'),
  ]);
});
afterAll(() => at.terminal?.dispose());

const slices = () => slicesOf(() => performance.now());
const period = { first: '2026-09-01', last: '2026-09-30', asof: '2026-09-15' };
const sheetOf = async (name: ReportWish['name'], group: ReportWish['group'] = null): Promise<ReportSheet> => {
  const made = await makeSheet(terminal(), { name, group, from: period.first, to: period.last }, slices());
  if (made.kind !== 'sheet') throw new Error(made.kind);
  return made.sheet;
};
const rowOf = ({ rows }: ReportSheet, key: string) => rows.find((row) => row.key === key)?.cells ?? [];
const valuesOf = (sheet: ReportSheet, key: string) =>
  rowOf(sheet, key)
    .slice(1, 6)
    .map(({ value }) => value);
const sql = (text: string): readonly number[] =>
  terminal().store.db.prepare(text).raw().get(period) as readonly number[]; // numbers in the query

const drafts = (month: string) => {
  const { base, shares, points } = showMonthInput(terminal(), month);
  return {
    base,
    shares: shares.map(({ entered: _entered, ...one }) => one),
    points: points.map(({ entered: _entered, ...one }) => one),
  };
};

test('what the terminal records of Decision 766 is what plain SQL counts', async () => {
  const sheet = await sheetOf('decision-766');
  const { db } = terminal().store;
  const count = (condition: string): number => oracleCount(db, condition, period);
  const received = count(oracleFigures.received);
  const inTime = count(`${oracleFigures.received} AND (${oracleFigures['in-time']})`);
  expect(valuesOf(sheet, 'progress')).toEqual([inTime, received, inTime / received, (20 * inTime) / received, 20]);
  const online = count(oracleFigures['received-online']);
  expect(valuesOf(sheet, 'online-dossiers')).toEqual([
    online,
    received,
    online / received,
    Math.min(6, (6 * online) / received / 0.5),
    6,
  ]);
  // One procedure in the catalogue, online in full; its fee is nothing.
  expect(valuesOf(sheet, 'online-procedures')).toEqual([1, 1, 1, 2, 2]);
  expect(valuesOf(sheet, 'payment-used')).toEqual([0, 0, null, 0, 2]);
  const within = `state ->> 'code' <> '' AND day BETWEEN :first AND :last AND :asof <> ''`;
  const [onPaper, scanned] = sql(
    `SELECT count(*), sum(EXISTS (SELECT 1 FROM json_each(state, '$.files') AS f WHERE f.value ->> 'component' = c.key))
     FROM dossier, json_each(state, '$.components') AS c
     WHERE ${within} AND state ->> 'channel' <> 'online' AND c.value ->> 'originals' > 0`,
  );
  expect(valuesOf(sheet, 'scanned').slice(0, 2)).toEqual([scanned, onPaper]);
  const [components, reused] = sql(
    `SELECT count(*), sum(state ->> 'channel' <> 'online' AND c.value ->> 'originals' = 0 AND c.value ->> 'fromData' <> '')
     FROM dossier, json_each(state, '$.components') AS c WHERE ${within}`,
  );
  expect(valuesOf(sheet, 'reused').slice(0, 2)).toEqual([reused, components]);
  const withFee = count(`${oracleFigures.received} AND due_vnd > 0`);
  const transfer = count(
    `${oracleFigures.received} AND due_vnd > 0 AND EXISTS (SELECT 1 FROM moved WHERE moved.d = id AND event = 'reconciled')`,
  );
  expect(valuesOf(sheet, 'paid-online').slice(0, 2)).toEqual([transfer, withFee]);
  expect(valuesOf(sheet, 'satisfied')).toEqual([3, 4, 0.75, 5, 6]);
  expect(Math.min(received, online, inTime, withFee, transfer, Number(reused), Number(scanned))).toBeGreaterThan(0);
});

/** What is counted in papers and in procedures opens the dossiers that have them. */
const byPapers: ReadonlySet<string> = new Set(['scanned', 'reused', 'online-used', 'payment-used']);

test('every part and whole that opens has as many records as it says', async () => {
  const opened: string[] = [];
  for (const { key, cells } of (await sheetOf('decision-766')).rows) {
    for (const { value, records } of cells) {
      if (records?.of !== 'dossiers') continue;
      const pages = await recordsOf({ terminal: terminal(), slices: slices(), wish: records });
      if (byPapers.has(key)) expect(pages(0).count).toBeGreaterThan(0);
      else expect([records, pages(0).count]).toEqual([records, value]);
      opened.push(key);
    }
  }
  // The one procedure of the catalogue has no fee: nobody could have paid it.
  expect(new Set(opened)).toEqual(
    new Set(['progress', 'online-dossiers', 'electronic-results', 'paid-online', 'scanned', 'reused', 'online-used']),
  );
});

test('papers open the dossiers that have them, and each says how many', async () => {
  const sheet = await sheetOf('decision-766');
  for (const [key, place, said] of [
    ['scanned', 1, 'scanned'],
    ['scanned', 2, 'on-paper'],
    ['reused', 1, 'from-data'],
    ['reused', 2, 'components'],
  ] as const) {
    const cell = rowOf(sheet, key)[place];
    if (cell?.records === undefined || cell.records === null) throw new Error(key);
    const pages = await recordsOf({ terminal: terminal(), slices: slices(), wish: cell.records });
    let sum = 0;
    for (let from = 0; from < pages(0).count; from += 50) {
      for (const { details } of pages(from).records) sum += Number(details.find((one) => one.key === said)?.cell.value);
    }
    expect([key, place, sum]).toEqual([key, place, cell.value]);
  }
});

test('the mean of an indicator opens the dossiers that have points for it, which add up to its sum', async () => {
  const sheet = await sheetOf('circular-01', 'officer');
  let opened = 0;
  for (const cell of sheet.rows.flatMap(({ cells }) => cells)) {
    if (cell.records?.of !== 'dossiers' || cell.records.indicator === undefined) continue;
    const { indicator } = cell.records;
    const pages = await recordsOf({ terminal: terminal(), slices: slices(), wish: cell.records });
    const records = Array.from({ length: Math.ceil(pages(0).count / 50) }, (_none, page) => pages(page * 50)).flatMap(
      (page) => page.records,
    );
    const points = records.map(({ details }) => details.find(({ key }) => key === `01-${indicator}`)?.cell.value);
    expect([indicator, records.length, points.reduce((sum: number, one) => sum + Number(one), 0)]).toEqual([
      indicator,
      cell.whole,
      cell.part,
    ]);
    opened += 1;
  }
  expect(opened).toBeGreaterThan(10);
});

test('what nobody entered is missing and the whole is partial, without a rank', async () => {
  const sheet = await sheetOf('decision-766');
  expect(rowOf(sheet, 'dossier-sync')).toMatchObject([
    {},
    { value: null },
    { value: null },
    { value: null },
    { value: null },
    { value: 6 },
    { value: 'input-missing', with: { months: '09/2026' } },
  ]);
  expect(rowOf(sheet, 'total')[6]).toMatchObject({ value: 'sum-partial' });
  expect(sheet.notes[0]).toMatchObject({ tone: 'act', key: '766-partial' });
});

test('a wrong figure, a half one, three points or no name are named, and nothing is written', () => {
  const { base, shares, points } = drafts('2026-09');
  const wrong = {
    month: '2026-09',
    base,
    by: '',
    requestId: 'r-wrong',
    shares: shares.map((one) =>
      one.input === 'dossier-sync'
        ? { ...one, part: '9', whole: '3' }
        : one.input === 'content-full'
          ? { ...one, part: '1' }
          : one.input === 'publish-on-time'
            ? { ...one, part: 'x', whole: '2' }
            : one,
    ),
    points: points.map((one) => (one.input === 'publicity' ? { ...one, points: '3' } : one)),
  };
  expect(saveMonthInput(terminal(), wrong)).toEqual({
    kind: 'problems',
    problems: [
      { input: 'publish-on-time', why: 'no-number' },
      { input: 'content-full', why: 'half' },
      { input: 'dossier-sync', why: 'part-over-whole' },
      { input: 'publicity', why: 'not-0-1-2' },
      { input: 'by', why: 'nobody' },
    ],
  });
  expect(showMonthInput(terminal(), '2026-09').base).toBeNull();
});

test('entered figures count, with who entered each and when; the report has a rank when all are there', async () => {
  const one = terminal();
  const enter = (by: string, share: readonly [part: string, whole: string], requestId: string) => {
    const { base, shares, points } = drafts('2026-09');
    return saveMonthInput(one, {
      month: '2026-09',
      base,
      by,
      requestId,
      shares: shares.map((row) => ({ ...row, part: share[0], whole: share[1], source: 'Cổng DVC' })),
      points: points.map((row) => ({ ...row, points: '2', source: 'Đoàn kiểm tra' })),
    });
  };
  expect(enter('Vũ Minh Châu', ['1.500', '3.000'], 'r-1')).toEqual({ kind: 'saved' });
  const at1 = one.store.now();
  one.advance(60_000);
  const { base, shares, points } = drafts('2026-09');
  const changed = {
    month: '2026-09',
    base,
    by: 'Lê Thu',
    shares: shares.map((row) => (row.input === 'dossier-sync' ? { ...row, part: '3000' } : row)),
    points,
  };
  expect(saveMonthInput(one, { ...changed, requestId: 'r-2' })).toEqual({ kind: 'saved' });
  // The same request asked again, and another one that had not seen the last change.
  expect(saveMonthInput(one, { ...changed, requestId: 'r-2' })).toEqual({ kind: 'saved' });
  expect(saveMonthInput(one, { ...changed, requestId: 'r-3' })).toEqual({ kind: 'changed-elsewhere' });
  const view = showMonthInput(one, '2026-09');
  expect(view.shares.map(({ input }) => input)).toEqual(shareInputs);
  expect(view.points.map(({ input }) => input)).toEqual(pointInputs);
  expect(view.shares.find(({ input }) => input === 'dossier-sync')?.entered).toEqual({
    by: 'Lê Thu',
    at: at1 + 60_000,
  });
  expect(view.shares.find(({ input }) => input === 'content-full')?.entered).toEqual({ by: 'Vũ Minh Châu', at: at1 });
  const sheet = await sheetOf('decision-766');
  expect(valuesOf(sheet, 'dossier-sync')).toEqual([3000, 3000, 1, 6, 6]);
  expect(valuesOf(sheet, 'content-full')).toEqual([1500, 3000, 0.5, 1, 2]);
  expect(rowOf(sheet, 'content-full')[6]).toMatchObject({ value: 'input-entered', with: { by: 'Vũ Minh Châu' } });
  const sum = sheet.rows
    .filter(({ total }) => total !== true)
    .reduce((all, { cells }) => all + Number(cells[4]?.value), 0);
  expect(Number(rowOf(sheet, 'total')[4]?.value)).toBeCloseTo(sum, 10);
  expect(sum).toBeLessThan(50);
  expect(sheet.notes[0]?.key).toBe('766-weak');
});

test('the progress can be a part of all there were to solve, or of all solved, as the centre sets it', async () => {
  const one = terminal();
  const { base, rules } = showReportRules(one);
  expect(base).toBeNull();
  expect(saveReportRules(one, { base, rules: { ...rules, progressOf: 'solved' }, requestId: 'r-rules' })).toEqual({
    kind: 'saved',
  });
  expect(saveReportRules(one, { base, rules, requestId: 'r-rules-2' })).toEqual({ kind: 'changed-elsewhere' });
  const sheet = await sheetOf('decision-766');
  const { db } = one.store;
  expect(valuesOf(sheet, 'progress').slice(0, 2)).toEqual([
    oracleCount(db, oracleFigures['in-time'], period),
    oracleCount(db, oracleFigures.solved, period),
  ]);
});

test('the indicators of Circular 01/2018 per officer are the mean points of plain SQL, the centre is ranked as an agency', async () => {
  const sheet = await sheetOf('circular-01', 'officer');
  const place = (key: string): number => sheet.columns.findIndex((column) => column.key === key);
  const rows = sheet.rows.filter(({ total }) => total !== true);
  expect(rows).toHaveLength(3);
  for (const row of rows) {
    const officer = row.key.slice('officer '.length);
    const [dossiers, time, contacts] = terminal()
      .store.db.prepare(
        `SELECT count(*), sum(iif(how IN ('ask-stop', 'supplement-expired'), 1, iif(solved_on < due_on, 2, iif(solved_on = due_on, 1, 0)))),
           sum(max(0, 2 - (SELECT count(*) FROM entry WHERE entry.d = id AND event IN ('ask-supplement', 'ask-papers'))))
         FROM fact WHERE solved BETWEEN :first AND :last AND :asof <> '' AND officer = '${officer}'`,
      )
      .raw()
      .get(period) as readonly number[]; // three numbers
    expect(row.cells[place('dossiers')]?.value).toBe(dossiers);
    expect(row.cells[place('01-total-time')]).toMatchObject({ part: time, whole: dossiers });
    expect(row.cells[place('01-contacts')]).toMatchObject({ part: contacts, whole: dossiers });
    expect(row.cells[place('01-organisation')]).toMatchObject({ part: 2 * Number(dossiers), whole: dossiers });
  }
  const total = sheet.rows.at(-1);
  // Some dossiers are of procedures that the catalogue does not have (any more), and one counter was not rated: the centre has no rank.
  expect(total?.cells[place('rank')]?.value).toBe('rank-partial');
  const index = total?.cells[place('index')];
  expect(index?.value).toBe(Math.round((Number(index?.part) * 10) / Number(index?.whole)) / 10);
});

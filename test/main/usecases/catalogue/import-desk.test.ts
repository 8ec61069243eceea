import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Procedure } from '#common/domain/catalogue/procedure.ts';
import { editProcedure } from '#main/usecases/catalogue/edit-procedure.ts';
import { exportCatalogue, exportWrong } from '#main/usecases/catalogue/export-catalogue.ts';
import { listChanges } from '#main/usecases/catalogue/catalogue-views.ts';
import { takeBack } from '#main/usecases/catalogue/write-change.ts';
import { openXlsx } from '#main/usecases/catalogue/xlsx/read-xlsx.ts';
import { writeXlsx } from '#main/usecases/catalogue/xlsx/write-xlsx.ts';
import { checkIntake } from '#main/usecases/dossier/check-intake.ts';
import { bringFile } from '#test/support/bring-file.ts';
import { madeCatalogue, procedureNumber } from '#test/support/catalogue.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';

let one: TestTerminal;
beforeEach(async () => {
  one = await testTerminal({ name: 'SUP' });
});
afterEach(() => one.dispose());

const catalogue = (terminal = one): readonly Procedure[] =>
  terminal.site.catalogue.all.map(({ entry }) => entry.procedure);
const csv = async (procedures: readonly Procedure[]): Promise<string> => {
  const text = await exportCatalogue(procedures, 'csv');
  if (typeof text !== 'string') throw new Error('A table of text is text.');
  return text;
};
const importAll = async (procedures: readonly Procedure[]) => {
  const outcome = await bringFile(one, await csv(procedures)).write();
  return outcome;
};
const bringIn = async (content: string): Promise<string> => {
  const file = bringFile(one, content);
  await file.checked();
  const outcome = await file.write();
  if (outcome.kind !== 'imported') throw new Error(outcome.kind);
  return outcome.change;
};

test('a file of 300 comes in as one act, is found at once, and the same file again changes nothing', async () => {
  const before = catalogue();
  const file = bringFile(one, await csv(madeCatalogue(300)));
  const { check } = await file.checked();
  expect([check.fresh.length, check.changed.length, check.same, check.problems]).toEqual([300, 0, 0, []]);
  expect(catalogue()).toEqual(before);
  expect(await file.write()).toMatchObject({ kind: 'imported', counts: { fresh: 300, changed: 0, retired: 0 } });
  expect(one.site.procedure('1.100123')).toEqual(procedureNumber(123));
  expect(one.site.procedureIndex).toHaveLength(before.length + 300);
  const again = bringFile(one, await csv(madeCatalogue(300)));
  expect((await again.checked()).check).toMatchObject({ fresh: [], changed: [], retired: [], same: 300, wrong: [] });
  expect(await again.write()).toEqual({ kind: 'nothing' });
  expect(listChanges(one).changes).toHaveLength(1);
});

test('an import is taken back as a whole: every procedure is as it was, also after the program was started anew', async () => {
  await bringIn(await csv(madeCatalogue(120)));
  const before = catalogue();
  const change = await bringIn(
    await csv(madeCatalogue(150).map((each) => ({ ...each, feeNote: 'Mức mới', version: '2026-10' }))),
  );
  expect(catalogue()).not.toEqual(before);
  one = await one.reopen();
  expect(one.site.procedure('1.100149')?.feeNote).toBe('Mức mới');
  expect(takeBack(one, change, one.newId())).toEqual({ kind: 'undone', back: 150, kept: 0 });
  expect(catalogue()).toEqual(before);
  // Asked twice, the answer is the same act.
  expect(takeBack(one, change, one.newId())).toMatchObject({ kind: 'undone', back: 0 });
  one = await one.reopen();
  expect(catalogue()).toEqual(before);
});

test('what was changed by hand after an import stays when the import is taken back', async () => {
  const change = await bringIn(await csv(madeCatalogue(10)));
  const edited = editProcedure(one, {
    code: '1.100003',
    cells: { deadline: '2 ngày làm việc' },
    base: change,
    requestId: one.newId(),
  });
  expect(edited.kind).toBe('saved');
  expect(takeBack(one, change, one.newId())).toEqual({ kind: 'undone', back: 9, kept: 1 });
  expect(one.site.procedure('1.100003')?.deadline.amount).toBe(2);
  expect(one.site.procedure('1.100004')).toBeNull();
});

test('a program that ends in the middle of an import leaves the catalogue as it was', async () => {
  const before = catalogue();
  const append = one.store.append.bind(one.store);
  let written = 0;
  one.store.append = (drafts) => {
    written += 1;
    if (written > 3) throw new Error('The machine lost its power.');
    return append(drafts);
  };
  const file = bringFile(one, await csv(madeCatalogue(400)));
  await file.checked();
  await expect(file.write()).rejects.toThrow('power');
  one.store.append = append;
  expect(written).toBe(4);
  expect(catalogue()).toEqual(before);
  one = await one.reopen();
  expect(catalogue()).toEqual(before);
  expect(listChanges(one).changes).toEqual([]);
  // And it can be brought in afterwards.
  await bringIn(await csv(madeCatalogue(400)));
  expect(catalogue()).toHaveLength(before.length + 400);
});

test('a file that was laid beside an older catalogue is not written', async () => {
  const file = bringFile(one, await csv(madeCatalogue(5)));
  await file.checked();
  await bringIn(await csv(madeCatalogue(2)));
  expect(await file.write()).toEqual({ kind: 'changed-elsewhere' });
  const { check } = await file.checked();
  expect([check.fresh.length, check.same]).toEqual([3, 2]);
  expect(await file.write()).toMatchObject({ kind: 'imported', counts: { fresh: 3 } });
});

test('the wrong lines are told by line and column, and come back as a file that can be mended', async () => {
  const text = await csv(madeCatalogue(6));
  const lines = text
    .replace('\uFEFF', '')
    .trim()
    .split(/\r\n(?="1\.|$)/u);
  const broken = lines.map((line, place) => {
    if (place === 2) return line.replace(/"\d+ ngày(?: làm việc)?"/u, '"mười ngày"');
    if (place === 4) return line.replace('"1.100003"', '"1.100000"');
    return line;
  });
  const file = bringFile(one, broken.join('\r\n'));
  const checked = await file.checked();
  // Papers stand on lines of their own, so a procedure begins further down than its place.
  const lineOf = (place: number): number =>
    broken
      .slice(0, place)
      .join('\r\n')
      .split(/\r\n|\n/u).length + 1;
  expect(checked.check.problems).toEqual([
    {
      line: lineOf(1),
      column: 'code',
      heading: 'Mã thủ tục',
      value: '1.100000',
      problem: 'duplicate',
      number: lineOf(4),
    },
    {
      line: lineOf(2),
      column: 'deadline',
      heading: 'Thời hạn giải quyết',
      value: 'mười ngày',
      problem: 'days',
      number: null,
    },
    {
      line: lineOf(4),
      column: 'code',
      heading: 'Mã thủ tục',
      value: '1.100000',
      problem: 'duplicate',
      number: lineOf(1),
    },
  ]);
  const wrong = await openXlsx(await exportWrong(checked, 'vi'), null);
  if (wrong.kind !== 'workbook') throw new Error(wrong.kind);
  const rows = [...wrong.rows].map(({ cells }) => cells);
  expect(rows.map((cells) => cells.at(-1))).toContainEqual(
    expect.stringContaining(
      `Dòng ${lineOf(2)}, cột Thời hạn giải quyết: “mười ngày” không phải số ngày. Ghi số, ví dụ 10`,
    ),
  );
  const mended = rows
    .filter((cells) => !cells.some((cell) => cell.includes('số 3 ')))
    .map((cells) => cells.map((cell) => (cell === 'mười ngày' ? '10' : cell)));
  expect((await bringFile(one, await writeXlsx('Dòng sai', mended)).checked()).check).toMatchObject({ problems: [] });
  expect(await file.write()).toMatchObject({ kind: 'imported', counts: { fresh: 3 } });
});

test('what a file does not list goes out of use when that is wanted, is kept, and is offered no more', async () => {
  await bringIn(await csv(madeCatalogue(4)));
  const file = bringFile(one, await csv(madeCatalogue(3)));
  expect((await file.checked()).check.retired).toEqual([]);
  const { check } = await file.checked({ retireMissing: true });
  expect(check.retired.map(({ code }) => code)).toEqual(['1.001193', '1.100003']);
  await file.write();
  expect(one.site.offered('1.100003')).toBeNull();
  expect(one.site.procedure('1.100003')).toMatchObject({ code: '1.100003', outOfUse: true });
  expect(one.site.procedureIndex.map(({ procedure }) => procedure.code)).not.toContain('1.100003');
  const source = { kind: 'counter' as const };
  const intake = { procedure: '1.100003', source } as unknown as Parameters<typeof checkIntake>[1]; // refused before anything else is read
  expect(checkIntake(one, intake)).toEqual({ kind: 'no-such-procedure' });
});

test('a heading that a person explained is understood the next time', async () => {
  const text = 'Mã số;Tựa;Lĩnh vực;Nơi làm;Cấp;Hạn\r\n1.200001;Cấp bản sao;Hộ tịch;UBND cấp xã;xã;3\r\n';
  const file = bringFile(one, text);
  const first = await file.checked();
  expect(first.check.problems.map(({ problem }) => problem)).toEqual(['missing', 'missing', 'missing']);
  const mapping = { code: 0, nameVi: 1, field: 2, agency: 3, level: 4, deadline: 5 };
  expect((await file.checked({ mapping })).check.fresh).toHaveLength(1);
  expect(await file.write()).toMatchObject({ kind: 'imported' });
  const next = await bringFile(one, text.replace('1.200001', '1.200002')).checked();
  expect(next.head?.mapping).toEqual(mapping);
  expect(next.check.fresh.map(({ code }) => code)).toEqual(['1.200002']);
});

test('a request that is repeated is written once and answered alike', async () => {
  const file = bringFile(one, await csv(madeCatalogue(3)));
  await file.checked();
  const requestId = one.newId();
  const [first, second] = await Promise.all([
    file.desk.write(file.upload, requestId),
    file.desk.write(file.upload, requestId),
  ]);
  expect(first).toMatchObject({ kind: 'imported', change: requestId });
  expect(second).toEqual(first);
  expect(await file.desk.write(file.upload, requestId)).toEqual(first);
  expect(listChanges(one).changes).toHaveLength(1);
});

test('nothing is written of a file that was not checked, or is not all here', async () => {
  expect(await importAll(madeCatalogue(1))).toEqual({ kind: 'gone' });
  const { desk, upload } = bringFile(one, 'x');
  expect(desk.take({ upload, name: 'x', size: 5, at: 3, bytes: new Uint8Array(2) })).toEqual({ kind: 'out-of-turn' });
  expect(desk.take({ upload, name: 'x', size: 17 * 1024 * 1024, at: 0, bytes: new Uint8Array(2) })).toEqual({
    kind: 'too-large',
  });
});

test('the form of the national portal comes in, and the same file again changes nothing', async () => {
  const row = {
    code: '1.200009',
    nameVi: 'Thủ tục cấp bản sao trích lục hộ tịch',
    shortNameVi: 'Cấp bản sao trích lục hộ tịch',
    nameEn: 'Copy of a civil-status extract',
    field: 'Hộ tịch',
    agency: 'UBND cấp xã',
    level: 'xã',
    processingWorkingDays: 1,
    timeUnit: 'working',
    sameDayIfBefore15h: true,
    portalTimeByChannel: null,
    feeVnd: 8_000,
    feeNote: '8.000 đồng/bản sao',
    feeByChannel: null,
    onlineLevel: 'toàn trình',
    documents: ['Tờ khai'],
    replaceableByData: null,
    result: 'Bản sao trích lục',
  };
  const text = JSON.stringify([row, { ...row, code: '1.200010', level: 'huyện' }], null, 1);
  const { check } = await bringFile(one, text, 'cong-dvc.json').checked();
  expect(check.fresh.map(({ code, fee }) => [code, fee?.kind])).toEqual([['1.200009', 'per-unit']]);
  const line = text.split('\n').findIndex((each, place) => place > 2 && each.trim() === '{') + 1;
  expect(check.problems).toEqual([
    { line, column: 'level', heading: 'level', value: 'huyện', problem: 'value', number: null },
  ]);
  await bringIn(JSON.stringify([row]));
  one.advance(40 * 86_400_000);
  expect((await bringFile(one, JSON.stringify([row])).checked()).check).toMatchObject({
    fresh: [],
    changed: [],
    same: 1,
  });
});

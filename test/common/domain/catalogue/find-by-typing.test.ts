import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { inWordsOfCatalogue } from '#common/domain/catalogue/everyday-words.ts';
import { byField, findByTyping } from '#common/domain/catalogue/find-by-typing.ts';
import { procedureSchema } from '#common/domain/catalogue/procedure.ts';
import { indexProcedures } from '#common/domain/catalogue/search-procedures.ts';
import { foldVietnamese } from '#common/kit/fold-vietnamese.ts';

const { procedures } = z
  .object({ procedures: z.array(procedureSchema) })
  .parse(JSON.parse(readFileSync('scripts/demo/catalogue.json', 'utf8')));
const index = indexProcedures(procedures);
const names = (typed: string, limit = 3): readonly string[] =>
  findByTyping(index, typed, limit).map(({ shortNameVi }) => shortNameVi);

test('every procedure is found by its whole name, with and without marks, as the first of its name', () => {
  const missed = procedures.filter(({ shortNameVi }) =>
    [shortNameVi, foldVietnamese(shortNameVi), shortNameVi.toUpperCase()].some(
      (typed) => names(typed)[0] !== shortNameVi,
    ),
  );
  expect(missed.map(({ shortNameVi }) => shortNameVi)).toEqual([]);
});

test('nothing typed finds nothing', () => {
  expect([names(''), names('   ')]).toEqual([[], []]);
});

test('half a word finds already, and one more letter never finds more', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...procedures.map(({ shortNameVi }) => foldVietnamese(shortNameVi))),
      fc.nat({ max: 30 }),
      (name, length) => {
        const begun = name.slice(0, length);
        if (begun.trim() === '' || inWordsOfCatalogue(name) !== null) return;
        const more = new Set(findByTyping(index, begun, index.length));
        expect(findByTyping(index, name.slice(0, length + 1), index.length).filter((each) => !more.has(each))).toEqual(
          [],
        );
      },
    ),
  );
});

test('marks that were typed come first; wrong or missing ones are forgiven', () => {
  const says = findByTyping(index, 'hộ', index.length).map(({ shortNameVi, nameVi, field }) =>
    /(?<!\p{L})hộ/iu.test(`${shortNameVi} ${nameVi} ${field}`),
  );
  expect(says).toEqual([...says].toSorted((one, other) => Number(other) - Number(one)));
  expect([says[0], says.at(-1)]).toEqual([true, false]);
  expect(names('khải sính', 20)).toContain('Đăng ký khai sinh');
});

test('everyday names find what the catalogue calls otherwise', () => {
  expect(findByTyping(index, 'làm sổ đỏ', 20).some(({ field }) => field === 'Đất đai')).toBe(true);
  expect(names('ho khau', 1)).toEqual(['Đăng ký thường trú']);
  expect(names('sao y', 1)).toEqual(['Chứng thực bản sao từ bản chính']);
  expect(names('bang lai', 5)).toContain('Đổi giấy phép lái xe');
  expect(names('doc than', 1)).toEqual(['Cấp Giấy xác nhận tình trạng hôn nhân']);
});

test('English names are found too', () => {
  expect(names('birth registration', 1)).toEqual(['Đăng ký khai sinh']);
});

test('of several names with the same words the plainest comes first', () => {
  expect(['khai sinh', 'kết hôn', 'căn cước'].map((typed) => names(typed, 1)[0])).toEqual([
    'Đăng ký khai sinh',
    'Đăng ký kết hôn',
    'Cấp đổi thẻ căn cước',
  ]);
});

test('nonsense finds nothing', () => {
  expect(names('qwxz')).toEqual([]);
});

test('groups keep every procedure once, the field of the best hit first', () => {
  const found = findByTyping(index, 'cấp lại', 50);
  const groups = byField(found);
  expect(groups[0]?.field).toBe(found[0]?.field);
  expect(new Set(groups.map(({ field }) => field)).size).toBe(groups.length);
  expect(groups.flatMap((group) => group.procedures).toSorted((a, b) => (a.code < b.code ? -1 : 1))).toEqual(
    found.toSorted((a, b) => (a.code < b.code ? -1 : 1)),
  );
  expect(groups.every((group) => group.procedures.every(({ field }) => field === group.field))).toBe(true);
});

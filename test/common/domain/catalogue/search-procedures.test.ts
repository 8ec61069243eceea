import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { type Procedure, procedureSchema } from '#common/domain/catalogue/procedure.ts';
import { indexProcedures, searchProcedures } from '#common/domain/catalogue/search-procedures.ts';
import { foldVietnamese } from '#common/kit/fold-vietnamese.ts';

const { procedures } = z
  .object({ procedures: z.array(procedureSchema) })
  .parse(JSON.parse(readFileSync('scripts/demo/catalogue.json', 'utf8')));
const index = indexProcedures(procedures);

const found = (query: string, limit = 5): readonly string[] =>
  searchProcedures(index, query, limit).map(({ shortNameVi }) => shortNameVi);

/** A procedure like the first one, with other texts. */
const like = (change: Partial<Procedure>): Procedure => {
  const [first] = procedures;
  if (!first) throw new Error('The demo catalogue is empty');
  return { ...first, ...change };
};

test('words without marks find names with them, in any case and order', () => {
  expect(
    ['dang ky khai sinh', 'KHAI SINH dang', 'đăng ký khai sinh'.normalize('NFD'), '  sinh,  khai dang '].map(
      (query) => found(query)[0],
    ),
  ).toEqual(Array.from({ length: 4 }, () => 'Đăng ký khai sinh'));
});

test('beginnings of words are enough, middles are not', () => {
  expect(found('kha sin')[0]).toBe('Đăng ký khai sinh');
  expect(found('hai sinh')).toEqual([]);
});

test('a code finds its procedure first, whole, begun, or without its first digit', () => {
  expect(['1.001193', '1.0011', '001193'].map((query) => found(query)[0])).toEqual(
    Array.from({ length: 3 }, () => 'Đăng ký khai sinh'),
  );
});

test('the sector is searched too, after the names', () => {
  expect(searchProcedures(index, 'ho tich', 50).filter(({ field }) => field.startsWith('Hộ tịch')).length).toBe(14);
});

test('exact, then beginning, then containing the phrase, then its words, then the long name, equals in catalogue order', () => {
  const rows = [
    like({ code: '1.000001', shortNameVi: 'Cấp bản sao', nameVi: 'Cấp bản sao khi mất hộ tịch' }),
    like({ code: '1.000002', shortNameVi: 'Sao bản', nameVi: 'x' }),
    like({ code: '1.000003', shortNameVi: 'Trích lục bản sao', nameVi: 'x' }),
    like({ code: '1.000004', shortNameVi: 'Bản sao trích lục', nameVi: 'x' }),
    like({ code: '1.000005', shortNameVi: 'Bản sao', nameVi: 'x' }),
    like({ code: '1.000006', shortNameVi: 'Khác', nameVi: 'Chứng thực bản sao' }),
    like({ code: '1.000007', shortNameVi: 'Bản sao trích lục', nameVi: 'x' }),
  ];
  expect(searchProcedures(indexProcedures(rows), 'ban sao', 10).map(({ code }) => code.at(-1))).toEqual([
    '5',
    '4',
    '7',
    '1',
    '3',
    '2',
    '6',
  ]);
});

test('an empty query gives the beginning of the catalogue, and the limit holds', () => {
  expect(found('', 3)).toEqual(procedures.slice(0, 3).map(({ shortNameVi }) => shortNameVi));
  expect(found('dang ky', 4).length).toBe(4);
});

test('signs and text of every kind are no error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (query) => {
      expect(searchProcedures(index, query, 5).length).toBeLessThanOrEqual(5);
    }),
  );
});

test('every procedure is found by the beginnings of the words of its own short name', () => {
  fc.assert(
    fc.property(fc.constantFrom(...procedures), fc.integer({ min: 2, max: 6 }), (procedure, length) => {
      const query = foldVietnamese(procedure.shortNameVi)
        .split(/[^\p{L}\p{N}]+/u)
        .map((word) => word.slice(0, length))
        .join(' ');
      expect(searchProcedures(index, query, procedures.length)).toContain(procedure);
    }),
  );
});

test('a search over 2,100 procedures costs less than folding them once', () => {
  const many = Array.from({ length: 2_100 }, (_, count) =>
    like({ ...procedures[count % procedures.length], code: `9.${String(count).padStart(6, '0')}` }),
  );
  const startIndex = performance.now();
  const big = indexProcedures(many);
  const indexMs = performance.now() - startIndex;
  const startSearch = performance.now();
  expect(searchProcedures(big, 'dang ky khai sinh', 20).length).toBe(20);
  expect(performance.now() - startSearch).toBeLessThan(indexMs);
});

import fc from 'fast-check';

/** A catalogue as lines of cells, the headings first, before anybody makes a file of it. */
export type Table = readonly (readonly string[])[];

/** One way to break a catalogue, and the places of the lines (0 is the first under the headings) that it touches; null: all of them. */
export type Break = {
  readonly name: string;
  readonly table: (table: Table) => Table;
  readonly touched: readonly number[] | null;
};

const poisons = [
  'mười ngày',
  '-5',
  '=1+1',
  '@SUM(A1)',
  '#REF!',
  'x'.repeat(10_000),
  'Đăng\u0000ký',
  '\u0007\u0008',
  '\uFFFE',
  '{"a":1}',
  '<row r="1">',
  '   ',
] as const;

const cellOf = (table: Table, line: number, place: number, text: string): Table =>
  table.map((cells, at) => (at === line + 1 ? cells.map((cell, column) => (column === place ? text : cell)) : cells));

/** A way to break a table of `lines` lines and `columns` columns. */
export const anyBreak = (lines: number, columns: number): fc.Arbitrary<Break> => {
  const line = fc.nat(lines - 1);
  const place = fc.nat(columns - 1);
  return fc.oneof(
    fc.record({ line, place, text: fc.constantFrom(...poisons) }).map((at) => ({
      name: `“${at.text.slice(0, 12)}” at ${at.line}/${at.place}`,
      table: (table: Table) => cellOf(table, at.line, at.place, at.text),
      touched: [at.line],
    })),
    fc.tuple(line, line).map(([one, other]) => ({
      name: `the code of ${one} at ${other}`,
      table: (table: Table) => cellOf(table, other, 0, table[one + 1]?.[0] ?? ''),
      touched: one === other ? [] : [one, other],
    })),
    place.map((gone) => ({
      name: `without column ${gone}`,
      table: (table: Table) => table.map((cells) => cells.filter((_, at) => at !== gone)),
      touched: null,
    })),
    fc.tuple(place, place).map(([one, other]) => ({
      name: `columns ${one} and ${other} in each other's place`,
      table: (table: Table) =>
        table.map((cells) =>
          cells.map((cell, at) => (at === one ? (cells[other] ?? '') : at === other ? (cells[one] ?? '') : cell)),
        ),
      touched: [],
    })),
    fc.record({ line, more: fc.integer({ min: -3, max: 3 }).filter((more) => more !== 0) }).map((at) => ({
      name: `${at.more} cells at ${at.line}`,
      table: (table: Table) =>
        table.map((cells, nth) => {
          if (nth !== at.line + 1) return cells;
          return at.more < 0 ? cells.slice(0, at.more) : [...cells, ...Array.from({ length: at.more }, () => 'x')];
        }),
      touched: [at.line],
    })),
  );
};

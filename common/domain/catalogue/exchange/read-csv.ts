/** A line of a table: its number in the file, from 1, and its cells. */
export type Row = { readonly line: number; readonly cells: readonly string[]; readonly torn?: true };

/** Whether nothing stands in a row. */
export const isBlank = ({ cells }: Row): boolean => cells.every((cell) => cell.trim() === '');

export const separators = [';', ',', '\t'] as const;
export type Separator = (typeof separators)[number];

const LOOKED_AT = 8_000;

/** The separator that a table has most of in its first line that is not empty; a semicolon, as Excel of this country writes, where none is there. */
export const separatorOf = (text: string): Separator => {
  const first =
    text
      .slice(0, LOOKED_AT)
      .split(/\r\n|\r|\n/u)
      .find((line) => line.trim() !== '') ?? '';
  const bare = first.replaceAll(/"[^"]*"/gu, '');
  const count = (separator: Separator): number => bare.split(separator).length - 1;
  return separators.reduce((best, each) => (count(each) > count(best) ? each : best), separators[0]);
};

type Record = { readonly cells: readonly string[]; readonly end: number; readonly lines: number };

const endOfLine = (text: string, from: number): number => {
  const ends = /\r\n|\r|\n/gu;
  ends.lastIndex = from;
  return ends.exec(text)?.index ?? text.length;
};

const skipBreak = (text: string, at: number): number => (text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1);

/** A quoted cell that begins at `from`; null when its quote never closes, or when something else follows the closing one. */
const quoted = (
  text: string,
  from: number,
  separator: Separator,
): { readonly cell: string; readonly end: number } | null => {
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return null;
    if (text[quote + 1] === '"') {
      at = quote + 2;
      continue;
    }
    const next = text[quote + 1];
    if (next !== undefined && next !== separator && next !== '\r' && next !== '\n') return null;
    return { cell: text.slice(from + 1, quote).replaceAll('""', '"'), end: quote + 1 };
  }
};

/** A line inside a quoted cell that begins with a procedure's code: two torn quotes have swallowed it. */
const SWALLOWED = /[\r\n]\s*"?[1-9]\.\d{6}[\d.H]*"?\s*[;,\t]/u;

const record = (text: string, from: number, separator: Separator): Record | null => {
  const cells: string[] = [];
  let at = from;
  let lines = 1;
  for (;;) {
    if (text[at] === '"') {
      const found = quoted(text, at, separator);
      if (found === null || SWALLOWED.test(found.cell)) return null;
      lines += found.cell.split(/\r\n|\r|\n/u).length - 1;
      cells.push(found.cell);
      at = found.end;
    } else {
      const line = endOfLine(text, at);
      const next = text.indexOf(separator, at);
      const end = next === -1 || next > line ? line : next;
      cells.push(text.slice(at, end));
      at = end;
    }
    if (at >= text.length) return { cells, end: text.length, lines };
    if (text[at] !== separator) return { cells, end: skipBreak(text, at), lines };
    at += 1;
  }
};

/**
 * Reads a table line by line (RFC 4180, any separator, any and mixed line ends), so that a caller may pause between two. Where a quote is torn, its
 * line comes as it stands, marked, and the next line of the file is read on its own: what a torn quote would swallow is not lost.
 */
export function* readCsv(text: string, separator: Separator): Generator<Row, void> {
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const found = record(text, at, separator);
    if (found === null) {
      const end = endOfLine(text, at);
      yield { line, cells: text.slice(at, end).split(separator), torn: true };
      at = end < text.length ? skipBreak(text, end) : end;
      line += 1;
      continue;
    }
    yield { line, cells: found.cells };
    at = found.end;
    line += found.lines;
  }
}

import type { Row } from '#common/domain/catalogue/exchange/read-csv.ts';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const letter = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD');

/** Text as XML writes it (five entities and numbers; no others exist in a sheet), with Excel's own `_x000D_` for what XML cannot hold. */
export const xmlText = (text: string): string => {
  const plain = text.includes('&')
    ? text.replaceAll(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/giu, (all, hex, digits, name) => {
        if (typeof hex === 'string') return letter(Number.parseInt(hex, 16));
        if (typeof digits === 'string') return letter(Number(digits));
        return entities[String(name).toLowerCase()] ?? all;
      })
    : text;
  return plain.includes('_x')
    ? plain.replaceAll(/_x([\da-f]{4})_/giu, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    : plain;
};

/** Made once: a sheet of a hundred thousand cells asks for them twice a cell. */
const forms = Object.fromEntries(
  ['name', 'Id', 'Target', 'r', 't'].map((name) => [
    name,
    new RegExp(`(?:^|\\s)(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u'),
  ]),
);

const attribute = (attributes: string, name: 'name' | 'Id' | 'Target' | 'r' | 't'): string | null => {
  const found = forms[name]?.exec(attributes);
  return found?.[1] ?? found?.[2] ?? null;
};

/** Sheets of a workbook in their order, each with the id of its part. */
export const sheetsOf = (workbook: string): readonly { readonly name: string; readonly rel: string }[] =>
  [...workbook.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/gu)].map(([, attributes = '']) => ({
    name: xmlText(attribute(attributes, 'name') ?? ''),
    rel: /(?:^|\s)\w+:id\s*=\s*["']([^"']*)["']/u.exec(attributes)?.[1] ?? '',
  }));

/** Where the part of an id stands. */
export const targetsOf = (rels: string): ReadonlyMap<string, string> =>
  new Map(
    [...rels.matchAll(/<(?:\w+:)?Relationship\s([^>]*)>/gu)].map(([, attributes = '']) => [
      attribute(attributes, 'Id') ?? '',
      xmlText(attribute(attributes, 'Target') ?? '').replace(/^\//u, ''),
    ]),
  );

type Tag = {
  readonly name: string;
  readonly closes: boolean;
  readonly empty: boolean;
  readonly attributes: string;
  readonly before: string;
};

/** Tags one after the other with the text that stood before each; what is no tag of a table is passed over. */
function* tags(xml: string): Generator<Tag, void> {
  const form = /<(\/?)(?:\w+:)?(row|c|v|is|t|f|si|rPh)(\s[^<>]{0,4000}?)?(\/?)>/gu;
  let from = 0;
  for (let found = form.exec(xml); found !== null; found = form.exec(xml)) {
    const [all, closes = '', name = '', attributes = '', empty = ''] = found;
    yield {
      name,
      closes: closes !== '',
      empty: empty !== '',
      attributes,
      before: xml.slice(from, found.index),
    };
    from = found.index + all.length;
  }
}

const EVERY = 200;

/** The texts that cells of all sheets share, by their number; pauses now and then. Reading aids (rPh) are no text. */
export function* sharedTexts(xml: string): Generator<void, readonly string[]> {
  const texts: string[] = [];
  let text = '';
  let aside = false;
  for (const { name, closes, empty, before } of tags(xml)) {
    if (name === 'rPh') aside = !closes && !empty;
    else if (name === 't' && closes && !aside) text += xmlText(before);
    else if (name === 'si' && (closes || empty)) {
      texts.push(text);
      text = '';
      if (texts.length % EVERY === 0) yield;
    }
  }
  return texts;
}

const placeOf = (reference: string): number => {
  const letters = /^[A-Z]{1,3}/u.exec(reference)?.[0] ?? '';
  return [...letters].reduce((sum, each) => sum * 26 + (each.codePointAt(0) ?? 64) - 64, 0) - 1;
};

const valueOf = (type: string, text: string, shared: readonly string[]): string => {
  switch (type) {
    case 's':
      return shared[Number(text)] ?? '';
    case 'b':
      return text === '1' ? 'TRUE' : 'FALSE';
    case 'inlineStr':
    case 'str':
    case 'e':
      return xmlText(text);
    default: {
      const number = Number(text);
      // 1.0011930000000001 is how a sheet writes 1.001193.
      return text === '' || !Number.isFinite(number) ? text : String(Number(number.toPrecision(15)));
    }
  }
};

const MOST_COLUMNS = 200;

/** The row and the cell that are being read. */
class OpenRow {
  line = 0;
  readonly #shared: readonly string[];
  #cells: string[] = [];
  #place = -1;
  #type = '';
  #text = '';
  #aside = false;

  constructor(shared: readonly string[]) {
    this.#shared = shared;
  }

  start(attributes: string): void {
    this.line = Number(attribute(attributes, 'r') ?? this.line + 1);
    this.#place = -1;
    this.#cells = [];
  }

  /** A tag inside the row, with the text before it. */
  take({ name, closes, empty, attributes, before }: Tag): void {
    if (name === 'c') {
      if (!closes) this.#startCell(attributes);
      if (closes || empty) this.#endCell();
    } else if (name === 'rPh') {
      this.#aside = !closes && !empty;
    } else if (closes && !this.#aside && (name === 'v' || (name === 't' && this.#type === 'inlineStr'))) {
      this.#text += before;
    }
  }

  /** The row as it stands. */
  row(): Row {
    return { line: this.line, cells: Array.from(this.#cells, (cell) => cell ?? '') };
  }

  #startCell(attributes: string): void {
    const reference = attribute(attributes, 'r');
    this.#place = reference === null ? this.#place + 1 : placeOf(reference);
    this.#type = attribute(attributes, 't') ?? 'n';
    this.#text = '';
  }

  #endCell(): void {
    if (this.#place < 0 || this.#place >= MOST_COLUMNS || this.#text === '') return;
    this.#cells[this.#place] = valueOf(this.#type, this.#text, this.#shared);
  }
}

/** The rows of a sheet, each by its number, so that a caller may pause between two: empty ones too, of which a sheet may have a million. */
export function* sheetRows(xml: string, shared: readonly string[]): Generator<Row, void> {
  const open = new OpenRow(shared);
  for (const tag of tags(xml)) {
    if (tag.name !== 'row') open.take(tag);
    else {
      if (!tag.closes) open.start(tag.attributes);
      if (tag.closes || tag.empty) yield open.row();
    }
  }
}

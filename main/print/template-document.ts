import { assertNever } from '#common/kit/assert-never.ts';
import { fillText, isShown, rowsOf, textOf } from '#common/domain/template/fill.ts';
import type { FieldRow, FieldValues } from '#common/domain/template/field.ts';
import { dotsOfLogo } from '#common/domain/template/logo.ts';
import type { PaperKind, Template, TemplateBlock } from '#common/domain/template/template.ts';
import { type Block, type Font, type PaperDocument, type PaperWidth, space, text } from './document.ts';
import { qrFits } from './layout-codes.ts';
import { reprintBlocks } from './reprint-blocks.ts';

/** What is to be printed: which paper, by which template, what its fields hold, the paper's width, and which copy it is (1 = the first). */
export type TemplatePaper = {
  readonly paper: PaperKind;
  readonly template: Template;
  readonly values: FieldValues;
  readonly width: PaperWidth;
  readonly copy: number;
};

const DOTS_PER_MM = 8;
const BAR_HEIGHT = 80;
const COLUMN_GAP = 12;

type TextBlock = Extract<TemplateBlock, { kind: 'text' }>;
type TableBlock = Extract<TemplateBlock, { kind: 'table' }>;

type Look = {
  readonly margin: number;
  readonly sizes: Readonly<Record<Exclude<TextBlock['size'], 'number'>, number>>;
  readonly number: number;
  readonly key: number;
  readonly column: Readonly<Record<TableBlock['columns'][number]['width'], number>>;
  readonly qr: Readonly<Record<'normal' | 'large', number>>;
};

/** 80 mm: Noto Sans at 20–24 dots is read best (devices.md §2.1); 58 mm: a little smaller, so that lines stay of a length. */
const wideLook: Look = {
  margin: 8,
  sizes: { small: 20, body: 22, large: 26, title: 30 },
  number: 168,
  key: 144,
  column: { narrow: 56, medium: 96, wide: 120 },
  qr: { normal: 248, large: 320 },
};
const narrowLook: Look = {
  margin: 8,
  sizes: { small: 18, body: 20, large: 22, title: 24 },
  number: 116,
  key: 124,
  column: { narrow: 30, medium: 72, wide: 90 },
  qr: { normal: 232, large: 296 },
};

/** Width of a letter or digit of the number's font as a part of its size, generously. */
const LETTER_WIDTH = 0.72;

/** The number stands on one line: as large as may be, smaller where a series of its own makes it longer ("A1-007", "AB001"). */
const numberFont = (label: string, room: number, largest: number): Font => ({
  face: 'number',
  size: Math.max(24, Math.min(largest, Math.floor(room / (LETTER_WIDTH * Math.max(1, [...label].length))))),
});

/** The number's font has capitals, digits and a hyphen only; anything else is set in bold, so that no letter is lost. */
const NUMBER_LETTERS = /^[A-ZĐ0-9-]+$/u;

const textBlock = (block: TextBlock, values: FieldValues, look: Look, room: number): Block => {
  const content = fillText(block.text, values);
  if (block.size !== 'number') return text(content, look.sizes[block.size], block.weight, block.align);
  const font: Font = NUMBER_LETTERS.test(content)
    ? numberFont(content, room, look.number)
    : { ...numberFont(content, room, look.number / 2), face: 'bold' };
  return { kind: 'text', text: content, font, align: block.align };
};

const tableBlock = (block: TableBlock, rows: readonly FieldRow[], look: Look, narrow: boolean): Block => ({
  kind: 'table',
  size: look.sizes.small,
  columns: block.columns.map(({ title, short, align, width }) => ({
    title: narrow ? (short ?? title) : title,
    align,
    dots: look.column[width],
    grows: width === 'wide',
  })),
  rows: rows.map((row) => block.columns.map(({ field }) => (Object.hasOwn(row, field) ? (row[field] ?? '') : ''))),
});

/** On 58 mm the titles of a table may be abbreviated: what they stand for is said below it, once. */
const legendOf = (block: TableBlock, look: Look): readonly Block[] => {
  const short = block.columns.flatMap((each) => (each.short === undefined ? [] : [{ ...each, short: each.short }]));
  if (short.length === 0) return [];
  const said = short.map(({ short: sign, title }) => `${sign}:\u00a0${title.replaceAll(/\s/gu, '\u00a0')}`);
  return [space(4), text(said.join(', '), look.sizes.small, 'regular', 'left')];
};

const ruleBlock = ({ style }: Extract<TemplateBlock, { kind: 'rule' }>): Block =>
  style === 'short' ? { kind: 'rule', style: 'thin', share: 0.42 } : { kind: 'rule', style };

/** One block of a template as blocks of a document. */
const blockOf = (block: TemplateBlock, { values, width }: TemplatePaper, look: Look): readonly Block[] => {
  const room = width - 2 * look.margin;
  switch (block.kind) {
    case 'text':
      return [textBlock(block, values, look, room)];
    case 'field': {
      const font = { face: block.weight, size: look.sizes.body } as const;
      return [
        { kind: 'pair', key: block.label, value: textOf(values, block.field), font, keyDots: look.key },
        space(4),
      ];
    }
    case 'columns': {
      const texts = [block.left, block.right].map((side) => fillText(side, values));
      return [{ kind: 'columns', gap: COLUMN_GAP, texts, font: { face: block.weight, size: look.sizes[block.size] } }];
    }
    case 'table': {
      const narrow = width === 384;
      return [tableBlock(block, rowsOf(values, block.field), look, narrow), ...(narrow ? legendOf(block, look) : [])];
    }
    case 'rule':
      return [ruleBlock(block)];
    case 'qr': {
      const content = textOf(values, block.field);
      // A code too dense for this paper would only look like one: the text itself is of more use.
      if (!qrFits(content, room)) return [text(content, look.sizes.small, 'regular', block.align)];
      return [{ kind: 'qr', text: content, widest: look.qr[block.size], align: block.align }];
    }
    case 'barcode': {
      const content = textOf(values, block.field);
      if (!qrFits(content, room)) return [text(content, look.sizes.small, 'regular', block.align)];
      return [{ kind: 'barcode', text: content, height: BAR_HEIGHT, align: block.align }];
    }
    case 'logo':
      return [{ kind: 'picture', bitmap: dotsOfLogo(block.logo), align: block.align }];
    case 'space':
      return [space(Math.round(block.mm * DOTS_PER_MM))];
    case 'ruler':
      return [{ kind: 'ruler' }];
    default:
      return assertNever(block);
  }
};

/**
 * A template filled in, as a document for this width of paper. From the second copy on the mark "IN LẠI" comes first, whatever the template
 * says: nothing is printed twice in silence.
 */
export const templateDocument = (paper: TemplatePaper): PaperDocument => {
  const look = paper.width === 576 ? wideLook : narrowLook;
  return {
    width: paper.width,
    margin: look.margin,
    blocks: [
      ...(paper.copy > 1 ? [space(8)] : []),
      ...reprintBlocks(paper.copy, look.sizes.body, paper.paper === 'ticket' ? 'phiếu' : 'giấy'),
      ...paper.template.blocks
        .filter((block) => isShown(block, paper.values))
        .flatMap((block) => blockOf(block, paper, look)),
    ],
  };
};

import type { Field, ListField } from '#common/domain/template/field.ts';
import { fieldsOf } from '#common/domain/template/papers.ts';
import type { PaperKind, TemplateBlock, TemplateBlockKind } from '#common/domain/template/template.ts';
import { assertNever } from '#common/kit/assert-never.ts';

/** The blocks a person can add here, in the order of the list; a logo comes with its picture. */
export const addableBlocks = [
  'text',
  'field',
  'columns',
  'table',
  'rule',
  'space',
  'qr',
  'barcode',
  'ruler',
] as const satisfies readonly TemplateBlockKind[];

const firstText = (fields: readonly Field[]): string => fields.find(({ kind }) => kind === 'text')?.name ?? '';

/** The field a code is best made of. */
const codeField = (fields: readonly Field[]): string =>
  fields.find(({ kind, name }) => kind === 'text' && /code/iu.test(name))?.name ?? firstText(fields);

/** The list fields of a paper: without one there can be no table. */
export const listsOf = (paper: PaperKind): readonly ListField[] =>
  fieldsOf(paper).flatMap((field) => (field.kind === 'list' ? [field] : []));

/** All columns of a list, the one with the words growing. */
export const columnsOf = (list: ListField, name: (column: { readonly vi: string; readonly en: string }) => string) =>
  list.columns.map((column) => {
    const isCount = column.name === 'no' || list.sample.every((row) => (row[column.name] ?? '').length < 3);
    return {
      field: column.name,
      title: name(column),
      align: isCount ? ('center' as const) : ('left' as const),
      width: isCount ? ('narrow' as const) : ('wide' as const),
    };
  });

/** A new block of a kind, ready to print something; null where this paper has nothing for it (a table without a list). */
export const newBlock = (
  kind: (typeof addableBlocks)[number],
  paper: PaperKind,
  words: { readonly text: string; readonly left: string; readonly right: string },
): TemplateBlock | null => {
  const fields = fieldsOf(paper);
  switch (kind) {
    case 'text':
      return { kind, text: words.text, size: 'body', weight: 'regular', align: 'left' };
    case 'field': {
      const field = fields.find((each) => each.kind === 'text');
      return { kind, label: `${field?.vi ?? ''}:`.slice(0, 60), field: field?.name ?? '', weight: 'regular' };
    }
    case 'columns':
      return { kind, left: words.left, right: words.right, size: 'small', weight: 'bold' };
    case 'table': {
      const [list] = listsOf(paper);
      return list === undefined ? null : { kind, field: list.name, columns: columnsOf(list, ({ vi }) => vi) };
    }
    case 'rule':
      return { kind, style: 'dashed' };
    case 'space':
      return { kind, mm: 2 };
    case 'qr':
      return { kind, field: codeField(fields), size: 'normal', align: 'center' };
    case 'barcode':
      return { kind, field: codeField(fields), align: 'center' };
    case 'ruler':
      return { kind };
    default:
      return assertNever(kind);
  }
};

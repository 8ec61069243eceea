import { fieldsIn } from '#common/domain/template/check-template.ts';
import type { Field } from '#common/domain/template/field.ts';
import { fieldsOf } from '#common/domain/template/papers.ts';
import type { PaperKind, TemplateBlock } from '#common/domain/template/template.ts';
import type { Language } from '#common/ipc/views.ts';

/** What people call a field in their language; its own name where this paper has none of that name. */
export const fieldNameOf = (paper: PaperKind, name: string, language: Language): string => {
  const field = fieldsOf(paper).find((each) => each.name === name);
  return field === undefined ? name : field[language];
};

/** The fields of one kind as choices. */
export const fieldChoices = (
  paper: PaperKind,
  kind: Field['kind'],
  language: Language,
): readonly { readonly value: string; readonly name: string }[] =>
  fieldsOf(paper)
    .filter((field) => field.kind === kind)
    .map((field) => ({ value: field.name, name: field[language] }));

/** What stands on a block, in short, for its line in the list: its words with the fields by their names, or the field it shows. */
export const summaryOf = (block: TemplateBlock, paper: PaperKind, language: Language): string => {
  const named = (text: string): string =>
    fieldsIn(text)
      .reduce((all, name) => all.replaceAll(`{${name}}`, `[${fieldNameOf(paper, name, language)}]`), text)
      .replaceAll('\n', ' ');
  switch (block.kind) {
    case 'text':
      return named(block.text);
    case 'columns':
      return `${named(block.left)} | ${named(block.right)}`;
    case 'field':
      return `${block.label} [${fieldNameOf(paper, block.field, language)}]`;
    case 'table':
    case 'qr':
    case 'barcode':
      return `[${fieldNameOf(paper, block.field, language)}]`;
    case 'space':
      return `${String(block.mm).replace('.', language === 'vi' ? ',' : '.')} mm`;
    case 'logo':
      return `${block.logo.width} × ${block.logo.height}`;
    case 'rule':
    case 'ruler':
      return '';
  }
};

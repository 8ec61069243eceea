import type { Field } from './field.ts';
import { fieldsOf } from './papers.ts';
import type { PaperKind, Template, TemplateBlock } from './template.ts';

/** What is wrong with a template, by block (from 0; null where it is about the whole) and with the name it is about. */
export type TemplateProblem = {
  readonly block: number | null;
  readonly problem:
    | 'unknown-field'
    | 'unknown-column'
    | 'not-a-list'
    | 'not-a-text'
    | 'stray-brace'
    | 'empty'
    | 'required-field';
  readonly name: string;
};

const PLACE = /\{([^{}]*)\}/gu;

/** The fields a text names in braces, in order. */
export const fieldsIn = (text: string): readonly string[] => [...text.matchAll(PLACE)].map(([, name = '']) => name);

const textsOf = (block: TemplateBlock): readonly string[] => {
  if (block.kind === 'text') return [block.text];
  return block.kind === 'columns' ? [block.left, block.right] : [];
};

/** Every field a block prints. */
const printed = (block: TemplateBlock): readonly string[] =>
  'field' in block ? [block.field] : textsOf(block).flatMap(fieldsIn);

const problemsOfBlock = (
  block: TemplateBlock,
  index: number,
  known: ReadonlyMap<string, Field>,
): readonly TemplateProblem[] => {
  const say = (problem: TemplateProblem['problem'], name = ''): TemplateProblem => ({ block: index, problem, name });
  const texts = textsOf(block);
  const asText = (name: string): readonly TemplateProblem[] => {
    const field = known.get(name);
    if (field === undefined) return [say('unknown-field', name)];
    return field.kind === 'list' ? [say('not-a-text', name)] : [];
  };
  const conditions = [block.when, block.unless].flatMap((name) =>
    name === undefined || known.has(name) ? [] : [say('unknown-field', name)],
  );
  const words = texts.flatMap((text) => [
    ...fieldsIn(text).flatMap(asText),
    ...(/[{}]/u.test(text.replaceAll(PLACE, '')) ? [say('stray-brace')] : []),
  ]);
  const empty = texts.length > 0 && texts.every((text) => text.trim() === '') ? [say('empty')] : [];
  if (block.kind !== 'table') {
    return [...words, ...empty, ...('field' in block ? asText(block.field) : []), ...conditions];
  }
  const list = known.get(block.field);
  if (list === undefined) return [say('unknown-field', block.field), ...conditions];
  if (list.kind !== 'list') return [say('not-a-list', block.field), ...conditions];
  const columns = block.columns.flatMap(({ field }) =>
    list.columns.some(({ name }) => name === field) ? [] : [say('unknown-column', field)],
  );
  return [...columns, ...conditions];
};

/** A field that is printed in every case: at least once without a condition, or only on the condition that it is filled. */
const alwaysPrinted = (blocks: readonly TemplateBlock[], name: string): boolean =>
  blocks.some(
    (block) =>
      (block.when === undefined || block.when === name) && block.unless === undefined && printed(block).includes(name),
  );

/** Everything that is wrong with a template for this paper; empty for one that can be used. Names are given, so people can be told. */
export const checkTemplate = (paper: PaperKind, { blocks }: Template): readonly TemplateProblem[] => {
  const fields = fieldsOf(paper);
  const known = new Map(fields.map((field) => [field.name, field]));
  return [
    ...blocks.flatMap((block, index) => problemsOfBlock(block, index, known)),
    ...fields
      .filter(({ name, required }) => required === true && !alwaysPrinted(blocks, name))
      .map(({ name }): TemplateProblem => ({ block: null, problem: 'required-field', name })),
  ];
};

import { expect, test } from 'vitest';
import { builtInTemplates } from '#common/domain/template/built-in/templates.ts';
import { checkTemplate } from '#common/domain/template/check-template.ts';
import { fieldsOf, sampleOf } from '#common/domain/template/papers.ts';
import { paperKinds, template, templateSchema, type TemplateBlock } from '#common/domain/template/template.ts';

const ticket = builtInTemplates.ticket.blocks;
const withBlock = (block: TemplateBlock) => checkTemplate('ticket', template(block, ...ticket));
const words = (text: string, more: object = {}): TemplateBlock => ({
  kind: 'text',
  text,
  size: 'body',
  weight: 'regular',
  align: 'left',
  ...more,
});

test.each(paperKinds)('the built-in template of the %s is a template and has nothing wrong with it', (paper) => {
  expect(templateSchema.parse(builtInTemplates[paper])).toEqual(builtInTemplates[paper]);
  expect(checkTemplate(paper, builtInTemplates[paper])).toEqual([]);
});

test.each(paperKinds)('every field of the %s is named once, in both languages, with sample data', (paper) => {
  const names = fieldsOf(paper).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(fieldsOf(paper).filter(({ vi, en }) => vi === '' || en === '')).toEqual([]);
  // A text that most papers leave empty shows itself in the long sample; a list may stand in the place of another.
  const long = sampleOf(paper, 'long');
  expect(fieldsOf(paper).filter(({ kind, name }) => kind === 'text' && long[name]?.length === 0)).toEqual([]);
  expect(Object.keys(sampleOf(paper, 'long'))).toEqual(names);
});

test.each<readonly [string, TemplateBlock, object]>([
  ['an unknown field', words('Chào {tên}'), { problem: 'unknown-field', name: 'tên' }],
  ['a field of Object', words('{constructor}'), { problem: 'unknown-field', name: 'constructor' }],
  ['an unknown field in a condition', words('Chào', { when: 'hello' }), { problem: 'unknown-field', name: 'hello' }],
  ['a single brace', words('a } b'), { problem: 'stray-brace', name: '' }],
  ['no words at all', words('  '), { problem: 'empty', name: '' }],
  [
    'a table of a text',
    {
      kind: 'table',
      field: 'label',
      columns: [{ field: 'no', title: '', align: 'left', width: 'wide' }],
    },
    { problem: 'not-a-list', name: 'label' },
  ],
  [
    'a code of an unknown field',
    { kind: 'qr', field: 'nothing', size: 'normal', align: 'left' },
    { problem: 'unknown-field', name: 'nothing' },
  ],
])('%s is refused by its place and name', (_what, block, problem) => {
  expect(withBlock(block)).toEqual([{ block: 0, ...problem }]);
});

test('a list belongs into a table, with columns it has', () => {
  const receipt = builtInTemplates.receipt.blocks;
  const table: TemplateBlock = {
    kind: 'table',
    field: 'components',
    columns: [{ field: 'price', title: '', align: 'left', width: 'wide' }],
  };
  expect(checkTemplate('receipt', template(words('{components}'), table, ...receipt))).toEqual([
    { block: 0, problem: 'not-a-text', name: 'components' },
    { block: 1, problem: 'unknown-column', name: 'price' },
  ]);
});

test('a paper without what makes it worth anything is refused, also when that is printed only sometimes', () => {
  const without = ticket.filter((block) => !(block.kind === 'text' && block.text === '{label}'));
  expect(checkTemplate('ticket', template(...without))).toEqual([
    { block: null, problem: 'required-field', name: 'label' },
  ]);
  expect(checkTemplate('ticket', template(...without, words('{label}', { unless: 'ahead' })))).toEqual([
    { block: null, problem: 'required-field', name: 'label' },
  ]);
  expect(checkTemplate('ticket', template(...without, words('{label}', { when: 'label' })))).toEqual([]);
});

test('a template cannot be large, foreign or hold more than its blocks', () => {
  const accepted = (given: unknown) => templateSchema.safeParse(given).success;
  const space = { kind: 'space', mm: 1 };
  expect([
    accepted({ language: 1, blocks: [space] }),
    accepted({ language: 2, blocks: [space] }),
    accepted({ language: 1, blocks: [] }),
    accepted({ language: 1, blocks: Array.from({ length: 81 }, () => space) }),
    accepted({ language: 1, blocks: [words('x'.repeat(401))] }),
    accepted({ language: 1, blocks: [{ kind: 'space', mm: 1000 }] }),
    accepted({ language: 1, blocks: [{ kind: 'script', text: 'alert(1)' }] }),
    accepted({ language: 1, blocks: [{ ...space, onclick: 'x' }] }),
  ]).toEqual([true, false, false, false, false, false, false, false]);
});

import { expect, test } from 'vitest';
import { template, type TemplateBlock } from '#common/domain/template/template.ts';
import {
  editedTemplate,
  editorReducer,
  emptyEditor,
  isDirty,
  type EditorAct,
} from '#renderer/supervisor/templates/editor-state.ts';

const space = (mm: number): TemplateBlock => ({ kind: 'space', mm });
const opened = { kind: 'open', template: template(space(1), space(2), space(3)) } as const;
const after = (...acts: readonly EditorAct[]) => [opened, ...acts].reduce(editorReducer, emptyEditor);
const heights = (...acts: readonly EditorAct[]) =>
  editedTemplate(after(...acts))?.blocks.map((block) => (block.kind === 'space' ? block.mm : null));

test('blocks are added below the chosen one, moved, and removed with the next one chosen', () => {
  expect(heights({ kind: 'add', block: space(9) })).toEqual([1, 9, 2, 3]);
  expect(heights({ kind: 'move', id: 3, by: -1 })).toEqual([1, 3, 2]);
  expect(heights({ kind: 'move', id: 1, by: -1 })).toEqual([1, 2, 3]);
  expect([heights({ kind: 'remove', id: 3 }), after({ kind: 'remove', id: 3 }).selected]).toEqual([[1, 2], 2]);
});

test('everything can be undone and done again, and typing in one block is one step', () => {
  const typed = [
    { kind: 'change', id: 2, block: space(4) },
    { kind: 'change', id: 2, block: space(5) },
    { kind: 'change', id: 3, block: space(6) },
  ] as const;
  expect(heights(...typed)).toEqual([1, 5, 6]);
  expect(heights(...typed, { kind: 'undo' })).toEqual([1, 5, 3]);
  expect(heights(...typed, { kind: 'undo' }, { kind: 'undo' })).toEqual([1, 2, 3]);
  expect(heights(...typed, { kind: 'undo' }, { kind: 'undo' }, { kind: 'undo' })).toEqual([1, 2, 3]);
  expect(heights(...typed, { kind: 'undo' }, { kind: 'redo' })).toEqual([1, 5, 6]);
});

test('a template is unsaved only while it differs from what was opened or saved', () => {
  const change = { kind: 'change', id: 1, block: space(7) } as const;
  expect([
    isDirty(after()),
    isDirty(after(change)),
    isDirty(after(change, { kind: 'undo' })),
    isDirty(after(change, { kind: 'change', id: 1, block: space(1) })),
    isDirty(after(change, { kind: 'saved' })),
  ]).toEqual([false, true, false, false, false]);
});

test('an editor without blocks has no template to print', () => {
  expect(
    editedTemplate(after({ kind: 'remove', id: 1 }, { kind: 'remove', id: 2 }, { kind: 'remove', id: 3 })),
  ).toBeNull();
});

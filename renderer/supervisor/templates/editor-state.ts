import { assertNever } from '#common/kit/assert-never.ts';
import { template as templateOf, type Template, type TemplateBlock } from '#common/domain/template/template.ts';

/** A block under the editor's hands; `id` stays with it wherever it moves. */
export type EditedBlock = { readonly id: number; readonly block: TemplateBlock };
type Blocks = readonly EditedBlock[];

/** The editor: blocks, which one is chosen, and every earlier state to go back to. */
export type Editor = {
  readonly blocks: Blocks;
  readonly selected: number | null;
  readonly past: readonly Blocks[];
  readonly future: readonly Blocks[];
  /** What was opened or saved last: whatever differs from it is not saved. */
  readonly clean: Blocks;
  /** The block whose form was typed in last: typing on is one step of undo. */
  readonly typing: number | null;
  /** Counts undo, redo and opening: forms that hold their own text start anew with it. */
  readonly turn: number;
};

export type EditorAct =
  | { readonly kind: 'open'; readonly template: Template }
  | { readonly kind: 'saved' }
  | { readonly kind: 'select'; readonly id: number }
  | { readonly kind: 'change'; readonly id: number; readonly block: TemplateBlock }
  | { readonly kind: 'add'; readonly block: TemplateBlock }
  | { readonly kind: 'remove'; readonly id: number }
  | { readonly kind: 'move'; readonly id: number; readonly by: -1 | 1 }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

const MOST_STEPS = 200;

/** An editor before anything is opened. */
export const emptyEditor: Editor = {
  blocks: [],
  selected: null,
  past: [],
  future: [],
  clean: [],
  typing: null,
  turn: 0,
};

const step = (editor: Editor, blocks: Blocks, selected: number | null): Editor => ({
  ...editor,
  blocks,
  selected,
  past: [...editor.past, editor.blocks].slice(-MOST_STEPS),
  future: [],
  typing: null,
});

const kept = (blocks: Blocks, selected: number | null): number | null =>
  blocks.some(({ id }) => id === selected) ? selected : (blocks[0]?.id ?? null);

const nextId = ({ blocks, past, future }: Editor): number =>
  1 + Math.max(0, ...[blocks, ...past, ...future].flatMap((all) => all.map(({ id }) => id)));

const moved = (editor: Editor, id: number, by: -1 | 1): Editor => {
  const from = editor.blocks.findIndex((each) => each.id === id);
  const to = from + by;
  const one = editor.blocks[from];
  const other = editor.blocks[to];
  if (one === undefined || other === undefined) return editor;
  const blocks = editor.blocks.map((each, index) => (index === from ? other : index === to ? one : each));
  return step(editor, blocks, id);
};

const removed = (editor: Editor, id: number): Editor => {
  const at = editor.blocks.findIndex((each) => each.id === id);
  if (at < 0) return editor;
  const blocks = editor.blocks.filter((each) => each.id !== id);
  return step(editor, blocks, (blocks[at] ?? blocks.at(-1))?.id ?? null);
};

const added = (editor: Editor, block: TemplateBlock): Editor => {
  const at = editor.blocks.findIndex(({ id }) => id === editor.selected);
  const place = at < 0 ? editor.blocks.length : at + 1;
  const id = nextId(editor);
  return step(editor, editor.blocks.toSpliced(place, 0, { id, block }), id);
};

const changed = (editor: Editor, id: number, block: TemplateBlock): Editor => {
  const blocks = editor.blocks.map((each) => (each.id === id ? { id, block } : each));
  return editor.typing === id ? { ...editor, blocks } : { ...step(editor, blocks, id), typing: id };
};

/** What an act makes of the editor; pure. */
export const editorReducer = (editor: Editor, act: EditorAct): Editor => {
  switch (act.kind) {
    case 'open': {
      const blocks = act.template.blocks.map((block, index) => ({ id: index + 1, block }));
      return { ...emptyEditor, blocks, clean: blocks, selected: blocks[0]?.id ?? null, turn: editor.turn + 1 };
    }
    case 'saved':
      return { ...editor, clean: editor.blocks, typing: null };
    case 'select':
      return { ...editor, selected: act.id, typing: null };
    case 'change':
      return changed(editor, act.id, act.block);
    case 'add':
      return added(editor, act.block);
    case 'remove':
      return removed(editor, act.id);
    case 'move':
      return moved(editor, act.id, act.by);
    case 'undo': {
      const blocks = editor.past.at(-1);
      if (blocks === undefined) return editor;
      return {
        ...editor,
        blocks,
        selected: kept(blocks, editor.selected),
        past: editor.past.slice(0, -1),
        future: [editor.blocks, ...editor.future],
        typing: null,
        turn: editor.turn + 1,
      };
    }
    case 'redo': {
      const [blocks, ...future] = editor.future;
      if (blocks === undefined) return editor;
      return {
        ...editor,
        blocks,
        selected: kept(blocks, editor.selected),
        past: [...editor.past, editor.blocks],
        future,
        typing: null,
        turn: editor.turn + 1,
      };
    }
    default:
      return assertNever(act);
  }
};

/** Whether there is something that was not saved. */
export const isDirty = ({ blocks, clean }: Editor): boolean =>
  blocks !== clean &&
  JSON.stringify(blocks.map(({ block }) => block)) !== JSON.stringify(clean.map(({ block }) => block));

/** The template as edited; null while it has no block at all. */
export const editedTemplate = ({ blocks }: Editor): Template | null =>
  blocks.length === 0 ? null : templateOf(...blocks.map(({ block }) => block));

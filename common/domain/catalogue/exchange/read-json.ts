/** An element of a list in a JSON file and the line where it begins, from 1. */
export type JsonItem = { readonly line: number; readonly item: unknown; readonly torn?: true };

const SPACE = /\s/u;

/** Where the list of procedures begins: the text's own list, or the first list in its outermost object; -1 without one. */
const listStart = (text: string): number => {
  const first = text.search(/\S/u);
  if (text[first] === '[') return first;
  return text[first] === '{' ? text.search(/"(?:procedures|items|data|rows)"\s*:\s*\[/u) : -1;
};

/** Whether the text is a JSON file: it begins like a list or an object. */
export const looksLikeJson = (text: string): boolean => /^\s*[[{]/u.test(text.slice(0, 1_000));

const parsed = (text: string, line: number): JsonItem => {
  try {
    // What a file says is looked at by whoever reads the item.
    return { line, item: JSON.parse(text) as unknown };
  } catch {
    return { line, item: text.slice(0, 200), torn: true };
  }
};

const breaks = (text: string, from: number, to: number): number => {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
};

/** The end of the item that begins at `from`, after it: by brackets and strings, so that a broken item does not take its neighbours along. */
const itemEnd = (text: string, from: number): number => {
  const marks = /["{}[\],]/gu;
  marks.lastIndex = from;
  let depth = 0;
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    const [letter] = mark;
    if (letter === '"') {
      const end = /(?:[^"\\\n]|\\.)*"?/gsu;
      end.lastIndex = marks.lastIndex;
      end.exec(text);
      marks.lastIndex = Math.max(end.lastIndex, marks.lastIndex);
    } else if (letter === '{' || letter === '[') {
      depth += 1;
    } else if (letter === ',') {
      if (depth === 0) return mark.index;
    } else {
      if (depth === 0) return mark.index;
      depth -= 1;
      if (depth === 0) return mark.index + 1;
    }
  }
  return text.length;
};

/** The items of the list in a JSON text one by one, each parsed on its own, so that one that is broken is told with its line; null without a list. */
export const readJsonItems = (text: string): Generator<JsonItem, void> | null => {
  const start = listStart(text);
  return start === -1 ? null : items(text, text.indexOf('[', start) + 1);
};

function* items(text: string, from: number): Generator<JsonItem, void> {
  let at = from;
  let counted = 0;
  let line = 1;
  while (at < text.length) {
    while (at < text.length && (SPACE.test(text[at] ?? '') || text[at] === ',')) at += 1;
    if (at >= text.length || text[at] === ']') return;
    line += breaks(text, counted, at);
    counted = at;
    const end = Math.max(itemEnd(text, at), at + 1);
    yield parsed(text.slice(at, end), line);
    at = end;
  }
}

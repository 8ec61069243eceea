import { isStopped, syllableSpellings } from './syllables.ts';
import { tones, type Tone } from './tone.ts';

type Node = {
  readonly next: Map<string, Node>;
  /** A syllable that takes all six tones ends here or below. */
  free: boolean;
};

const emptyNode = (): Node => ({ next: new Map(), free: false });

const grow = (root: Node, spelling: string): void => {
  const free = !isStopped(spelling);
  let node = root;
  node.free ||= free;
  for (const letter of spelling) {
    const child = node.next.get(letter) ?? emptyNode();
    node.next.set(letter, child);
    child.free ||= free;
    node = child;
  }
};

let tree: Node | null = null;
const root = (): Node => {
  if (tree === null) {
    tree = emptyNode();
    for (const spelling of syllableSpellings) grow(tree, spelling);
  }
  return tree;
};

/** A letter that is typed without its mark so far may still become each of these. */
const mayBecome: Readonly<Record<string, string>> = { a: 'aăâ', e: 'eê', o: 'oôơ', u: 'uư', d: 'dđ' };

const below = (nodes: readonly Node[], letter: string): readonly Node[] =>
  [...(mayBecome[letter] ?? letter)].flatMap((each) => nodes.flatMap((node) => node.next.get(each) ?? []));

/**
 * Whether these letters, with this tone, are a Vietnamese syllable or can still become one: by more letters behind them and by marks on
 * letters that have none yet ("duong", "tiê"). Case does not matter.
 */
export const isPossibleSyllable = (letters: string, tone: Tone): boolean => {
  let nodes: readonly Node[] = [root()];
  for (const letter of letters.toLowerCase()) nodes = below(nodes, letter);
  const anyTone = tone === tones.ngang || tone === tones.sac || tone === tones.nang;
  return nodes.some((node) => anyTone || node.free);
};

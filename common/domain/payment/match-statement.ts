/** One line of the bank's statement (sao kê): money that came in. Whole đồng. */
export type StatementLine = {
  /** The bank's number of the transaction; it never comes twice. */
  readonly ref: string;
  readonly amountVnd: number;
  readonly text: string;
};

/** What this centre waits for. */
export type Awaited = {
  readonly dossier: string;
  readonly code: string;
  readonly leftVnd: number;
  /** The transactions already counted for it. */
  readonly refs: readonly string[];
};

export type StatementMatch =
  | { readonly kind: 'match'; readonly line: StatementLine; readonly dossier: string; readonly code: string }
  /** Named, and another amount than is open: a person decides. */
  | {
      readonly kind: 'other-amount';
      readonly line: StatementLine;
      readonly dossier: string;
      readonly code: string;
      readonly leftVnd: number;
    }
  /** One transfer that names several dossiers: a person decides. */
  | { readonly kind: 'several'; readonly line: StatementLine; readonly codes: readonly string[] }
  | { readonly kind: 'known'; readonly line: StatementLine; readonly code: string }
  /** No dossier of ours is named in its text. */
  | { readonly kind: 'stranger'; readonly line: StatementLine };

/** Banks drop full stops and hyphens from a transfer's text, or put blanks in their place. */
const bare = (text: string): string => text.toUpperCase().replaceAll(/[^A-Z0-9]/gu, '');

/** The letters and digits of a code with anything but those between them; what goes on with a digit is a longer code, perhaps of another centre. */
const namedBy = (key: string): RegExp => new RegExp(`${[...key].join('[^A-Z0-9]*')}(?!\\d)`, 'u');

type Open = { readonly one: Awaited; readonly key: string; readonly pattern: RegExp; left: number };

/** The dossiers that a text names; of codes of which one begins with the other only the longer one. */
const namedIn = (text: string, open: readonly Open[]): readonly Open[] => {
  const shouted = text.toUpperCase();
  const plain = bare(text);
  const named = open.filter(({ key, pattern }) => plain.includes(key) && pattern.test(shouted));
  return named.filter(({ key }) => !named.some((other) => other.key !== key && other.key.includes(key)));
};

/**
 * Lays the bank's statement beside what is awaited (đối soát): by the dossier code in the transfer's text, however the bank mangled its signs, and
 * the amount. A transaction counts once, for whichever dossier. Pure; nothing is written by it.
 */
export const matchStatement = (
  lines: readonly StatementLine[],
  awaited: readonly Awaited[],
): readonly StatementMatch[] => {
  const open = awaited.flatMap((one): readonly Open[] => {
    const key = bare(one.code);
    return key === '' ? [] : [{ one, key, pattern: namedBy(key), left: one.leftVnd }];
  });
  const known = new Map(awaited.flatMap(({ refs, code }) => refs.map((ref) => [ref, code] as const)));
  return lines.map((line): StatementMatch => {
    const counted = known.get(line.ref);
    if (counted !== undefined) return { kind: 'known', line, code: counted };
    const named = namedIn(line.text, open);
    const [first] = named;
    if (first === undefined) return { kind: 'stranger', line };
    known.set(line.ref, first.one.code);
    if (named.length > 1) return { kind: 'several', line, codes: named.map(({ one }) => one.code) };
    const { dossier, code } = first.one;
    if (line.amountVnd !== first.left) return { kind: 'other-amount', line, dossier, code, leftVnd: first.left };
    first.left = 0;
    return { kind: 'match', line, dossier, code };
  });
};

/** What stands in every line of a log: an op of a writer (docs/audit-export.md). */
type OwnLine = {
  readonly g?: undefined;
  readonly term: string;
  readonly epoch: string;
  readonly seq: number;
  readonly h: string;
  readonly op: string;
};

/** A line of the site's log: the op, and the hub's entry about it. */
export type SiteLine = Omit<OwnLine, 'g'> & { readonly g: number; readonly hh: string; readonly res: string };

/** A line of a log, of either kind. */
export type Line = OwnLine | SiteLine;

/** What the manifest says about any file of lines. */
type AnyFile = {
  readonly name: string;
  readonly sha256: string;
  readonly log: string;
  readonly lines: number;
  readonly lastX: string;
};

/**
 * The copy of a site's log. `before` is `hh` before the first number, `head` where the copy stood, `central` up to where central had confirmed it (null:
 * nobody said so), `cleared` the highest number that the terminal cleared or never had, `parts` where writers stood before the first number.
 */
export type SiteFile = AnyFile & {
  readonly chain: 'site';
  readonly gen: string;
  readonly first: number;
  readonly last: number;
  readonly before: string | null;
  readonly head: { readonly g: number; readonly hh: string };
  readonly central: number | null;
  readonly cleared: number;
  readonly parts: readonly OwnPart[];
};

/** A writer's log: it goes on after op number `after`, whose hash is `h`. */
type OwnPart = { readonly term: string; readonly epoch: string; readonly after: number; readonly h: string };

/** What the terminal wrote itself. */
type OwnFile = AnyFile & { readonly chain: 'own'; readonly parts: readonly OwnPart[] };

/** A file of lines, as the manifest describes it. */
export type LogFile = SiteFile | OwnFile;

/** What is exported, and of whom. */
export type Manifest = {
  readonly format: string;
  readonly id: string;
  readonly site: string;
  readonly terminal: string;
  readonly madeAt: string;
  readonly files: readonly LogFile[];
};

/** What is wrong with a line, by the logs' own chains. */
export type Wrong = { readonly what: string; readonly expected: string; readonly found: string };

/** What more is known of a break. `number` and `writer` are of the entry; `sums` is the line of SHA256SUMS that does not fit. */
export type BreakDetails = {
  readonly sums?: number;
  readonly number?: number;
  readonly log?: string;
  readonly writer?: string;
  readonly expected?: string;
  readonly found?: string;
};

/** A place where the export is broken. */
export type Break = BreakDetails & { readonly file: string; readonly line: number | null; readonly what: string };

/** Lines that were read, links that were proven, numbers that are not there, and ops whose writer's op before is not there. */
export type Counts = { lines: number; links: number; holes: number; unproven: number };

/** Follows a chain line by line; null: nothing is wrong. */
export type LogChain<L> = { readonly add: (line: L) => Wrong | null; readonly end: () => Wrong | null };

/** Where a writer's log stands: its last op's number and hash. */
export type Tail = { readonly seq: number; readonly h: string };

/** Where a site's log stands: its last entry's number and hash; null: nothing here says it. */
export type Head = { readonly g: number; readonly hh: string | null };

/** A line of SHA256SUMS; null: it is malformed. */
export type Sum = { readonly line: number; readonly sha256: string | null; readonly name: string | null };

/** What was found in an export. */
export type Result = {
  readonly breaks: readonly Break[];
  readonly totals: Readonly<Counts>;
  readonly manifest: Manifest | null;
  readonly seal: string;
};

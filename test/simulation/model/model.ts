import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** An op and a stamp of the model (core.mjs). */
export type ModelOp = { readonly t: string; readonly [key: string]: unknown };
export type ModelStamp = {
  readonly num?: number;
  readonly dup?: number;
  readonly ok?: boolean;
  readonly bad?: string;
  readonly dupOf?: number;
};
type Logged = { readonly h: string; readonly op: ModelOp };
type ModelEntry = Logged & { readonly term: string; readonly res: ModelStamp };

export type ModelHub = {
  d: {
    readonly log: readonly ModelEntry[];
    readonly gen: string;
    readonly st: { readonly conflicts: readonly (readonly [string, string, string])[] };
  };
  rnd: () => number;
  readonly head: () => number;
  readonly handle: (request: unknown, limit?: number) => unknown;
  readonly append: (term: string, epoch: string, seq: number, h: string, op: ModelOp) => void;
};

export type ModelTerminal = {
  d: {
    readonly term: string;
    readonly logs: Readonly<Record<string, readonly Logged[]>>;
    readonly site: readonly ModelEntry[];
    readonly wait: readonly unknown[];
    readonly cur: { readonly gen: string; readonly g: number };
  };
  guard: object;
  readonly boot: () => void;
  readonly issue: (service: string) => string;
  readonly commit: (ops: readonly ModelOp[]) => void;
  readonly labels: () => void;
  readonly work: () => void;
  readonly request: () => unknown;
  readonly response: (answer: unknown) => void;
  readonly todo: () => unknown;
};

/** The reference model, by what a comparison needs of it. */
export type Model = {
  readonly Hub: new () => ModelHub;
  readonly Terminal: new (term: string, role: string, world: object) => ModelTerminal;
  readonly snapT: (d: ModelTerminal['d']) => ModelTerminal['d'];
  readonly snapH: (d: ModelHub['d']) => ModelHub['d'];
};

/** The reference model from its folder (core.mjs), or null when it is not there. */
export const loadModel = async (folder: string): Promise<Model | null> => {
  const file = path.resolve(folder, 'core.mjs');
  // The model is plain JavaScript outside of the project; its shape is written down above.
  return existsSync(file) ? ((await import(pathToFileURL(file).href)) as Model) : null;
};

import type { Entry } from './entry.ts';

/** SHA-256 of a text's UTF-8 bytes as base64url, cut to 22 characters (132 bits). Injected: common/ runs anywhere. */
export type Sha256 = (text: string) => string;

/** A position in a log that its reader can prove: the number and the chain hash there. */
export type Tail = { readonly seq: number; readonly h: string };

/** Whose log: a terminal in one of its epochs. For a hub on its way up, epoch = generation of its site log. */
export type Writer = { readonly term: string; readonly epoch: string };

/** Hash before the first op of a terminal's log. */
export const ownLogStart = (sha256: Sha256, term: string, epoch: string): string => sha256(`${term}/${epoch}`);

/** Hash before the first entry of a site's log of one audience and generation. */
export const siteLogStart = (sha256: Sha256, site: string, audience: string, gen: string): string =>
  sha256(`${site}/${audience}/${gen}`);

/** Next hash of a terminal's own log. */
export const chainOp = (sha256: Sha256, previous: string, opText: string): string => sha256(previous + opText);

/** Next hash of the site log: binds the op (by its own chain hash) and the verdict. */
export const chainEntry = (sha256: Sha256, previous: string, entry: Pick<Entry, 'h' | 'res'>): string =>
  sha256(previous + entry.h + entry.res);

import type { z } from 'zod';
import { hubFrameSchema, type HubFrame } from './hub-frames.ts';
import { isPlainOps, isPlainPush } from './plain-frames.ts';
import { helloVersionSchema, terminalFrameSchema, type TerminalFrame } from './terminal-frames.ts';
import { PROTOCOL_VERSION } from './version.ts';

export type ParsedFrame<F> =
  | { readonly kind: 'frame'; readonly frame: F }
  | { readonly kind: 'bad'; readonly why: 'bad-frame' | 'protocol' };

const bad = { kind: 'bad', why: 'bad-frame' } as const;

const fromJson = (text: string): { readonly json: unknown } | null => {
  try {
    return { json: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
};

const parseWith = <S extends z.ZodType>(schema: S, json: unknown): ParsedFrame<z.infer<S>> => {
  const parsed = schema.safeParse(json);
  return parsed.success ? { kind: 'frame', frame: parsed.data } : bad;
};

/** Reads a frame that a terminal (or a hub on its way up) sent; hostile text gets a named outcome, never an exception. */
export const parseTerminalFrame = (text: string): ParsedFrame<TerminalFrame> => {
  const read = fromJson(text);
  if (read === null) return bad;
  if (isPlainPush(read.json)) return { kind: 'frame', frame: read.json };
  const version = helloVersionSchema.safeParse(read.json);
  if (version.success && version.data.p !== PROTOCOL_VERSION) return { kind: 'bad', why: 'protocol' };
  return parseWith(terminalFrameSchema, read.json);
};

/** Reads a frame that the hub or central sent. */
export const parseHubFrame = (text: string): ParsedFrame<HubFrame> => {
  const read = fromJson(text);
  if (read === null) return bad;
  return isPlainOps(read.json) ? { kind: 'frame', frame: read.json } : parseWith(hubFrameSchema, read.json);
};

import type { Pipe } from './pipe.ts';

/** What an end of a line does with what arrives. */
export type LineEnd = { readonly receive: (text: string) => void; readonly closed: () => void };

/** One WebSocket between a client (terminal, or hub on its way up) and a service: two pipes and who listens at their ends. */
export type Line = {
  readonly id: number;
  readonly client: string;
  readonly up: Pipe;
  readonly down: Pipe;
  /** Each becomes null when that end has closed: what still arrives for it is dropped, as it belongs to an older connection. */
  atClient: LineEnd | null;
  atServer: LineEnd | null;
};

/** Ticks of silence after which an end gives its connection up (two heartbeats). */
const PATIENCE_TICKS = 8;

const closeEnd = (line: Line, side: 'atClient' | 'atServer'): void => {
  const end = line[side];
  if (end === null) return;
  line[side] = null;
  (side === 'atClient' ? line.up : line.down).end(Number.POSITIVE_INFINITY);
  end.closed();
};

const hear = (line: Line, side: 'atClient' | 'atServer', now: number): void => {
  const pipe = side === 'atClient' ? line.down : line.up;
  for (let text = pipe.next(now); text !== null; text = pipe.next(now)) line[side]?.receive(text);
  if (pipe.hasEnded()) closeEnd(line, side);
  // Heartbeats need both directions: a ping that is not heard is not answered.
  pipe.silent = line.up.blocked || line.down.blocked ? pipe.silent + 1 : 0;
  if (pipe.silent > PATIENCE_TICKS) closeEnd(line, side);
};

/** Lets one tick pass on a line; `serverFirst` says who hears first. */
export const passLine = (line: Line, now: number, serverFirst: boolean): void => {
  hear(line, serverFirst ? 'atServer' : 'atClient', now);
  hear(line, serverFirst ? 'atClient' : 'atServer', now);
};

/** This end closes its connection in order: what it sent before still arrives. */
export const hangUp = closeEnd;

export const isOver = (line: Line): boolean =>
  line.atClient === null && line.atServer === null && line.up.waiting + line.down.waiting === 0;

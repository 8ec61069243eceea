import type { Audience } from '#common/domain/log/audience.ts';
import type { Entry } from '#common/wire/entry.ts';
import type { ByeReason, HubFrame } from '#common/wire/hub-frames.ts';
import { SLOW_READER_BYTES, STEP_OPS } from '#common/wire/limits.ts';
import type { Hello } from '#common/wire/terminal-frames.ts';

/** What a connection needs of its socket: `buffered` is what waits to be sent, bytes. */
export type Link = {
  readonly send: (text: string) => void;
  readonly close: () => void;
  readonly buffered: () => number;
};

/** How far one reader was sent: `sent` is the last entry, `told` that it knows of more than it was sent. */
type Reading = { readonly gen: string; sent: number; told: boolean };

/** One welcomed connection: what it writes and reads, and what it was sent. */
export type Peer = {
  readonly hello: Hello;
  readonly opened: ReadonlySet<Audience>;
  readonly send: (frame: HubFrame) => void;
  readonly bye: (why: ByeReason) => void;
  /** The reader proved its copy up to g, or starts again at 0. */
  readonly reads: (log: Audience, gen: string, g: number) => void;
  /** Answers a pull; `head` is the newest entry known at this moment, so that nothing committed meanwhile is missed. */
  readonly pulled: (log: Audience, head: number, entries: readonly Entry[]) => void;
  /** Sends fresh entries (a step at most) to a reader that has everything before them; otherwise it is told the new head and pulls. */
  readonly broadcast: (fresh: Broadcast) => void;
};

/** Entries of one commit on their way to every reader: `live` is their frame, `told` the frame that only names the new head. */
export type Broadcast = {
  readonly log: Audience;
  readonly gen: string;
  readonly first: number;
  readonly last: number;
  readonly live: () => string;
  readonly told: () => string;
};

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
};

/** Makes a commit's broadcast; each of its frames is written once, however many readers there are. null when nothing was committed. */
export const broadcastOf = (log: Audience, gen: string, entries: readonly Entry[]): Broadcast | null => {
  const [first, last] = [entries[0], entries.at(-1)];
  if (first === undefined || last === undefined) return null;
  const frame = (shown: readonly Entry[]) => () =>
    JSON.stringify({ t: 'ops', log, gen, head: last.g, live: true, entries: [...shown] } satisfies HubFrame);
  return { log, gen, first: first.g, last: last.g, live: once(frame(entries)), told: once(frame([])) };
};

/** Ends a connection with a named reason. */
export const sayBye = (link: Link, why: ByeReason): void => {
  link.send(JSON.stringify({ t: 'bye', why } satisfies HubFrame));
  link.close();
};

/** One connection after its hello. */
export const startPeer = (link: Link, hello: Hello): Peer => {
  const readings = new Map<Audience, Reading>();
  const send = (frame: HubFrame) => link.send(JSON.stringify(frame));
  return {
    hello,
    opened: new Set(hello.logs.map(({ log }) => log)),
    send,
    bye: (why) => sayBye(link, why),
    reads: (log, gen, g) => void readings.set(log, { gen, sent: g, told: true }),
    pulled: (log, head, entries) => {
      const reading = readings.get(log);
      if (reading === undefined) return;
      reading.sent = entries.at(-1)?.g ?? reading.sent;
      reading.told = reading.sent < head;
      send({ t: 'ops', log, gen: reading.gen, head, live: false, entries: [...entries] });
    },
    broadcast: ({ log, gen, first, last, live, told }) => {
      const reading = readings.get(log);
      if (reading === undefined || reading.gen !== gen) return;
      const isUpToDate = reading.sent === first - 1;
      if (isUpToDate && last - first < STEP_OPS && link.buffered() < SLOW_READER_BYTES) {
        reading.sent = last;
        link.send(live());
        return;
      }
      if (isUpToDate || !reading.told) link.send(told());
      reading.told = true;
    },
  };
};

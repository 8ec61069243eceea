import { createHash } from 'node:crypto';
import {
  FILE_ASK_HEADER,
  fileAnswerSchema,
  fileAskText,
  MAX_FILE_BYTES,
  PIECE_BYTES,
  type FileAnswer,
  type FileAsk,
} from '#common/wire/files.ts';
import { besideSync } from './probe-hub.ts';
import type { TerminalKey } from './terminal-key.ts';

/** A line that carries a piece in this time is slow; one that does not is cut, ms. */
const PIECE_MS = 30_000;
/** Whoever is there begins to answer in this time, ms. */
const BEGIN_MS = 8_000;
/** The whole of a large file over a slow line, ms. */
const READ_MS = 300_000;

/** What came of asking central for a file. */
export type FetchedFile =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'central-away' | 'not-found' | 'refused' };

/** The files of dossiers at central, as one terminal may ask for them. Nothing here ever throws. */
export type CentralFiles = {
  /** Sends a file from where central has it so far; `onSent` hears how many bytes are durable there. Ends with central's last word, or null when it cannot be reached. */
  readonly send: (
    sha256: string,
    bytes: Uint8Array,
    onSent: (sent: number) => void,
    signal: AbortSignal,
  ) => Promise<FileAnswer | null>;
  readonly fetch: (sha256: string) => Promise<FetchedFile>;
};

export type CentralFilesParts = {
  readonly site: string;
  readonly term: string;
  readonly roles: readonly string[];
  readonly key: TerminalKey;
  /** The `/sync` addresses to ask at, as they are known at each call, the best first: central's own, and the hub's, which passes questions on. */
  readonly urls: () => readonly string[];
  /** UTC ms. */
  readonly now: () => number;
};

/** Central's word; what is none of its words (an older central, another service) is a failure of it. Rejects for what is no JSON at all. */
const answerOf = async (reply: Response): Promise<FileAnswer> => {
  const parsed = fileAnswerSchema.safeParse(await reply.json());
  return parsed.success ? parsed.data : { kind: 'failed' };
};

/** Runs `ask` at one address after the other until central answers; null when it cannot be reached by any. */
const atFirst = async <T extends { readonly kind: string }>(
  addresses: readonly string[],
  ask: (address: string) => Promise<T>,
): Promise<{ readonly address: string; readonly said: T } | null> => {
  for (const address of addresses) {
    const said = await ask(address).catch(() => null);
    if (said !== null && said.kind !== 'central-away') return { address, said };
  }
  return null;
};

/** Central's files for the terminal of this key. */
export const centralFiles = ({ site, term, roles, key, urls, now }: CentralFilesParts): CentralFiles => {
  const addressesOf = (sha256: string): readonly string[] =>
    urls().map((url) => besideSync(url, `sites/${encodeURIComponent(site)}/files/${sha256}`));
  const headers = (what: FileAsk['what'], sha256: string, bytes: number): Record<string, string> => {
    const asked = { what, site, term, roles: [...roles], sha256, bytes, at: now(), publicKey: key.publicKey };
    const signed: FileAsk = { ...asked, sig: key.sign(fileAskText(asked)) };
    return { [FILE_ASK_HEADER]: Buffer.from(JSON.stringify(signed)).toString('base64url') };
  };

  const askOffset = async (address: string, sha256: string, bytes: number, signal: AbortSignal): Promise<FileAnswer> =>
    answerOf(
      await fetch(`${address}/offset`, {
        headers: headers('offset', sha256, bytes),
        signal: AbortSignal.any([signal, AbortSignal.timeout(BEGIN_MS)]),
      }),
    );
  const sendPiece = async (
    address: string,
    sha256: string,
    bytes: Uint8Array,
    from: number,
    signal: AbortSignal,
  ): Promise<FileAnswer> =>
    answerOf(
      await fetch(`${address}?from=${from}`, {
        method: 'POST',
        headers: { ...headers('piece', sha256, bytes.length), 'content-type': 'application/octet-stream' },
        body: Buffer.from(bytes.subarray(from, from + PIECE_BYTES)),
        signal: AbortSignal.any([signal, AbortSignal.timeout(PIECE_MS)]),
      }),
    );
  const readAt = async (address: string, sha256: string): Promise<FetchedFile> => {
    const begun = new AbortController();
    const timer = setTimeout(() => begun.abort(), BEGIN_MS);
    const signal = AbortSignal.any([begun.signal, AbortSignal.timeout(READ_MS)]);
    const reply = await fetch(address, { headers: headers('read', sha256, 0), signal }).finally(() =>
      clearTimeout(timer),
    );
    if (!reply.ok) {
      const said = await answerOf(reply);
      return { kind: said.kind === 'not-found' || said.kind === 'refused' ? said.kind : 'central-away' };
    }
    if (Number(reply.headers.get('content-length')) > MAX_FILE_BYTES) return { kind: 'central-away' };
    const bytes = new Uint8Array(await reply.arrayBuffer());
    const right = createHash('sha256').update(bytes).digest('hex') === sha256;
    return right ? { kind: 'file', bytes } : { kind: 'central-away' };
  };

  return {
    send: async (sha256, bytes, onSent, signal) => {
      const door = await atFirst(addressesOf(sha256), (address) => askOffset(address, sha256, bytes.length, signal));
      if (door === null) return null;
      let { said } = door;
      try {
        // A file in pieces, and as many turns again for a sender beside this one; never for ever.
        for (let turns = 2 * Math.ceil(bytes.length / PIECE_BYTES) + 2; turns > 0; turns -= 1) {
          if (said.kind !== 'offset') return said;
          onSent(said.offset);
          said = await sendPiece(door.address, sha256, bytes, said.offset, signal);
        }
        return said;
      } catch {
        return null;
      }
    },
    fetch: async (sha256) => {
      const door = await atFirst(addressesOf(sha256), (address) => readAt(address, sha256));
      return door === null ? { kind: 'central-away' } : door.said;
    },
  };
};

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { FileAnswer } from '#common/wire/files.ts';

/** A file that is named by a site and its SHA-256. */
export type FileName = { readonly site: string; readonly sha256: string };

/** The files of the sites' dossiers at central, by content, in a folder. Answers are those of the wire. */
export type FileStore = {
  readonly offset: (file: FileName) => Promise<FileAnswer>;
  /** Takes the piece that begins at `from` of a file of `bytes`; the last one is followed by the check of the whole. */
  readonly take: (file: FileName, bytes: number, from: number, piece: Uint8Array) => Promise<FileAnswer>;
  /** The file as a stream with its length; null when it is not here, or not whole. */
  readonly read: (file: FileName) => Promise<{ readonly bytes: number; readonly stream: Readable } | null>;
};

/** A file of which nothing came for so long is given up by its sender, ms. */
const FORGET_MS = 30 * 86_400_000;
const HALF = '.part';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const sizeOf = async (file: string): Promise<number | null> => {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
};

const hashOf = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const part of createReadStream(file)) hash.update(part as Buffer); // a stream without an encoding gives buffers
  return hash.digest('hex');
};

const syncFolder = async (dir: string): Promise<void> => {
  // Windows cannot open a folder; its file system keeps the name with the file.
  const folder = await open(dir, 'r').catch(() => null);
  await folder?.sync();
  await folder?.close();
};

/** Removes what senders gave up, in the folders of all sites. */
const forgetHalves = async (dir: string, now: number): Promise<void> => {
  for (const name of await readdir(dir, { recursive: true })) {
    if (!name.endsWith(HALF)) continue;
    const file = path.join(dir, name);
    if (now - (await stat(file)).mtimeMs > FORGET_MS) await rm(file, { force: true });
  }
};

/** Opens the folder of files, made when missing; `now` is UTC ms. A file that is whole is never removed here: it lives as long as its dossier. */
export const openFileStore = async (dir: string, now: number): Promise<FileStore> => {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  await forgetHalves(dir, now);
  const lines = new Map<string, Promise<unknown>>();
  /** Two senders of one file take turns. */
  const inTurn = <T>(file: string, work: () => Promise<T>): Promise<T> => {
    const done = (lines.get(file) ?? Promise.resolve()).then(work);
    const settled = done.then(
      () => undefined,
      () => undefined,
    );
    lines.set(file, settled);
    void settled.then(() => lines.get(file) === settled && lines.delete(file));
    return done;
  };
  // A name of a site may hold a colon, which no folder of Windows may.
  const placeOf = ({ site, sha256 }: FileName): string =>
    path.join(dir, encodeURIComponent(site), sha256.slice(0, 2), sha256);
  const offsetOf = async (place: string): Promise<FileAnswer> =>
    (await sizeOf(place)) === null
      ? { kind: 'offset', offset: (await sizeOf(`${place}${HALF}`)) ?? 0 }
      : { kind: 'stored' };

  const finish = async (place: string, sha256: string): Promise<FileAnswer> => {
    const half = `${place}${HALF}`;
    const handle = await open(half, 'r+');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    if ((await hashOf(half)) !== sha256) {
      await rm(half);
      return { kind: 'wrong-hash' };
    }
    await rename(half, place);
    await syncFolder(path.dirname(place));
    return { kind: 'stored' };
  };

  const append = async (place: string, from: number, piece: Uint8Array): Promise<void> => {
    await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
    const handle = await open(`${place}${HALF}`, 'a', 0o600);
    try {
      await handle.writeFile(piece);
    } catch (error) {
      // What a full disk took of a piece goes again, so that the offset stays true.
      await handle.truncate(from);
      throw error;
    } finally {
      await handle.close();
    }
  };

  const take = async (file: FileName, bytes: number, from: number, piece: Uint8Array): Promise<FileAnswer> => {
    const place = placeOf(file);
    const here = await offsetOf(place);
    if (here.kind !== 'offset' || here.offset !== from) return here;
    if (from + piece.length > bytes) return { kind: 'bad-request' };
    await append(place, from, piece);
    const offset = from + piece.length;
    return offset === bytes ? finish(place, file.sha256) : { kind: 'offset', offset };
  };

  return {
    offset: (file) => inTurn(placeOf(file), () => offsetOf(placeOf(file))),
    take: (file, bytes, from, piece) =>
      inTurn(placeOf(file), async () => {
        try {
          return await take(file, bytes, from, piece);
        } catch (error) {
          return { kind: ['ENOSPC', 'EDQUOT'].includes(codeOf(error)) ? 'full' : 'failed' };
        }
      }),
    read: async (file) => {
      const place = placeOf(file);
      const bytes = await sizeOf(place);
      return bytes === null ? null : { bytes, stream: createReadStream(place) };
    },
  };
};

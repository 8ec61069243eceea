import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';

/** A board's folder of pictures and videos, by the name of its terminal. */
export type MediaFolders = ReadonlyMap<string, string>;

const contentTypes: { readonly [extension: string]: string } = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
};

/** A part of a file, both ends included. */
export type Part = { readonly start: number; readonly end: number };

/** What a Range header asks of a file of `bytes`: one part, `all` without a header that says one, null when there is no such part. */
export const askedPart = (header: string | null, bytes: number): Part | 'all' | null => {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/u.exec(header ?? '') ?? [];
  if (from === '' && to === '') return 'all';
  const last = bytes - 1;
  const part =
    from === ''
      ? { start: Math.max(0, bytes - Number(to)), end: last }
      : { start: Number(from), end: to === '' ? last : Math.min(last, Number(to)) };
  return part.start > part.end || part.start > last ? null : part;
};

/** The file that an address path `/media/<terminal>/<name>` means: one that its folder lists under just this name; null for anything else. */
export const mediaFileAt = async (folders: MediaFolders, pathname: string): Promise<string | null> => {
  const [, place, terminal = '', name = '', ...more] = pathname.split('/').map(decodedPart);
  const folder = folders.get(terminal);
  if (place !== 'media' || folder === undefined || more.length > 0) return null;
  if (contentTypes[path.extname(name).toLowerCase()] === undefined) return null;
  // No text from a window becomes a path: the name must be one that the folder itself lists, as a plain file.
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const entry = entries.find((each) => each.isFile() && each.name === name);
  return entry === undefined ? null : path.join(folder, entry.name);
};

const decodedPart = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
};

/** Answers a request for a board's picture or video, whole or in parts as a player asks; null when the address means none. */
export const serveMedia = async (
  folders: MediaFolders,
  pathname: string,
  range: string | null,
): Promise<{
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: ReadableStream | null;
} | null> => {
  const file = await mediaFileAt(folders, pathname);
  if (file === null) return null;
  const found = await stat(file).catch(() => null);
  if (found === null) return null;
  const { size } = found;
  const headers = {
    'Content-Type': contentTypes[path.extname(file).toLowerCase()] ?? 'application/octet-stream',
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'no-store',
  };
  const part = askedPart(range, size);
  if (part === null) return { status: 416, headers: { ...headers, 'Content-Range': `bytes */${size}` }, body: null };
  const { start, end } = part === 'all' ? { start: 0, end: size - 1 } : part;
  // An empty file has no byte to begin with.
  const body = size === 0 ? null : (Readable.toWeb(createReadStream(file, { start, end })) as ReadableStream);
  const length = { 'Content-Length': String(size === 0 ? 0 : end - start + 1) };
  if (part === 'all') return { status: 200, headers: { ...headers, ...length }, body };
  return { status: 206, headers: { ...headers, ...length, 'Content-Range': `bytes ${start}-${end}/${size}` }, body };
};

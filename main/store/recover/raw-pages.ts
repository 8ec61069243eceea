import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';

/** A database file as bytes: every image of a page that was ever committed to it or to its write-ahead log, and the newest of each number. */
export type RawPages = {
  readonly pageSize: number;
  readonly images: readonly Uint8Array[];
  /** The newest image of a page, from 1; null when there is none. */
  readonly page: (number: number) => Uint8Array | null;
};

const USUAL_PAGE = 4_096;
const WAL_HEADER = 32;
const FRAME_HEADER = 24;
const WAL_MAGIC = 0x377f0682;
const CHUNK = 1 << 20;

/** Reads what the disk gives; a piece that it does not give is zeros. An absent file is empty. */
const readTolerantly = (file: string): Buffer => {
  if (!existsSync(file)) return Buffer.alloc(0);
  const fd = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(fstatSync(fd).size);
    const read = (at: number, size: number): void => {
      const length = Math.min(size, bytes.length - at);
      try {
        readSync(fd, bytes, at, length, at);
      } catch {
        if (size === USUAL_PAGE) return;
        for (let piece = at; piece < at + length; piece += USUAL_PAGE) read(piece, USUAL_PAGE);
      }
    };
    for (let at = 0; at < bytes.length; at += CHUNK) read(at, CHUNK);
    return bytes;
  } finally {
    closeSync(fd);
  }
};

const isPageSize = (size: number): boolean => size >= 512 && size <= 65_536 && (size & (size - 1)) === 0;

/** The size of pages as the file says; ours where its first bytes are not to be trusted. */
const pageSizeOf = (main: Buffer): number => {
  const said = main.length > 18 ? main.readUInt16BE(16) : 0;
  const size = said === 1 ? 65_536 : said;
  return main.subarray(0, 15).toString('latin1') === 'SQLite format 3' && isPageSize(size) ? size : USUAL_PAGE;
};

/** Frames of the write-ahead log up to its last commit; checksums do not count here, what a page says is judged row by row. */
const framesOf = (wal: Buffer, pageSize: number): readonly (readonly [page: number, image: Uint8Array])[] => {
  if (wal.length < WAL_HEADER || (wal.readUInt32BE(0) & ~1) !== WAL_MAGIC) return [];
  const salt = wal.subarray(16, 24);
  const frames: (readonly [number, Uint8Array])[] = [];
  let committed = 0;
  for (let at = WAL_HEADER; at + FRAME_HEADER + pageSize <= wal.length; at += FRAME_HEADER + pageSize) {
    if (!wal.subarray(at + 8, at + 16).equals(salt)) continue;
    const start = at + FRAME_HEADER;
    frames.push([wal.readUInt32BE(at), wal.subarray(start, start + pageSize)]);
    if (wal.readUInt32BE(at + 4) > 0) committed = frames.length;
  }
  return frames.slice(0, committed);
};

/** Reads a database file and its write-ahead log page by page, by SQLite's file format (sqlite.org/fileformat2.html), whatever their state is. */
export const readRawPages = (file: string): RawPages => {
  const main = readTolerantly(file);
  const pageSize = pageSizeOf(main);
  const pages: Uint8Array[] = [];
  for (let at = 0; at < main.length; at += pageSize) pages.push(main.subarray(at, at + pageSize));
  const frames = framesOf(readTolerantly(`${file}-wal`), pageSize);
  const newest = new Map(frames);
  return {
    pageSize,
    images: [...pages, ...frames.map(([, image]) => image)],
    page: (number) => newest.get(number) ?? pages[number - 1] ?? null,
  };
};

/** Bytes of a SQLite file's header. */
export const SQLITE_HEADER = 100;

const MAGIC = 'SQLite format 3\u0000';

/**
 * Whether these first bytes of a file are the header of a database as our programs write it: UTF-8, a journal that is known (write and read version
 * 1 or 2), schema format at most 4, the fixed payload fractions (sqlite.org/fileformat2.html, 1.3). SQLite names some of its flipped bytes like faults
 * of a disk or of a program ("attempt to write a readonly database"). An empty file is none yet, and is fine.
 */
export const isSqliteHeader = (bytes: Uint8Array): boolean => {
  if (bytes.length === 0) return true;
  if (bytes.length < SQLITE_HEADER || [...MAGIC].some((letter, i) => letter.codePointAt(0) !== bytes[i])) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const isJournal = (version: number): boolean => version === 1 || version === 2;
  return (
    isJournal(view.getUint8(18)) &&
    isJournal(view.getUint8(19)) &&
    view.getUint8(20) === 0 &&
    view.getUint8(21) === 64 &&
    view.getUint8(22) === 32 &&
    view.getUint8(23) === 32 &&
    view.getUint32(44) <= 4 &&
    view.getUint32(56) <= 1
  );
};

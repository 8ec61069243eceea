import { isPng, pictureSize } from './picture-size.ts';

const text = (bytes: Uint8Array, at: number): string => String.fromCodePoint(...bytes.subarray(at, at + 4));

/** Walks a PNG's chunks to the last one. */
const hasEnd = (bytes: Uint8Array): boolean => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    if (text(bytes, at + 4) === 'IEND') return true;
  }
  return false;
};

/** A JPEG ends with its end mark; some scanners fill up with zeros behind it. */
const hasEndMark = (bytes: Uint8Array): boolean => {
  let end = bytes.length;
  while (end > 2 && bytes[end - 1] === 0) end -= 1;
  return bytes[end - 2] === 0xff && bytes[end - 1] === 0xd9;
};

/** Whether a scanned page is a whole JPEG or PNG: a scanner that lost its power leaves a torn one behind, which would print as half a page. */
export const isWholePicture = (bytes: Uint8Array): boolean =>
  pictureSize(bytes) !== null && (isPng(bytes) ? hasEnd(bytes) : hasEndMark(bytes));

/** Width and height in dots. */
export type PictureSize = { readonly width: number; readonly height: number };

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Start of frame: baseline, extended, progressive. */
const FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Whether these are the first bytes of a PNG. */
export const isPng = (bytes: Uint8Array): boolean => PNG.every((byte, index) => bytes[index] === byte);

/** Where the frame header of a JPEG begins (at its length), or null. */
export const jpegFrame = (bytes: Uint8Array): number | null => {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    if (FRAMES.has(bytes[at + 1] ?? 0)) return at + 2;
    at += 2 + view(bytes).getUint16(at + 2);
  }
  return null;
};

/** The size of a JPEG or PNG by its header; null for anything else. */
export const pictureSize = (bytes: Uint8Array): PictureSize | null => {
  if (isPng(bytes) && bytes.length > 24) return { width: view(bytes).getUint32(16), height: view(bytes).getUint32(20) };
  const frame = jpegFrame(bytes);
  return frame === null ? null : { width: view(bytes).getUint16(frame + 5), height: view(bytes).getUint16(frame + 3) };
};

/** A file's bytes as text, or why they are none. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: 'utf-8' | 'utf-16' }
  /** Vietnamese in an old encoding: its letters would come out wrong, so nothing is read. */
  | { readonly kind: 'old-encoding'; readonly encoding: 'windows-1258' | 'tcvn3' | 'unknown' };

const decode = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** UTF-16 without its mark: in text of our letters every other byte is mostly zero. */
const utf16 = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 2_000);
  const zeros = [0, 0];
  for (const [place, byte] of head.entries()) if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = head.length / 4;
  if (odd > many && even < many / 4) return 'utf-16le';
  return even > many && odd < many / 4 ? 'utf-16be' : null;
};

/** What stands for "đ", the most frequent letter that only one of the two has there. */
const oldEncoding = (bytes: Uint8Array): 'windows-1258' | 'tcvn3' | 'unknown' => {
  const count = (wanted: number): number => bytes.reduce((sum, byte) => sum + (byte === wanted ? 1 : 0), 0);
  const [tcvn, windows] = [count(0xae), count(0xf0)];
  if (tcvn === windows) return 'unknown';
  return tcvn > windows ? 'tcvn3' : 'windows-1258';
};

/** Text of a TCVN3 font (.VnTime) that somebody saved as Unicode: "Thñ tôc hµnh chÝnh". */
const isOldFont = (text: string): boolean => {
  const head = text.slice(0, 20_000);
  const odd = head.match(/[µ¸¶·¹®¬­©¨]/gu)?.length ?? 0;
  return odd > 5 && !/[đĐơƯưạ-ỹ]/u.test(head);
};

/** Reads a file's bytes as UTF-8 (with or without its mark) or UTF-16; names the old Vietnamese encodings. The mark is taken off. */
export const decodeText = (bytes: Uint8Array): Decoded => {
  const wide = utf16(bytes);
  const text = decode(bytes, wide ?? 'utf-8');
  if (text === null) return { kind: 'old-encoding', encoding: oldEncoding(bytes.subarray(0, 200_000)) };
  if (isOldFont(text)) return { kind: 'old-encoding', encoding: 'tcvn3' };
  return { kind: 'text', text: text.replace(/^\uFEFF/u, ''), encoding: wide === null ? 'utf-8' : 'utf-16' };
};

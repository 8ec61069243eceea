import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

const inflate = promisify(inflateRaw);

/** A file inside a zip as its directory names it. */
type Member = { readonly method: number; readonly encrypted: boolean; readonly packed: Uint8Array };

export type Zip = { readonly kind: 'zip'; readonly members: ReadonlyMap<string, Member> } | { readonly kind: 'no-zip' };

export type Unpacked =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'damaged' };

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const MOST_MEMBERS = 2_000;

/** Reads the directory of a zip (PKWARE appnote 6.3); nothing is unpacked yet. Archives over 4 GB are none of ours. */
export const openZip = (bytes: Uint8Array): Zip => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  // A comment of 64 KB may follow.
  const least = Math.max(0, end - 0xffff);
  while (end >= least && view.getUint32(end, true) !== END) end -= 1;
  if (end < least || end < 0) return { kind: 'no-zip' };
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MOST_MEMBERS) return { kind: 'no-zip' };
  const members = new Map<string, Member>();
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return { kind: 'no-zip' };
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 20, true);
    const nameSize = view.getUint16(at + 28, true);
    const rest = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const local = view.getUint32(at + 42, true);
    if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) return { kind: 'no-zip' };
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const name = Buffer.from(bytes.subarray(at + 46, at + 46 + nameSize)).toString('utf8');
    members.set(name.replace(/^\//u, ''), {
      method,
      encrypted: (flags & 1) === 1,
      packed: bytes.subarray(start, start + size),
    });
    at += 46 + nameSize + rest;
  }
  return { kind: 'zip', members };
};

/** Unpacks one member, at most `most` bytes of it, whatever the directory says: a small file that unpacks into gigabytes stops there. */
export const unpack = async (members: ReadonlyMap<string, Member>, name: string, most: number): Promise<Unpacked> => {
  const member = members.get(name);
  if (member === undefined) return { kind: 'missing' };
  if (member.encrypted || (member.method !== 0 && member.method !== 8)) return { kind: 'damaged' };
  if (member.method === 0) {
    return member.packed.length > most ? { kind: 'too-large' } : { kind: 'bytes', bytes: member.packed };
  }
  try {
    return { kind: 'bytes', bytes: await inflate(member.packed, { maxOutputLength: most }) };
  } catch (error) {
    const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return { kind: tooLarge ? 'too-large' : 'damaged' };
  }
};

import { createHash } from 'node:crypto';
import { mkdir, open, rename } from 'node:fs/promises';
import path from 'node:path';

/** A kept file: its name is its content. */
export type Attachment = { readonly file: string; readonly sha256: string; readonly bytes: number };

/** Keeps a file in the folder of attachments (tệp đính kèm) under the SHA-256 of its bytes; when this resolves it survives a power cut. The same bytes are kept once. */
export const keepAttachment = async (dir: string, bytes: Uint8Array, ending: 'pdf'): Promise<Attachment> => {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const name = `${sha256}.${ending}`;
  await mkdir(dir, { recursive: true });
  const draft = path.join(dir, `${name}.part`);
  const handle = await open(draft, 'w', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, path.join(dir, name));
  // Windows cannot open a folder; its file system keeps the name with the file.
  const folder = await open(dir, 'r').catch(() => null);
  await folder?.sync();
  await folder?.close();
  return { file: name, sha256, bytes: bytes.length };
};

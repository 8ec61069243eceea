import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';

const contentTypes: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wav': 'audio/wav',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.opus': 'audio/ogg',
};

export type ServedFile = { readonly path: string; readonly contentType: string };

/**
 * The complete list of what windows can ask for, made once at start from what was built: address path → file. A path that is not in
 * it does not exist, so no text from a window ever becomes a path on the disk. Files of unknown type are left out.
 */
export const listServedFiles = (folder: string): ReadonlyMap<string, ServedFile> => {
  const files = new Map<string, ServedFile>();
  // Walked by hand: a recursive listing is not available inside a packaged archive.
  const walk = (from: string, address: string): void => {
    for (const entry of readdirSync(from, { withFileTypes: true })) {
      const path = join(from, entry.name);
      const contentType = contentTypes[extname(entry.name)];
      if (entry.isDirectory()) walk(path, `${address}${entry.name}/`);
      else if (contentType !== undefined) files.set(`${address}${entry.name}`, { path, contentType });
    }
  };
  walk(folder, '/');
  return files;
};

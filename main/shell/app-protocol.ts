import { readFile } from 'node:fs/promises';
import { protocol } from 'electron/main';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { serveMedia, type MediaFolders } from './media-files.ts';
import { isOwnAddress, ownScheme } from './own-address.ts';
import type { ServedFile } from './served-files.ts';

/** Makes app:// a standard, secure scheme, so that module scripts and storage work. Must run before the app is ready. */
export const registerOwnScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    { scheme: ownScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
};

/** A page made by the shell itself, not a file: the service screen. */
export type MadePage = { readonly body: string; readonly contentType: string };

export type ProtocolParts = {
  readonly files: ReadonlyMap<string, ServedFile>;
  /** The page the shell makes for this address path, or null. */
  readonly made: (path: string) => MadePage | null;
  /** Where boards' pictures and videos are. */
  readonly media: MediaFolders;
};

const safety = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
} as const;

const answered = (body: string | Uint8Array<ArrayBuffer>, contentType: string): Response =>
  new Response(body, { headers: { ...safety, 'Content-Type': contentType, 'Cache-Control': 'no-store' } });

/** Serves app://motcua/… from the fixed list, and boards' pictures and videos from their folders; 404 to everything else. */
export const serveOwnFiles = ({ files, made, media }: ProtocolParts): void => {
  protocol.handle(ownScheme, async (request) => {
    if (!isOwnAddress(request.url) || request.method !== 'GET') return new Response(null, { status: 404 });
    const { pathname } = new URL(request.url);
    const page = made(pathname);
    if (page !== null) return answered(page.body, page.contentType);
    const file = files.get(pathname);
    if (file === undefined) {
      const found = await serveMedia(media, pathname, request.headers.get('range'));
      if (found === null) return new Response(null, { status: 404 });
      return new Response(found.body, { status: found.status, headers: { ...safety, ...found.headers } });
    }
    return answered(new Uint8Array(await readFile(file.path)), file.contentType);
  });
};

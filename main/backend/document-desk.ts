import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { assertNever } from '#common/kit/assert-never.ts';
import type { Handlers } from '#main/ipc/answer.ts';
import { parseDocumentScannerAddress } from '#main/devices/document-scanner/document-scanner-address.ts';
import type { DocumentScannerPort } from '#main/devices/document-scanner/document-scanner-port.ts';
import { Naps2Scanner } from '#main/devices/document-scanner/naps2-scanner.ts';
import { SaneScanner } from '#main/devices/document-scanner/sane-scanner.ts';
import { SimulatedDocumentScanner } from '#main/devices/document-scanner/simulated-document-scanner.ts';
import type { TerminalProfile } from '#main/profile/terminal-profile.ts';
import { DraftPages } from '#main/store/draft-pages.ts';
import { keepAttachment } from '#main/store/keep-attachment.ts';
import { ScanPapers } from '#main/usecases/scan-papers.ts';
import type { BackendLog } from './backend-log.ts';

/** A scanner warms up and pulls a page in for a while before its program says anything; beyond this it hangs, in ms. */
const SILENCE_MS = 45_000;
/** A simulated page takes about a second. */
const TENTH_MS = 100;

/** The document scanner at an address, or null where there is none or the address is wrong. */
export const openDocumentScanner = (address: string | undefined, log: BackendLog): DocumentScannerPort | null => {
  if (address === undefined) return null;
  const parsed = parseDocumentScannerAddress(address);
  if (parsed === null) {
    log.error('document-scanner-address', { address });
    return null;
  }
  switch (parsed.kind) {
    case 'sane':
      return new SaneScanner({ device: parsed.device, silenceMs: SILENCE_MS, extra: [] });
    case 'naps2':
      return new Naps2Scanner({ ...parsed, program: 'NAPS2.Console', silenceMs: SILENCE_MS });
    case 'simulated':
      return new SimulatedDocumentScanner(() => pause(TENTH_MS));
    default:
      return assertNever(parsed);
  }
};

export type DocumentDesk = { readonly handlers: Partial<Handlers>; readonly stop: () => Promise<void> };

/** The document scanner of this terminal and the pages on its desk. A terminal that is no counter has neither. */
export const openDocumentDesk = (profile: TerminalProfile, log: BackendLog, onChange: () => void): DocumentDesk => {
  if (!profile.roles.includes('counter')) return { handlers: {}, stop: () => Promise.resolve() };
  const attachments = path.join(profile.dir, 'attachments');
  const papers = new ScanPapers({
    port: openDocumentScanner(profile.documentScanner, log),
    pages: new DraftPages(path.join(attachments, 'pages')),
    keep: (pdf) => keepAttachment(attachments, pdf, 'pdf'),
    onChange,
  });
  return {
    handlers: {
      'documents.state': () => papers.state(),
      'documents.scan': ({ wish, instead }) => papers.start(wish, instead),
      'documents.cancel': async () => {
        await papers.cancel();
        return papers.state();
      },
      'documents.remove': ({ page }) => {
        papers.remove(page);
        return papers.state();
      },
      'documents.discard': () => {
        papers.discard();
        return papers.state();
      },
      'documents.page': async ({ page }) => {
        const picture = await papers.picture(page);
        return picture === null ? { kind: 'not-found' } : { kind: 'page', picture };
      },
      'documents.save': ({ requestId }) => papers.save(requestId),
    },
    stop: () => papers.cancel(),
  };
};

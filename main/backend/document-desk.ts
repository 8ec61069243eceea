import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { assertNever } from '#common/kit/assert-never.ts';
import type { Handlers } from '#main/ipc/answer.ts';
import { parseDocumentScannerAddress } from '#main/devices/document-scanner/document-scanner-address.ts';
import type { DocumentScannerPort } from '#main/devices/document-scanner/document-scanner-port.ts';
import { Naps2Scanner } from '#main/devices/document-scanner/naps2-scanner.ts';
import { SaneScanner } from '#main/devices/document-scanner/sane-scanner.ts';
import { SimulatedDocumentScanner } from '#main/devices/document-scanner/simulated-document-scanner.ts';
import type { Attachments } from '#main/store/attachments.ts';
import { DraftFolders } from '#main/store/draft-folders.ts';
import type { DraftPages } from '#main/store/draft-pages.ts';
import { saveScans } from '#main/usecases/digitise/save-scans.ts';
import { ScanPapers } from '#main/usecases/scan-papers.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import type { BackendLog } from './backend-log.ts';
import { openFileCourier } from './file-courier.ts';

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

const nothing: DocumentDesk = { handlers: {}, stop: () => Promise.resolve() };

export type DocumentDeskParts = {
  readonly terminal: TerminalContext;
  readonly attachments: Attachments;
  readonly receive: Handlers['dossier.receive'] | undefined;
  /** Where the hub is, its `/sync` address; null while it is not known. */
  readonly hub: () => string | null;
  readonly log: BackendLog;
  readonly onChange: () => void;
};

/**
 * Digitising (số hóa) at this terminal: its document scanner, the pages on its desk, and the files on their way to central. A terminal that is no
 * counter has none of it. `receive` accepts a dossier: the pages of the intake form go with it.
 */
export const openDocumentDesk = (parts: DocumentDeskParts): DocumentDesk => {
  const { terminal, attachments, receive, hub, log, onChange } = parts;
  const { profile } = terminal;
  if (receive === undefined) return nothing;
  const folder = path.join(profile.dir, 'attachments');
  const papers = new ScanPapers({
    port: openDocumentScanner(profile.documentScanner, log),
    drafts: new DraftFolders(path.join(folder, 'drafts'), path.join(folder, 'pages')),
    onChange,
  });
  const courier = openFileCourier(terminal, attachments, hub, onChange);
  const save = (requestId: string, dossier: string, replace: boolean) =>
    papers.save(requestId, dossier, (pages) => saveScans(terminal, attachments, pages, { dossier, replace }));
  const changed = (draft: string, how: (pages: DraftPages) => void) => {
    papers.change(draft, how);
    return papers.state(draft);
  };
  return {
    handlers: {
      ...courier.handlers,
      'dossier.receive': async (input, context) => {
        const outcome = await receive(input, context);
        if (outcome.kind === 'received' && papers.adopt(outcome.dossier.id)) {
          // What cannot be saved now stays with the dossier as pages, and the counter shows that.
          void save(`${input.requestId}:scans`, outcome.dossier.id, false).catch((error: unknown) =>
            log.error('scans-not-saved', { detail: String(error) }),
          );
        }
        return outcome;
      },
      'documents.state': ({ draft }) => papers.state(draft),
      'documents.scan': (order) => papers.start(order),
      'documents.cancel': async ({ draft }) => {
        await papers.cancel();
        return papers.state(draft);
      },
      'documents.remove': ({ draft, page }) => changed(draft, (pages) => pages.remove(page)),
      'documents.turn': ({ draft, page }) => changed(draft, (pages) => pages.turn(page)),
      'documents.move': ({ draft, page, by }) => changed(draft, (pages) => pages.move(page, by)),
      'documents.assign': ({ draft, page, component, later }) =>
        changed(draft, (pages) => pages.assign(page, component, later)),
      'documents.discard': ({ draft }) => {
        papers.discard(draft);
        return papers.state(draft);
      },
      'documents.page': async ({ draft, page }) => {
        const picture = await papers.picture(draft, page);
        return picture === null ? { kind: 'not-found' } : { kind: 'page', picture };
      },
      'documents.save': ({ requestId, dossier, replace }) => save(requestId, dossier, replace),
    },
    stop: async () => {
      await papers.cancel();
      await courier.stop();
    },
  };
};

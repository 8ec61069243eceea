import type { CommandOutput } from '#common/ipc/contract.ts';
import type { Attachments } from '#main/store/attachments.ts';
import { dossierById } from '#main/store/dossiers.ts';
import type { CentralFiles } from '#main/sync/central-files.ts';
import type { TerminalContext } from '../terminal-context.ts';

type Opened = CommandOutput<'documents.file'>;

const shown = (bytes: Uint8Array): Opened => ({ kind: 'file', base64: Buffer.from(bytes).toString('base64') });

/**
 * A file of a dossier to look at (xem bản số hóa): the one that stands here, else central's, which is then kept here too. Only files that the
 * dossier names are given out.
 */
export const openFile = async (
  { store }: TerminalContext,
  attachments: Attachments,
  central: Pick<CentralFiles, 'fetch'> | null,
  wish: { readonly dossier: string; readonly sha256: string },
): Promise<Opened> => {
  const file = dossierById(store.db, wish.dossier)?.files.find(({ sha256 }) => sha256 === wish.sha256);
  if (file === undefined) return { kind: 'not-found' };
  const here = await attachments.read(file.sha256);
  if (here instanceof Uint8Array) return shown(here);
  // Nobody else has what was never sent.
  if (!file.stored) return { kind: here === null && file.term !== store.term ? 'not-sent-yet' : 'damaged' };
  if (central === null) return { kind: 'no-central' };
  const got = await central.fetch(file.sha256);
  if (got.kind !== 'file') return { kind: got.kind };
  // A full disk is no reason not to show it.
  await attachments.keep(got.bytes).catch(() => undefined);
  return shown(got.bytes);
};

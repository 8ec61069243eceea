import type { Dossier } from '#common/domain/dossier/dossier.ts';
import type { CommandOutput } from '#common/ipc/contract.ts';
import { pdfOfPictures } from '#main/print/pdf-of-pictures.ts';
import { isWholePicture } from '#main/print/whole-picture.ts';
import type { Attachments } from '#main/store/attachments.ts';
import { dossierById } from '#main/store/dossiers.ts';
import type { DraftPage, DraftPages } from '#main/store/draft-pages.ts';
import { namedStoreError, StoreFailure } from '#main/store/store-failure.ts';
import { deskStamp } from '../dossier/desk-stamp.ts';
import type { TerminalContext } from '../terminal-context.ts';

/** The name of a file that belongs to no component; a file's name is data, in Vietnamese. */
const OTHER = 'Giấy tờ khác';

type Saved = CommandOutput<'documents.save'>;

/** The pages by the paper they belong to, papers in the dossier's order; a place that the dossier has not counts as none. */
const byComponent = (
  pages: readonly DraftPage[],
  known: number,
): readonly (readonly [number | null, DraftPage[]])[] => {
  const placeOf = ({ component }: DraftPage): number | null =>
    component !== null && component < known ? component : null;
  return [...Map.groupBy(pages, placeOf)].toSorted(([a], [b]) => (a ?? known) - (b ?? known));
};

const read = async (pages: DraftPages, { id, dpi, turn }: DraftPage) => ({
  id,
  bytes: (await pages.read(id)) ?? new Uint8Array(),
  dpi,
  rotate: turn,
});

/** The file whose place a newly scanned one takes: the last that was saved for that paper. */
const formerOf = ({ files }: Dossier, component: number | null): string =>
  files.findLast((file) => file.kind === 'component' && file.component === component)?.sha256 ?? '';

/**
 * Saves a draft as the dossier's files: each paper becomes one PDF, kept encrypted and then written down as a fact; only then its pages go. What
 * stops in the middle (a full disk, a power cut) leaves the rest as pages, and saving again makes no file twice.
 */
export const saveScans = async (
  terminal: TerminalContext,
  attachments: Attachments,
  pages: DraftPages,
  wish: { readonly dossier: string; readonly replace: boolean },
): Promise<Saved> => {
  const { store, newId } = terminal;
  const dossier = dossierById(store.db, wish.dossier);
  if (dossier === null) return { kind: 'no-such-dossier' };
  const saved = { files: 0, pages: 0, bytes: 0 };
  try {
    for (const [component, own] of byComponent(pages.list(), dossier.components.length)) {
      const pictures = await Promise.all(own.map((page) => read(pages, page)));
      const torn = pictures.find(({ bytes }) => !isWholePicture(bytes));
      if (torn !== undefined) return { kind: 'unreadable', page: torn.id };
      const name = component === null ? OTHER : (dossier.components[component]?.name ?? OTHER);
      const about = { title: name, at: store.now() };
      const pdf = pdfOfPictures(pictures, about);
      if (pdf === null) {
        const odd = pictures.find((page) => pdfOfPictures([page], about) === null);
        return { kind: 'unreadable', page: odd?.id ?? '' };
      }
      const kept = await attachments.keep(pdf);
      const { counter, officer } = deskStamp(terminal);
      const former = wish.replace ? formerOf(dossier, component) : '';
      store.append([
        {
          t: 'dossier.file',
          id: dossier.id,
          uid: newId(),
          by: counter,
          d: {
            counter,
            officer,
            sha256: kept.sha256,
            bytes: kept.bytes,
            kind: 'component',
            component,
            name,
            pages: own.length,
            signed: 'no',
            instead: former === kept.sha256 ? '' : former,
          },
        },
      ]);
      for (const { id } of own) pages.remove(id);
      saved.files += 1;
      saved.pages += own.length;
      saved.bytes += kept.bytes;
    }
  } catch (error) {
    const named = namedStoreError(error);
    if (named instanceof StoreFailure && named.kind === 'disk-full') return { kind: 'disk-full' };
    throw error;
  }
  return saved.files === 0 ? { kind: 'no-pages' } : { kind: 'saved', saved };
};

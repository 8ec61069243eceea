import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierView } from '#common/ipc/dossier-view.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { useClient } from '#renderer/app/window-parts.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { openPdf, type OpenPdf } from './open-pdf.ts';
import { useDialogKeys } from './use-dialog-keys.ts';

type Shown =
  | { readonly kind: 'loading' }
  | { readonly kind: 'pdf'; readonly pdf: OpenPdf }
  /** A single picture, a signature for instance, as a data: address. */
  | { readonly kind: 'picture'; readonly address: string }
  /** Key of the sentence that says why there is nothing to see. */
  | { readonly kind: 'none'; readonly why: string };

export type FileViewerProps = {
  readonly dossier: string;
  readonly file: DossierView['files'][number];
  readonly onClose: () => void;
};

/** The data: address of what is a PNG or a JPEG by its first bytes; null for anything else. */
const pictureOf = (base64: string): string | null => {
  if (base64.startsWith('iVBORw0KGgo')) return `data:image/png;base64,${base64}`;
  return base64.startsWith('/9j/') ? `data:image/jpeg;base64,${base64}` : null;
};

const steps: Readonly<Record<string, number>> = { PageDown: 1, PageUp: -1 };

/** A saved file of a dossier, page by page (xem bản số hóa): from this machine, or from central where it was scanned elsewhere. */
export const FileViewer = ({ dossier, file, onClose }: FileViewerProps) => {
  const { t } = useTranslation('scan-papers');
  const client = useClient();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [shown, setShown] = useState<Shown>({ kind: 'loading' });
  const [page, setPage] = useState(1);
  const { sha256 } = file;

  useEffect(() => {
    let gone = false;
    let opened: OpenPdf | null = null;
    const load = async (): Promise<Shown> => {
      const reply = await client.call('documents.file', { dossier, sha256 });
      if (!reply.ok) return { kind: 'none', why: failureKey(reply.failure.code) };
      if (reply.value.kind !== 'file') return { kind: 'none', why: `viewer.${reply.value.kind}` };
      const picture = pictureOf(reply.value.base64);
      if (picture !== null) return { kind: 'picture', address: picture };
      opened = await openPdf(reply.value.base64);
      return { kind: 'pdf', pdf: opened };
    };
    const show = async (): Promise<void> => {
      const next = await load().catch((): Shown => ({ kind: 'none', why: 'viewer.unreadable' }));
      if (gone) opened?.close();
      else setShown(next);
    };
    void show();
    return () => {
      gone = true;
      opened?.close();
    };
  }, [client, dossier, sha256]);

  useEffect(() => {
    const place = canvas.current;
    const room = place?.parentElement;
    if (shown.kind !== 'pdf' || place === null || room === null || room === undefined) return;
    shown.pdf
      .draw(page, place, room.clientWidth, room.clientHeight)
      .catch(() => setShown({ kind: 'none', why: 'viewer.unreadable' }));
  }, [shown, page]);

  const pages = shown.kind === 'pdf' ? shown.pdf.pages : 0;
  const step = (by: number) => setPage((at) => Math.max(1, Math.min(pages, at + by)));
  useDialogKeys((event) => {
    const by = steps[event.code];
    if (by !== undefined) step(by);
    return by !== undefined;
  });

  return (
    <Dialog
      wide
      title={file.name}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('close')}</Button>
          <Button icon={ChevronLeft} keys="PgUp" isDisabled={page <= 1} onPress={() => step(-1)}>
            {t('viewer.previous')}
          </Button>
          <Button icon={ChevronRight} keys="PgDn" isDisabled={page >= pages} onPress={() => step(1)}>
            {t('viewer.next')}
          </Button>
        </>
      }
    >
      {shown.kind === 'none' && <Notice tone="act" what={t(shown.why)} />}
      {shown.kind === 'picture' && (
        <img src={shown.address} alt={file.name} className="h-[60vh] w-full bg-sunken object-contain" />
      )}
      {(shown.kind === 'loading' || shown.kind === 'pdf') && (
        <>
          <p role="status" className="tabular text-soft">
            {shown.kind === 'loading' ? t('viewer.loading') : t('viewer.page', { page, pages })}
          </p>
          <div className="grid h-[60vh] place-content-center overflow-hidden bg-sunken">
            <canvas
              ref={canvas}
              role="img"
              aria-label={shown.kind === 'pdf' ? t('page', { number: page }) : t('viewer.loading')}
              className="max-h-[60vh] max-w-full bg-white object-contain"
            />
          </div>
        </>
      )}
    </Dialog>
  );
};

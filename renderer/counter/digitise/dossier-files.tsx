import { Eye, PenLine, ScanLine } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierView } from '#common/ipc/dossier-view.ts';
import { useView } from '#renderer/app/use-view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { classNames } from '#renderer/ui/class-names.ts';
import { PapersDialog } from '../papers-dialog.tsx';
import { SignDialog } from '../signing/sign-dialog.tsx';
import { targetOf } from './digitise-dialog.tsx';
import { fileSize } from './file-size.ts';
import { FileViewer } from './file-viewer.tsx';

type File = DossierView['files'][number];

/** Whether a file bears a digital signature (chữ ký số), or the door to signing it. */
const Signed = ({ file, onSign }: { readonly file: File; readonly onSign: () => void }) => {
  const { t } = useTranslation(['scan-papers', 'signing']);
  if (file.signed === 'no') {
    return (
      <Button icon={PenLine} aria-label={t('file.sign-one', { name: file.name })} onPress={onSign}>
        {t('signing:open')}
      </Button>
    );
  }
  return (
    <span className="shrink-0 text-[0.8125rem] font-medium text-good">
      {t(file.signed === 'yes' ? 'file.signed' : 'file.stamp-pending')}
    </span>
  );
};

/** The files of an opened dossier (bản số hóa): what each is, whether central has it, and a look at it; and the door to scanning. */
export const DossierFiles = ({ dossier }: { readonly dossier: DossierView }) => {
  const { t } = useTranslation('scan-papers');
  const pages = useView('documents.state', { draft: dossier.id }, ['documents']);
  const sending = useView('documents.sending', {}, ['documents', 'dossiers']);
  const [scanning, setScanning] = useState(false);
  const [signing, setSigning] = useState<File | null>(null);
  const [shown, setShown] = useState<File | null>(null);
  const unsaved = pages.kind === 'ready' ? pages.value.pages.length : 0;
  const lost = sending.kind === 'ready' ? sending.value.lost : [];
  const standing = ({ stored, sha256 }: File) => {
    if (stored) return t('file.stored');
    return t(lost.includes(sha256) ? 'file.lost' : 'file.not-stored');
  };
  return (
    <section aria-label={t('files')} className="flex flex-col gap-1">
      <header className="flex items-center gap-3">
        <h3 className="grow text-[0.8125rem] text-soft">{t('files')}</h3>
        {unsaved > 0 && <p className="tabular font-semibold text-act">{t('unsaved', { count: unsaved })}</p>}
        <Button icon={ScanLine} keys="Ctrl+D" onPress={() => setScanning(true)}>
          {t('open')}
        </Button>
      </header>
      {dossier.files.length === 0 ? (
        <p className="text-soft">{t('no-files')}</p>
      ) : (
        <ul>
          {dossier.files.map((file) => (
            <li
              key={`${file.sha256}-${file.component ?? ''}`}
              className="flex items-center gap-3 border-b border-line py-1"
            >
              <span className="min-w-0 grow leading-snug">{file.name}</span>
              <span className="tabular shrink-0 text-[0.8125rem] text-soft">
                {t('file.about', { count: file.pages, size: fileSize(file.bytes) })}
              </span>
              <span
                className={classNames(
                  'w-[7rem] shrink-0 text-[0.8125rem] font-medium',
                  file.stored ? 'text-good' : lost.includes(file.sha256) ? 'text-act' : 'text-offline',
                )}
              >
                {standing(file)}
              </span>
              {file.kind !== 'signature' && <Signed file={file} onSign={() => setSigning(file)} />}
              <Button icon={Eye} aria-label={t('file.view-one', { name: file.name })} onPress={() => setShown(file)}>
                {t('file.view')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {scanning && <PapersDialog target={targetOf(dossier)} onClose={() => setScanning(false)} />}
      {signing !== null && <SignDialog dossier={dossier.id} sha256={signing.sha256} onClose={() => setSigning(null)} />}
      {shown !== null && <FileViewer dossier={dossier.id} file={shown} onClose={() => setShown(null)} />}
    </section>
  );
};

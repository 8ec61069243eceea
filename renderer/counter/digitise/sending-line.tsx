import { CloudUpload } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useView } from '#renderer/app/use-view.ts';
import { classNames } from '#renderer/ui/class-names.ts';

/** In the status strip: how many scanned files are on their way to central and how far, or why they wait. Nothing while all are there. */
export const SendingLine = () => {
  const { t } = useTranslation('scan-papers');
  const view = useView('documents.sending', {}, ['documents', 'dossiers']);
  if (view.kind !== 'ready' || view.value.files === 0) return null;
  const { files, bytes, sent, trouble, lost } = view.value;
  const percent = bytes === 0 ? 0 : Math.floor((100 * sent) / bytes);
  const needsPerson = lost.length > 0 || trouble === 'refused' || trouble === 'central-full';
  const said = () => {
    if (lost.length > 0) return t('sending.lost', { count: lost.length });
    return trouble === null ? t('sending.going', { count: files, percent }) : t(`sending.${trouble}`, { count: files });
  };
  return (
    <p
      role="status"
      className={classNames(
        'tabular flex items-center gap-1.5 whitespace-nowrap',
        needsPerson && 'rounded-control bg-act-ground px-2 font-semibold text-act',
      )}
    >
      <CloudUpload aria-hidden="true" className="size-[1.15em] shrink-0" />
      {said()}
    </p>
  );
};

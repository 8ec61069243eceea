import { useTranslation } from 'react-i18next';
import type { Duplicate } from '#common/ipc/intake-calls.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { DuplicateList } from './duplicate-box.tsx';

export type DuplicateDialogProps = {
  readonly duplicates: readonly Duplicate[];
  readonly onOpen: (dossier: string) => void;
  readonly onAnyway: () => void;
  readonly onClose: () => void;
};

/** F8 was pressed on a dossier that may be there already: look at the other one, or receive this one all the same. */
export const DuplicateDialog = ({ duplicates, onOpen, onAnyway, onClose }: DuplicateDialogProps) => {
  const { t } = useTranslation('intake');
  return (
    <Dialog
      title={t('duplicate.title')}
      wide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('duplicate.back')}</Button>
          <Button variant="primary" onPress={onAnyway}>
            {t('duplicate.anyway')}
          </Button>
        </>
      }
    >
      <DuplicateList duplicates={duplicates} onOpen={onOpen} />
      <p className="text-[0.875rem] text-soft">{t('duplicate.meaning')}</p>
    </Dialog>
  );
};

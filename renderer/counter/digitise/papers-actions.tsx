import { FileCheck, ScanLine, Square } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { papersCap } from './papers-keys.ts';

export type PapersActionsProps = {
  /** Pages that are not saved. */
  readonly pages: number;
  readonly busy: boolean;
  readonly saving: boolean;
  /** Whether saved files are replaced; null: the intake form, which has none and saves with the dossier. */
  readonly replace: boolean | null;
  readonly onReplace: () => void;
  readonly onDiscard: () => void;
  readonly onSave: () => void;
  readonly onClose: () => void;
};

/** What ends the work at the scanner: close, throw away, save. */
export const PapersActions = ({
  pages,
  busy,
  saving,
  replace,
  onReplace,
  onDiscard,
  onSave,
  onClose,
}: PapersActionsProps) => {
  const { t } = useTranslation('scan-papers');
  const none = busy || pages === 0;
  return (
    <>
      <Button onPress={onClose}>{t('close')}</Button>
      <Button variant="danger" isDisabled={none} onPress={onDiscard}>
        {t('discard')}
      </Button>
      {replace !== null && (
        <>
          <label className="flex min-h-target items-center gap-2">
            <input type="checkbox" className="size-5 accent-brand" checked={replace} onChange={onReplace} />
            {t('replace', { cap: papersCap('replace') })}
          </label>
          <Button
            variant={pages > 0 ? 'primary' : 'secondary'}
            icon={FileCheck}
            keys={papersCap('save')}
            isPending={saving}
            isDisabled={none}
            onPress={onSave}
          >
            {t('save', { count: pages })}
          </Button>
        </>
      )}
    </>
  );
};

export type ScanButtonProps = {
  readonly scanning: boolean;
  /** Pages of the chosen paper that are there. */
  readonly pages: number;
  readonly isDisabled: boolean;
  readonly onPress: () => void;
};

/** Scans, scans on, or stops. */
export const ScanButton = ({ scanning, pages, isDisabled, onPress }: ScanButtonProps) => {
  const { t } = useTranslation('scan-papers');
  const word = pages === 0 ? 'scan' : 'scan-more';
  return (
    <Button
      variant={scanning ? 'danger' : pages === 0 ? 'primary' : 'secondary'}
      icon={scanning ? Square : ScanLine}
      keys={papersCap('scan')}
      isDisabled={isDisabled}
      onPress={onPress}
    >
      {t(scanning ? 'stop' : word)}
    </Button>
  );
};

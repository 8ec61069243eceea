import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import type { TemplatePaperView } from '#common/ipc/template-calls.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';

export type VersionsDialogProps = {
  readonly view: TemplatePaperView;
  readonly busy: boolean;
  readonly onUse: (version: string | null) => void;
  readonly onClose: () => void;
};

/** Every version of a paper, which one is in use, and the way back to each, the built-in one last. */
export const VersionsDialog = ({ view, busy, onUse, onClose }: VersionsDialogProps) => {
  const { t } = useTranslation('templates');
  const rows = [
    ...view.versions.map(({ id, number, savedAt, savedBy, usable }) => ({
      id,
      usable,
      name: t('version.name', { number, time: formatDateTime(savedAt), by: savedBy }),
    })),
    { id: null, usable: true, name: t('version.built-in') },
  ];
  return (
    <Dialog
      title={t('version.title', { paper: t(`paper.${view.paper}`) })}
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('version.close')}</Button>}
    >
      <p className="text-soft">{t('version.about')}</p>
      <ul className="-mx-1.5 flex max-h-96 flex-col overflow-y-auto px-1.5">
        {rows.map(({ id, name, usable }) => (
          <li key={id ?? 'built-in'} className="flex min-h-target items-center gap-3 border-b border-line py-1">
            <span className="tabular min-w-0 grow">{name}</span>
            {id === view.inUse && <strong className="text-good">{t('version.in-use')}</strong>}
            {id !== view.inUse && usable && (
              <Button isDisabled={busy} onPress={() => onUse(id)}>
                {t('version.use')}
              </Button>
            )}
            {!usable && <span className="text-act">{t('version.unusable')}</span>}
          </li>
        ))}
      </ul>
    </Dialog>
  );
};

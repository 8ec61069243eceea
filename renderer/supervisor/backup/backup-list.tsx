import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import type { StoredBackupView } from '#common/ipc/backup-calls.ts';
import { useLanguage } from '#renderer/app/i18n.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DataTable } from '../data-table.tsx';
import { sizeOf } from '#renderer/ui/format-size.ts';

export type BackupListProps = {
  readonly backups: readonly StoredBackupView[];
  readonly busy: boolean;
  readonly onRehearse: (backup: StoredBackupView) => void;
};

/** Every backup that can be reached now, the newest first, with what is known of each. */
export const BackupList = ({ backups, busy, onRehearse }: BackupListProps) => {
  const { t } = useTranslation('backup');
  const language = useLanguage();
  return (
    <DataTable
      title={t('list.title')}
      about={t('list.about')}
      empty={t('list.empty')}
      rows={backups}
      rowKey={({ place, id }) => `${place}/${id}`}
      columns={[
        { name: t('list.at'), renderCell: ({ at }) => <span className="tabular">{formatDateTime(at)}</span> },
        {
          name: t('list.place'),
          renderCell: ({ place, copyOf }) => (
            <span className="block max-w-[18rem] break-words">
              {copyOf !== null && <span className="block font-medium">{t('list.copy-of', { terminal: copyOf })}</span>}
              {place}
            </span>
          ),
        },
        {
          name: t('list.size'),
          number: true,
          renderCell: ({ bytes }) => <span className="whitespace-nowrap">{sizeOf(bytes, language)}</span>,
        },
        {
          name: t('list.scans'),
          number: true,
          renderCell: ({ scans }) => new Intl.NumberFormat(language).format(scans),
        },
        {
          name: t('list.proven'),
          renderCell: ({ rehearsedAt, hub, sealedKeys }) => (
            <>
              <span className="block font-medium text-good">
                {rehearsedAt === null ? t('list.read-back') : t('list.rehearsed', { at: formatDateTime(rehearsedAt) })}
              </span>
              <span className="block text-[0.8125rem] text-soft">
                {t(hub ? 'list.with-hub' : 'list.terminal-only')}
                {!sealedKeys && ` · ${t('list.no-keys')}`}
              </span>
            </>
          ),
        },
        {
          name: t('list.act'),
          renderCell: (backup) => (
            <Button
              isDisabled={busy}
              aria-label={t('list.rehearse-of', { at: formatDateTime(backup.at), place: backup.place })}
              onPress={() => onRehearse(backup)}
            >
              {t('list.rehearse')}
            </Button>
          ),
        },
      ]}
    />
  );
};

import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import type { BackupView } from '#common/ipc/backup-calls.ts';
import { useLanguage } from '#renderer/app/i18n.ts';
import { Notice } from '#renderer/ui/notice.tsx';

/** What the last rehearsal proved, in words, or what was wrong with the backup. */
export const RehearsalResult = ({ rehearsal }: { readonly rehearsal: NonNullable<BackupView['rehearsal']> }) => {
  const { t } = useTranslation('backup');
  const language = useLanguage();
  const { outcome, at } = rehearsal;
  const number = (value: number): string => new Intl.NumberFormat(language).format(value);
  switch (outcome.kind) {
    case 'proven': {
      const { entries, tickets, dossiers, scans, opened, hubEntries, ms } = outcome;
      const seconds = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(ms / 1000);
      return (
        <Notice
          tone="good"
          what={t('rehearsal.proven', { at: formatDateTime(at), seconds })}
          meaning={[
            t('rehearsal.logs', { entries: number(entries), tickets: number(tickets), dossiers: number(dossiers) }),
            ...(hubEntries === null ? [] : [t('rehearsal.hub', { entries: number(hubEntries) })]),
            t(`rehearsal.${scans === 0 ? 'no-scans' : opened === 0 ? 'scans-shut' : 'scans'}`, {
              opened: number(opened),
              scans: number(scans),
            }),
            ...(outcome.code ? [t('rehearsal.code')] : []),
          ].join(' ')}
        />
      );
    }
    case 'differs':
      return <Notice tone="act" what={t(`rehearsal.differs.${outcome.what}`)} advice={t('rehearsal.advice')} />;
    case 'torn':
      return <Notice tone="act" what={t('rehearsal.torn', { file: outcome.file })} advice={t('rehearsal.advice')} />;
    case 'newer':
      return <Notice tone="act" what={t('rehearsal.newer', { version: outcome.version })} />;
    default:
      return <Notice tone={outcome.kind === 'cancelled' ? 'calm' : 'act'} what={t(`rehearsal.${outcome.kind}`)} />;
  }
};

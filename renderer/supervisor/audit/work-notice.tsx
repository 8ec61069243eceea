import { useTranslation } from 'react-i18next';
import type { AuditWork } from '#common/ipc/audit-calls.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { formatCount, formatWhen } from './audit-words.ts';
import { brokenPlace } from './verify-dialog.tsx';

export type WorkNoticeProps = {
  readonly work: AuditWork;
  readonly onCancel: () => void;
  readonly onDetails: () => void;
};

/** Where the long work stands, with numbers and a way to stop it; then what came of it, in words. */
export const WorkNotice = ({ work, onCancel, onDetails }: WorkNoticeProps) => {
  const { t } = useTranslation('audit');
  switch (work.kind) {
    case 'none':
      return null;
    case 'running':
      return (
        <Notice
          tone="calm"
          what={t(`${work.what}.running`, { done: formatCount(work.done), total: formatCount(work.total) })}
          action={<Button onPress={onCancel}>{t('verify.cancel')}</Button>}
        />
      );
    case 'cancelled':
      return <Notice tone="calm" what={t(`${work.what}.cancelled`)} />;
    case 'failed':
      return <Notice tone="act" what={work.what === 'export' ? t(`export.failed.${work.why}`) : t('verify.bug')} />;
    case 'exported':
      return (
        <Notice
          tone="good"
          what={t('export.done', { entries: formatCount(work.entries), name: work.name })}
          meaning={<span className="[overflow-wrap:anywhere]">{t('export.where', { folder: work.folder })}</span>}
          advice={<span className="[overflow-wrap:anywhere]">{t('export.seal', { seal: work.seal })}</span>}
        />
      );
    case 'verified': {
      const { findings, moved, at } = work.report;
      const broken = findings.filter((one) => one.broken !== null);
      const [first] = broken;
      const details = <Button onPress={onDetails}>{t('verify.details')}</Button>;
      if (first !== undefined) {
        return (
          <Notice
            tone="act"
            what={t('verify.broken', { pieces: broken.length })}
            meaning={t('verify.broken-first', { where: brokenPlace(first, t) })}
            action={details}
          />
        );
      }
      const links = findings.reduce((sum, one) => sum + one.links, 0);
      return (
        <Notice
          tone={moved ? 'offline' : 'good'}
          what={moved ? t('verify.moved') : t('verify.whole', { links: formatCount(links) })}
          meaning={t('verify.whole-at', { at: formatWhen(at) })}
          action={details}
        />
      );
    }
  }
};

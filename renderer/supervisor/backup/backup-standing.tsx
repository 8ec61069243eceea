import { DatabaseBackup } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isBackupLate } from '#common/domain/backup/due-backup.ts';
import type { BackupView } from '#common/ipc/backup-calls.ts';
import { useLanguage } from '#renderer/app/i18n.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useNow } from '#renderer/ui/clock.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { sizeOf } from '#renderer/ui/format-size.ts';
import { whenOf } from './backup-words.ts';

export type StandingProps = {
  readonly view: BackupView;
  readonly busy: boolean;
  readonly onStart: () => void;
  readonly onCancel: () => void;
};

/** What is under way, in bytes and with a bar, and how to stop it. */
const Progress = ({ view, onCancel }: Pick<StandingProps, 'view' | 'onCancel'>) => {
  const { t } = useTranslation('backup');
  const language = useLanguage();
  const { running } = view;
  if (running === null) return null;
  const { what, step, done, total } = running;
  return (
    <div className="flex items-center gap-4 rounded-card border border-edge bg-brand-pale px-4 py-3">
      <div className="min-w-0 grow">
        <p className="font-semibold">{t(`running.${what}`)}</p>
        <p className="tabular">
          {t(`step.${step}`)}
          {total > 1 && ` ${t('of', { done: sizeOf(done, language), total: sizeOf(total, language) })}`}
        </p>
        <progress className="mt-1 h-2 w-full accent-brand" aria-label={t(`step.${step}`)} value={done} max={total} />
      </div>
      <Button onPress={onCancel}>{t('cancel')}</Button>
    </div>
  );
};

/** Which other terminals keep a second copy (bản thứ hai) of this hub's backups, of when, and whether one fell silent. */
const SecondCopies = ({
  copies,
  now,
  said,
}: {
  readonly copies: BackupView['keptElsewhere'];
  readonly now: number;
  readonly said: (at: number) => string;
}) => {
  const { t } = useTranslation('backup');
  if (copies.length === 0) return <p className="text-soft">{t('second.none')}</p>;
  return copies.map(({ terminal, madeAt, toldAt }) => {
    const when = said(toldAt);
    if (isBackupLate(toldAt, now)) {
      return (
        <p key={terminal} className="font-medium text-offline">
          {t('second.late', { terminal, when })}
        </p>
      );
    }
    return (
      <p key={terminal} className="font-medium text-good">
        {madeAt === null
          ? t('second.kept', { terminal, when })
          : t('second.kept-made', { terminal, when, made: said(madeAt) })}
      </p>
    );
  });
};

/** How the backups stand: the last good one, the next one, what went wrong where; and the button that makes one now. */
export const BackupStanding = ({ view, busy, onStart, onCancel }: StandingProps) => {
  const { t } = useTranslation('backup');
  const now = useNow();
  const { goodAt, nextAt, last, settings, running, hubCopy, hostsHub, keptElsewhere } = view;
  const said = (at: number): string => {
    const { key, time } = whenOf(at, now);
    return t(`when.${key}`, { time });
  };
  const failed = (last?.outcomes ?? []).filter(({ kind }) => kind !== 'stored');
  return (
    <section aria-label={t('standing')} className="flex flex-col gap-3">
      <div className="flex items-start gap-4">
        <div className="min-w-0 grow">
          <h1 className="text-[1.25rem] font-semibold">{t('title')}</h1>
          <p role="status" className={goodAt === null ? 'text-soft' : 'font-medium text-good'}>
            {goodAt === null ? t('never') : t('good', { when: said(goodAt) })}
          </p>
          <p className="text-soft">
            {nextAt !== null
              ? t('next', { when: said(nextAt) })
              : t(settings.places.length === 0 ? 'no-place-next' : 'no-next')}
          </p>
          {settings.keepsHub && hubCopy !== null && (
            <p className={hubCopy.outcome === 'kept' ? 'font-medium text-good' : 'font-medium text-offline'}>
              {t(`hub-copy.${hubCopy.outcome}`, { when: said(hubCopy.at) })}
            </p>
          )}
          {hostsHub && goodAt !== null && <SecondCopies copies={keptElsewhere} now={now} said={said} />}
        </div>
        <Button
          variant="primary"
          icon={DatabaseBackup}
          isPending={busy}
          isDisabled={running !== null || settings.places.length === 0}
          onPress={onStart}
        >
          {t('start')}
        </Button>
      </div>
      <Progress view={view} onCancel={onCancel} />
      {running === null &&
        failed.map(({ place, kind }) => (
          <Notice
            key={place}
            tone={kind === 'cancelled' ? 'calm' : 'act'}
            what={t(`trouble.${place === '' ? 'here.' : ''}${kind}`, { place })}
          />
        ))}
    </section>
  );
};

import { useTranslation } from 'react-i18next';
import { formatTime } from '#common/domain/calendar/format-local.ts';
import { spacedCode } from '#common/domain/site/enrolment.ts';
import type { EnrolCodeView } from '#common/ipc/supervisor-calls.ts';
import { rolesSaid } from '#renderer/app/enrol-said.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useNow } from '#renderer/ui/clock.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { QrCode } from '#renderer/ui/qr-code.tsx';

export type EnrolCodeDialogProps = {
  readonly made: EnrolCodeView;
  readonly onAgain: () => void;
  readonly onClose: () => void;
};

/** The one-time code, large enough to be read across a room and as a QR for a scanner; gone when the dialog is closed. */
export const EnrolCodeDialog = ({ made, onAgain, onClose }: EnrolCodeDialogProps) => {
  const { t } = useTranslation('supervisor');
  const { t: tApp } = useTranslation('app');
  const roles = rolesSaid(tApp, made.roles);
  const over = useNow() >= made.expiresAt;
  return (
    <Dialog
      title={t('enrol.title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onAgain}>{t('enrol.again')}</Button>
          <Button variant="primary" onPress={onClose}>
            {t('enrol.close')}
          </Button>
        </>
      }
    >
      <p className="font-semibold">
        {made.term === undefined
          ? t('enrol.made-for', { roles })
          : t('enrol.made-for-name', { roles, term: made.term })}
      </p>
      <p>{t('enrol.how')}</p>
      {over ? (
        <p className="font-semibold text-act">{t('enrol.over')}</p>
      ) : (
        <div className="flex flex-wrap items-center justify-between gap-6">
          <p className="tabular text-[3rem] leading-none font-bold tracking-[0.08em] whitespace-nowrap">
            {spacedCode(made.code)}
          </p>
          <QrCode text={made.pairing ?? made.code} label={t('enrol.qr')} className="size-40 shrink-0" />
        </div>
      )}
      {made.address !== undefined && (
        <p className="tabular font-medium">{t('enrol.address', { address: made.address })}</p>
      )}
      <p className="tabular text-soft">{t('enrol.until', { at: formatTime(made.expiresAt) })}</p>
    </Dialog>
  );
};

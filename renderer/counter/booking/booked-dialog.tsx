import { useTranslation } from 'react-i18next';
import { showBookingCode } from '#common/domain/appointment/booking-code.ts';
import { encodeRecordCode } from '#common/domain/scan/record-code.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { QrCode } from '#renderer/ui/qr-code.tsx';

export type BookedDialogProps = {
  readonly what: string;
  readonly id: string;
  readonly code: string;
  readonly onClose: () => void;
};

/** The appointment that was made: its QR to be photographed, and its code. */
export const BookedDialog = ({ what, id, code, onClose }: BookedDialogProps) => {
  const { t } = useTranslation('counter-booking');
  return (
    <Dialog
      title={t('booked')}
      onClose={onClose}
      actions={
        <Button variant="primary" keys="Esc" onPress={onClose}>
          {t('close')}
        </Button>
      }
    >
      <p className="tabular text-[1.125rem] font-semibold">{what}</p>
      <div className="flex items-center gap-5">
        <QrCode
          text={encodeRecordCode('MC1B', id)}
          label={t('qr')}
          className="size-[14rem] shrink-0 rounded-card border border-line"
        />
        <div className="flex flex-col gap-3">
          <p className="tabular text-[1.125rem] font-semibold">{t('code', { code: showBookingCode(code) })}</p>
          <p className="text-soft">{t('tell')}</p>
        </div>
      </div>
    </Dialog>
  );
};

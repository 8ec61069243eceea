import { Delete } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../keyboard/key-cap.tsx';

export type NumberPadProps = { readonly onDigit: (digit: string) => void; readonly onErase: () => void };

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
const look =
  'portrait:h-[6.5rem]! bg-surface text-[2.4rem] font-semibold landscape:h-[5.5rem] landscape:large:h-[4.5rem]';

/** Ten large digits as on a telephone. */
export const NumberPad = ({ onDigit, onErase }: NumberPadProps) => {
  const { t } = useTranslation('kiosk-appointment');
  return (
    <div role="group" aria-label={t('pad')} className="grid grow grid-cols-3 gap-3">
      {digits.map((digit) => (
        <KeyCap key={digit} name={digit} className={look} onPress={() => onDigit(digit)}>
          {digit}
        </KeyCap>
      ))}
      <span />
      <KeyCap name="0" className={look} onPress={() => onDigit('0')}>
        0
      </KeyCap>
      <KeyCap name={t('erase')} className={look} onPress={onErase}>
        <Delete aria-hidden="true" className="size-10" />
      </KeyCap>
    </div>
  );
};

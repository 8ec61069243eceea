import { Delete } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../keyboard/key-cap.tsx';

export type NumberPadProps = {
  /** Letters that stand in front of numbers here. */
  readonly letters: readonly string[];
  readonly onKey: (key: string) => void;
  readonly onDelete: () => void;
};

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '-'] as const;
const look = 'bg-surface text-[2rem] font-semibold text-ink';

/** The letters of the services and the digits: enough to type a ticket number. */
export const NumberPad = ({ letters, onKey, onDelete }: NumberPadProps) => {
  const { t } = useTranslation('kiosk-exit');
  return (
    <section aria-label={t('keys')} className="flex flex-col gap-3">
      <div className="grid grid-cols-8 gap-3">
        {letters.map((letter) => (
          <KeyCap key={letter} name={letter} className={look} onPress={() => onKey(letter)}>
            {letter}
          </KeyCap>
        ))}
      </div>
      <div className="grid grid-cols-6 gap-3">
        {digits.map((digit) => (
          <KeyCap key={digit} name={digit} className={look} onPress={() => onKey(digit)}>
            {digit}
          </KeyCap>
        ))}
        <KeyCap name={t('delete')} className="bg-sunken text-ink" onPress={onDelete}>
          <Delete aria-hidden="true" className="size-[1.7em]" />
        </KeyCap>
      </div>
    </section>
  );
};

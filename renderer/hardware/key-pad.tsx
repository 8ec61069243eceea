import { Delete } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';

export type KeyPadProps = {
  /** What can be typed, in the order of the keys. */
  readonly keys: readonly string[];
  readonly onKey: (key: string) => void;
  readonly onErase: () => void;
};

/** Digits (and what else is needed) as keys, for machines that have no keyboard. */
export const KeyPad = ({ keys, onKey, onErase }: KeyPadProps) => {
  const { t } = useTranslation('hardware');
  return (
    <div role="group" aria-label={t('pad')} className="grid max-w-[28rem] grid-cols-6 gap-1.5">
      {keys.map((key) => (
        <Button key={key} className="px-0!" onPress={() => onKey(key)}>
          {key}
        </Button>
      ))}
      <Button className="col-span-2 px-0!" icon={Delete} onPress={onErase}>
        {t('erase')}
      </Button>
    </div>
  );
};

import { Delete } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { codeLetters } from '#common/domain/site/enrolment.ts';
import { Button } from '#renderer/ui/button.tsx';

/** The letters of a code as keys, for machines that have no keyboard. */
export const CodePad = ({
  onLetter,
  onErase,
}: {
  readonly onLetter: (letter: string) => void;
  readonly onErase: () => void;
}) => {
  const { t } = useTranslation('app');
  return (
    <div role="group" aria-label={t('enrol.pad')} className="grid grid-cols-8 gap-1.5">
      {codeLetters.map((letter) => (
        <Button key={letter} className="px-0!" onPress={() => onLetter(letter)}>
          {letter}
        </Button>
      ))}
      <Button className="col-span-2 px-0!" icon={Delete} onPress={onErase}>
        {t('enrol.erase')}
      </Button>
    </div>
  );
};

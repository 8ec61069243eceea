import { ArrowDown, ArrowUp, RotateCcw, RotateCw, Scissors, StickyNote, Trash2, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { papersCap, type PapersAct } from './papers-keys.ts';

type Tool = Extract<PapersAct, 'turn' | 'again' | 'note' | 'split' | 'up' | 'down' | 'remove'>;

const tools: readonly (readonly [Tool, LucideIcon])[] = [
  ['turn', RotateCw],
  ['again', RotateCcw],
  ['note', StickyNote],
  ['split', Scissors],
  ['up', ArrowUp],
  ['down', ArrowDown],
  ['remove', Trash2],
];

/** What may be done with the chosen page. */
export const PageTools = ({
  isDisabled,
  onAct,
}: {
  readonly isDisabled: boolean;
  readonly onAct: (act: PapersAct) => void;
}) => {
  const { t } = useTranslation('scan-papers');
  return (
    <div role="group" aria-label={t('tools')} className="flex flex-wrap gap-1.5">
      {tools.map(([act, icon]) => (
        <Button
          key={act}
          icon={icon}
          keys={papersCap(act)}
          isDisabled={isDisabled}
          className="px-2!"
          onPress={() => onAct(act)}
        >
          {t(`tool.${act}`)}
        </Button>
      ))}
    </div>
  );
};

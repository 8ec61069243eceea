import { Undo2 } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';

export type UndoToastProps = {
  /** What was just done ("Đã chuyển A042 sang Hộ tịch"). */
  readonly children: ReactNode;
  /** Present when the act can be undone. */
  readonly onUndo?: () => void;
  readonly onGone: () => void;
  /** How long it stays, in ms; ten seconds by the house rule. */
  readonly stays?: number;
};

/** Says what was done and offers to undo it, instead of asking "are you sure" before. */
export const UndoToast = ({ children, onUndo, onGone, stays = 10_000 }: UndoToastProps) => {
  const { t } = useTranslation('common');
  useEffect(() => {
    const timer = setTimeout(onGone, stays);
    return () => clearTimeout(timer);
  }, [onGone, stays]);
  return (
    <output className="fixed bottom-6 left-1/2 z-40 flex -translate-x-1/2 animate-rise items-center gap-4 rounded-card bg-brand-deep px-5 py-3 text-on-brand shadow-raised">
      <p className="font-medium">{children}</p>
      {onUndo && (
        <Button icon={Undo2} onPress={onUndo}>
          {t('undo')}
        </Button>
      )}
    </output>
  );
};

import { useId } from 'react';
import { useTranslation } from 'react-i18next';

type MakingProps = { readonly progress: { readonly done: number; readonly whole: number } | null };

/** A report that is being made: days read of those to read, as a bar and as numbers. */
export const Making = ({ progress }: MakingProps) => {
  const { t } = useTranslation('reports');
  const id = useId();
  const { done, whole } = progress ?? { done: 0, whole: 1 };
  return (
    <div className="flex flex-col gap-2 rounded-card border border-line bg-surface p-6">
      <p id={id} className="text-soft">
        {t('loading')} {progress !== null && <span className="tabular">{t('days-read', { done, whole })}</span>}
      </p>
      <progress aria-labelledby={id} value={done} max={whole} className="h-2 w-full accent-brand" />
    </div>
  );
};

import { useTranslation } from 'react-i18next';
import type { OfferedForm } from '#common/ipc/form-calls.ts';

type FormOptionsProps = {
  readonly one: OfferedForm;
  readonly both: boolean;
  readonly onBoth: (both: boolean) => void;
};

/** Whether both papers of a form are wanted, and that it was printed before. */
export const FormOptions = ({ one, both, onBoth }: FormOptionsProps) => {
  const { t } = useTranslation('forms');
  return (
    <div className="flex min-h-target flex-wrap items-center gap-x-6">
      {one.twoCopies && (
        <label className="flex items-center gap-2">
          <input
            type="checkbox"
            className="size-4 accent-brand focus-visible:outline-3 focus-visible:outline-offset-2 focus-visible:outline-brand"
            checked={both}
            onChange={({ target }) => onBoth(target.checked)}
          />
          {t(one.form === '01' ? 'both-parts' : 'both-originals')}
        </label>
      )}
      {one.printed > 0 && <p className="text-offline">◆ {t('printed-before', { count: one.printed })}</p>}
    </div>
  );
};

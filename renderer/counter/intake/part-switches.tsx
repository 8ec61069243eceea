import { useTranslation } from 'react-i18next';
import { classNames } from '#renderer/ui/class-names.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { formParts, type FormPart } from './form-parts.ts';

export type PartSwitchesProps = {
  readonly open: readonly FormPart[];
  readonly onToggle: (part: FormPart) => void;
};

/** The doors to the parts of the form that few dossiers need, each with its key. Enter passes them by; Tab does not. */
export const PartSwitches = ({ open, onToggle }: PartSwitchesProps) => {
  const { t } = useTranslation('intake');
  return (
    <div role="group" aria-label={t('parts')} className="flex flex-wrap gap-x-1 gap-y-1">
      {formParts.map((part, index) => (
        <button
          key={part}
          type="button"
          data-skip
          aria-pressed={open.includes(part)}
          aria-keyshortcuts={`Alt+${index + 1}`}
          className={classNames(
            'flex min-h-8 items-center gap-1.5 rounded-control border px-2 text-[0.8125rem] font-medium',
            'focus:outline-3 focus:-outline-offset-1 focus:outline-brand',
            open.includes(part) ? 'border-brand bg-brand-pale text-ink' : 'border-edge bg-surface text-ink',
          )}
          onClick={() => onToggle(part)}
        >
          {t(`part.${part}`)}
          <KeyHint keys={`Alt+${index + 1}`} />
        </button>
      ))}
    </div>
  );
};

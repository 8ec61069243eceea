import { useTranslation } from 'react-i18next';
import { reportNames, type ReportName } from '#common/ipc/report-sheet.ts';
import { useKeys } from '#renderer/app/use-keys.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';

/** Reports with a key of their own: Alt and a digit. */
const KEYED = 9;

type ReportMenuProps = { readonly name: ReportName; readonly onChoose: (name: ReportName) => void };

/** Every report by its name; the first nine by their key, too. */
export const ReportMenu = ({ name, onChoose }: ReportMenuProps) => {
  const { t } = useTranslation('reports');
  useKeys(
    Object.fromEntries(
      reportNames.slice(0, KEYED).map((each, index) => [
        `Alt+Digit${index + 1}`,
        (event: KeyboardEvent) => {
          event.preventDefault();
          if (document.querySelector('dialog[open]') === null) onChoose(each);
        },
      ]),
    ),
    ({ isComposing }) => isComposing,
  );
  return (
    <nav aria-label={t('title')} className="flex min-h-0 flex-col gap-1 overflow-y-auto p-1">
      {reportNames.map((each, index) => (
        <button
          key={each}
          type="button"
          aria-current={each === name ? 'page' : undefined}
          {...(index < KEYED ? { 'aria-keyshortcuts': `Alt+${index + 1}` } : {})}
          onClick={() => onChoose(each)}
          className={classNames(
            'flex shrink-0 items-center gap-2 rounded-control border px-3 py-1.5 text-left font-semibold',
            'focus-visible:outline-3 focus-visible:outline-offset-1 focus-visible:outline-brand',
            each === name ? 'border-brand bg-brand text-on-brand' : 'border-line bg-surface text-ink',
          )}
        >
          <span className="min-w-0 grow leading-tight">{t(`name.${each}`)}</span>
          {index < KEYED && <KeyHint keys={`Alt+${index + 1}`} />}
        </button>
      ))}
    </nav>
  );
};

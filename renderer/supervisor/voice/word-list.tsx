import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { classNames } from '#renderer/ui/class-names.ts';
import { countRecorded, type WordToRecord } from './clip-list.ts';

export type WordListProps = {
  readonly words: readonly WordToRecord[];
  readonly chosen: string;
  readonly onChoose: (name: string) => void;
};

/** The words of a language: which are in the centre's own voice, and how many are left. */
export const WordList = ({ words, chosen, onChoose }: WordListProps) => {
  const { t } = useTranslation('voice');
  const recorded = countRecorded(words);
  return (
    <section aria-label={t('words')} className="flex min-h-0 flex-col gap-2">
      <p id="voice-progress" className="tabular font-semibold">
        {t('progress', { recorded, total: words.length })}
      </p>
      <progress aria-labelledby="voice-progress" value={recorded} max={words.length} className="h-2 w-full" />
      <ul className="min-h-0 grow overflow-y-auto rounded-card border border-line bg-surface">
        {words.map(({ name, words: text, revision }) => (
          <li key={name}>
            <button
              type="button"
              aria-current={name === chosen}
              onClick={() => onChoose(name)}
              className={classNames(
                'flex min-h-target w-full items-center gap-3 border-b border-line px-3 text-left outline-offset-[-3px]',
                name === chosen && 'bg-brand-pale font-semibold',
              )}
            >
              <span className="grow">{text}</span>
              {revision !== null && (
                <span className="flex items-center gap-1 text-[0.8125rem] font-medium text-good">
                  <Check aria-hidden="true" className="size-4" />
                  {t('own')}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};

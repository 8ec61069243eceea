import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { fieldLook } from '../field.tsx';
import { placeOfKey } from '#renderer/ui/pick-list.ts';
import type { PaperLine } from './step-draft.ts';

export type PaperPickerProps = {
  readonly papers: readonly PaperLine[];
  readonly onPapers: (papers: readonly PaperLine[]) => void;
};

/** The papers to ask for: a digit or the space key marks one of the dossier's, each with a note; others are written below. */
export const PaperPicker = ({ papers, onPapers }: PaperPickerProps) => {
  const { t } = useTranslation('dossier-desk');
  const change = (at: number, part: Partial<PaperLine>) =>
    onPapers(papers.map((paper, index) => (index === at ? { ...paper, ...part } : paper)));
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!(event.target instanceof HTMLInputElement) || event.target.type !== 'checkbox') return;
    const place = placeOfKey(event.code);
    const paper = place === null ? undefined : papers[place];
    if (place === null || paper === undefined || paper.own) return;
    event.preventDefault();
    change(place, { chosen: !paper.chosen });
  };
  return (
    // Digits reach every line from whichever has the focus; the lines themselves are ordinary check boxes.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <fieldset className="flex flex-col gap-1" onKeyDown={onKeyDown}>
      <legend className="pb-1 text-[0.8125rem] font-medium text-soft">{t('ask.which')}</legend>
      <div className="flex max-h-[15rem] flex-col gap-1 overflow-y-auto rounded-control border border-line p-2">
        {papers.map((paper, index) =>
          paper.own ? (
            <div key={index} className="flex items-center gap-2">
              <input
                aria-label={t('ask.own', { place: index + 1 })}
                placeholder={t('ask.own-hint')}
                defaultValue={paper.name}
                maxLength={600}
                autoComplete="off"
                spellCheck={false}
                className={fieldLook}
                onInput={({ currentTarget }) => change(index, { name: currentTarget.value })}
              />
              <input
                aria-label={t('ask.note-of', { name: t('ask.own', { place: index + 1 }) })}
                placeholder={t('ask.note')}
                defaultValue={paper.note}
                maxLength={400}
                autoComplete="off"
                spellCheck={false}
                className={`${fieldLook} max-w-56`}
                onInput={({ currentTarget }) => change(index, { note: currentTarget.value })}
              />
            </div>
          ) : (
            <div key={index} className="flex items-center gap-2">
              <label className="flex min-w-0 grow items-start gap-2 leading-snug">
                {index < 9 && <KeyHint keys={String(index + 1)} />}
                <input
                  type="checkbox"
                  className="mt-0.5 size-4 shrink-0"
                  checked={paper.chosen}
                  onChange={({ target }) => change(index, { chosen: target.checked })}
                />
                <span className="line-clamp-2">{paper.name}</span>
              </label>
              {paper.chosen && (
                <input
                  aria-label={t('ask.note-of', { name: paper.name })}
                  placeholder={t('ask.note')}
                  defaultValue={paper.note}
                  maxLength={400}
                  autoComplete="off"
                  spellCheck={false}
                  className={`${fieldLook} max-w-56`}
                  onInput={({ currentTarget }) => change(index, { note: currentTarget.value })}
                />
              )}
            </div>
          ),
        )}
      </div>
      <p className="text-[0.8125rem] text-soft">{t('ask.hint')}</p>
    </fieldset>
  );
};

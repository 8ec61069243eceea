import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#common/domain/calendar/format-local.ts';
import type { HandOverCandidate, HandOverWhat } from '#common/ipc/hand-over-calls.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { fieldLook } from '../field.tsx';
import { placeOfKey } from '#renderer/ui/pick-list.ts';

/** What an officer marked and wrote on one line. */
export type LineMark = { readonly chosen: boolean; readonly note: string; readonly number: string };
export type LineMarks = Readonly<Record<string, LineMark>>;

export type HandOverLinesProps = {
  readonly what: HandOverWhat;
  readonly candidates: readonly HandOverCandidate[];
  readonly marks: LineMarks;
  readonly onMark: (dossier: string, part: Partial<LineMark>) => void;
};

/** A line nobody touched: dossiers that go out go all, results come one by one. */
export const usualMark = (what: HandOverWhat): LineMark => ({ chosen: what !== 'results-in', note: '', number: '' });

/** The dossiers that may stand on the list, numbered; a digit or the space key marks a line, a scan of a receipt too. */
export const HandOverLines = ({ what, candidates, marks, onMark }: HandOverLinesProps) => {
  const { t } = useTranslation('dossier-desk');
  const markOf = (id: string): LineMark => marks[id] ?? usualMark(what);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!(event.target instanceof HTMLInputElement) || event.target.type !== 'checkbox') return;
    const place = placeOfKey(event.code);
    const line = place === null ? undefined : candidates[place];
    if (line === undefined) return;
    event.preventDefault();
    onMark(line.id, { chosen: !markOf(line.id).chosen });
  };
  if (candidates.length === 0) return <p className="text-soft">{t(`hand.empty.${what}`)}</p>;
  return (
    // Digits reach every line from whichever has the focus; the lines themselves are ordinary check boxes.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <fieldset onKeyDown={onKeyDown}>
      <legend className="pb-1 text-[0.8125rem] font-medium text-soft">{t('hand.lines')}</legend>
      <ol className="max-h-[15rem] divide-y divide-line overflow-y-auto rounded-control border border-line px-2">
        {candidates.map((line, index) => {
          const mark = markOf(line.id);
          return (
            <li key={line.id} className="flex items-center gap-3 py-1.5">
              <label className="flex min-w-0 grow items-start gap-2 leading-snug">
                {index < 9 && <KeyHint keys={String(index + 1)} />}
                <input
                  type="checkbox"
                  className="mt-0.5 size-4 shrink-0"
                  checked={mark.chosen}
                  onChange={({ target }) => onMark(line.id, { chosen: target.checked })}
                />
                <span className="min-w-0">
                  <span className="tabular font-semibold">{line.code}</span> · {line.ownerName}
                  <span className="block truncate text-[0.8125rem] text-soft">
                    {line.procedureName}
                    {line.dueAt !== null && ` · ${t('hand.due', { day: formatDate(line.dueAt) })}`}
                    {line.parcel !== '' && ` · ${line.parcel}`}
                  </span>
                </span>
              </label>
              {mark.chosen && what === 'results-in' && (
                <input
                  aria-label={t('hand.number-of', { code: line.code })}
                  placeholder={t('hand.number')}
                  defaultValue={mark.number}
                  maxLength={60}
                  autoComplete="off"
                  className={`${fieldLook} max-w-36`}
                  onInput={({ currentTarget }) => onMark(line.id, { number: currentTarget.value })}
                />
              )}
              {mark.chosen && (
                <input
                  aria-label={t('hand.note-of', { code: line.code })}
                  placeholder={t('hand.note')}
                  defaultValue={mark.note}
                  maxLength={400}
                  autoComplete="off"
                  spellCheck={false}
                  className={`${fieldLook} max-w-40`}
                  onInput={({ currentTarget }) => onMark(line.id, { note: currentTarget.value })}
                />
              )}
            </li>
          );
        })}
      </ol>
    </fieldset>
  );
};

import type { KeyboardEvent } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { DATABASES } from '#common/domain/catalogue/databases.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import type { DraftLine, IntakeFields } from './intake-draft.ts';
import { normaliseField } from './normalise-field.ts';

export type ComponentTableProps = {
  readonly lines: readonly DraftLine[];
  readonly form: UseFormReturn<IntakeFields>;
  /** A paper is taken from a database now, or asked for again. */
  readonly onLines: (lines: DraftLine[]) => void;
};

const kinds = ['originals', 'certified', 'photocopies'] as const;
const countLook =
  'tabular min-h-target rounded-control border border-edge bg-surface text-center focus:outline-3 focus:-outline-offset-1 focus:outline-brand';

/** The count after an arrow key, or null for any other key: up and down count, as on any desk calculator. */
export const countByArrow = (key: string, text: string): string | null => {
  const step = { ArrowUp: 1, ArrowDown: -1 }[key];
  if (step === undefined) return null;
  return String(Math.min(Math.max(Number(normaliseField('count', text)) + step, 0), 99));
};

/** A line after its switch: from data no paper is asked for, so nothing of it is counted; back on paper one original is expected. */
export const switched = (line: DraftLine): DraftLine =>
  line.fromData === ''
    ? { ...line, fromData: line.database, originals: '0', certified: '0', photocopies: '0', sheets: '' }
    : { ...line, fromData: '', originals: '1' };

/** The papers of the procedure (thành phần hồ sơ) with a count for each kind; the space bar switches a line to a database and back. */
export const ComponentTable = ({ lines, form, onLines }: ComponentTableProps) => {
  const { t } = useTranslation('counter');

  const toggle = (index: number) => {
    const now = form.getValues('components');
    onLines(now.map((line, at) => (at === index ? switched(line) : line)));
  };
  const onSpace = (event: KeyboardEvent<HTMLElement>, index: number): boolean => {
    if (event.key !== ' ' || event.repeat) return false;
    event.preventDefault();
    toggle(index);
    return true;
  };
  const onKeyDown = (
    event: KeyboardEvent<HTMLInputElement>,
    index: number,
    name: `components.${number}.${(typeof kinds)[number]}`,
  ) => {
    if (onSpace(event, index)) return;
    const next = countByArrow(event.key, event.currentTarget.value);
    if (next === null) return;
    event.preventDefault();
    form.setValue(name, next);
    event.currentTarget.select();
  };

  return (
    <table className="w-full border-collapse">
      <thead>
        <tr className="border-b border-line text-left text-[0.8125rem] text-soft">
          <th scope="col" className="py-1 pr-2 font-medium">
            {t('form.document')}
          </th>
          {kinds.map((kind) => (
            <th key={kind} scope="col" className="w-[4.25rem] py-1 text-center font-medium">
              {t(`form.${kind}`)}
            </th>
          ))}
          <th scope="col" className="w-[4.25rem] py-1 text-center font-medium">
            {t('intake:sheets')}
          </th>
          <th scope="col" className="w-[4.75rem] py-1 text-center font-medium">
            {t('intake:data')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <tr key={line.name} className="border-b border-line align-top">
            <th scope="row" className="py-1.5 pr-2 text-left leading-snug font-normal">
              {line.name}
              {line.fromData !== '' && (
                <span className="mt-0.5 block w-fit rounded bg-good-ground px-1.5 text-[0.8125rem] font-medium text-good">
                  {t('form.from-data', { source: line.fromData })}
                </span>
              )}
            </th>
            {line.fromData === '' ? (
              <>
                {kinds.map((kind) => (
                  <td key={kind} className="px-1 py-1 text-center">
                    <input
                      {...form.register(`components.${index}.${kind}`)}
                      data-kind="count"
                      inputMode="numeric"
                      maxLength={2}
                      autoComplete="off"
                      aria-label={t('form.count-of', { kind: t(`form.${kind}`), name: line.name })}
                      className={classNames(countLook, 'w-11')}
                      onKeyDown={(event) => onKeyDown(event, index, `components.${index}.${kind}`)}
                      onFocus={(event) => event.currentTarget.select()}
                    />
                  </td>
                ))}
                <td className="px-1 py-1 text-center">
                  <input
                    {...form.register(`components.${index}.sheets`)}
                    data-kind="some"
                    data-skip
                    inputMode="numeric"
                    maxLength={4}
                    autoComplete="off"
                    aria-label={t('form.count-of', { kind: t('intake:sheets'), name: line.name })}
                    className={classNames(countLook, 'w-12')}
                    onKeyDown={(event) => onSpace(event, index)}
                    onFocus={(event) => event.currentTarget.select()}
                  />
                </td>
              </>
            ) : (
              <td colSpan={4} className="px-1 py-1">
                <select
                  value={line.fromData}
                  aria-label={t('intake:database-of', { name: line.name })}
                  className="min-h-target w-full rounded-control border border-edge bg-surface px-2 focus:outline-3 focus:-outline-offset-1 focus:outline-brand"
                  onKeyDown={(event) => onSpace(event, index)}
                  onChange={({ target }) =>
                    onLines(
                      form
                        .getValues('components')
                        .map((one, at) =>
                          at === index ? { ...one, fromData: target.value, database: target.value } : one,
                        ),
                    )
                  }
                >
                  {[...new Set([line.fromData, ...DATABASES])].map((name) => (
                    <option key={name} value={name}>
                      {name}
                    </option>
                  ))}
                </select>
              </td>
            )}
            <td className="py-1 text-center">
              <input
                type="checkbox"
                data-skip
                checked={line.fromData !== ''}
                aria-label={t('intake:from-data-of', { name: line.name })}
                className="mt-2 size-5 accent-brand"
                onChange={() => toggle(index)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

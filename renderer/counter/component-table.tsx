import type { KeyboardEvent } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { DraftLine, IntakeFields } from './intake-draft.ts';
import { normaliseField } from './normalise-field.ts';

export type ComponentTableProps = {
  readonly lines: readonly DraftLine[];
  readonly form: UseFormReturn<IntakeFields>;
};

const kinds = ['originals', 'certified', 'photocopies'] as const;

/** The count after an arrow key, or null for any other key: up and down count, as on any desk calculator. */
export const countByArrow = (key: string, text: string): string | null => {
  const step = { ArrowUp: 1, ArrowDown: -1 }[key];
  if (step === undefined) return null;
  return String(Math.min(Math.max(Number(normaliseField('count', text)) + step, 0), 99));
};

/** The papers of the procedure (thành phần hồ sơ) with a count for each kind; what a database gives needs no paper and says so. */
export const ComponentTable = ({ lines, form }: ComponentTableProps) => {
  const { t } = useTranslation('counter');

  const onKeyDown = (
    event: KeyboardEvent<HTMLInputElement>,
    name: `components.${number}.${(typeof kinds)[number]}`,
  ) => {
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
            <th key={kind} scope="col" className="w-[4.75rem] py-1 text-center font-medium">
              {t(`form.${kind}`)}
            </th>
          ))}
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
            {kinds.map((kind) => (
              <td key={kind} className="px-1 py-1 text-center">
                <input
                  {...form.register(`components.${index}.${kind}`)}
                  data-kind="count"
                  inputMode="numeric"
                  maxLength={2}
                  autoComplete="off"
                  aria-label={t('form.count-of', { kind: t(`form.${kind}`), name: line.name })}
                  className="tabular min-h-target w-12 rounded-control border border-edge bg-surface text-center focus:outline-3 focus:-outline-offset-1 focus:outline-brand"
                  onKeyDown={(event) => onKeyDown(event, `components.${index}.${kind}`)}
                  onFocus={(event) => event.currentTarget.select()}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScanWishView } from '#common/ipc/document-calls.ts';
import { fieldLook } from './field.tsx';

export type PapersWishProps = {
  readonly wish: ScanWishView;
  readonly onChange: (wish: ScanWishView) => void;
};

const sources = ['feeder', 'flatbed'] as const;
const resolutions = [150, 200, 300] as const;
const colours = ['colour', 'grey', 'black-and-white'] as const;

type ChoiceProps<Value extends string | number> = {
  readonly label: string;
  readonly value: Value;
  readonly values: readonly Value[];
  readonly name: (value: Value) => string;
  readonly onChange: (value: Value) => void;
};

const Choice = <Value extends string | number>({ label, value, values, name, onChange }: ChoiceProps<Value>) => {
  const id = useId();
  return (
    <div className="flex min-w-0 grow flex-col gap-0.5">
      <label htmlFor={id} className="text-[0.8125rem] font-medium text-soft">
        {label}
      </label>
      <select
        id={id}
        className={fieldLook}
        value={value}
        onChange={(event) => {
          const chosen = values.find((each) => String(each) === event.currentTarget.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {values.map((each) => (
          <option key={each} value={each}>
            {name(each)}
          </option>
        ))}
      </select>
    </div>
  );
};

/** Where the paper lies, how finely and in what colours it is read. */
export const PapersWish = ({ wish, onChange }: PapersWishProps) => {
  const { t } = useTranslation('scan-papers');
  return (
    <div className="flex gap-3">
      <Choice
        label={t('source.label')}
        value={wish.source}
        values={sources}
        name={(source) => t(`source.${source}`)}
        onChange={(source) => onChange({ ...wish, source })}
      />
      <Choice
        label={t('resolution.label')}
        value={wish.dpi}
        values={resolutions}
        name={(dpi) => t('resolution.dots', { dpi })}
        onChange={(dpi) => onChange({ ...wish, dpi })}
      />
      <Choice
        label={t('colour.label')}
        value={wish.colour}
        values={colours}
        name={(colour) => t(`colour.${colour}`)}
        onChange={(colour) => onChange({ ...wish, colour })}
      />
    </div>
  );
};

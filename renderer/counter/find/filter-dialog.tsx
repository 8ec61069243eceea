import { useId, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { businessStateSchema } from '#common/domain/dossier/business-state.ts';
import { noFilters, type DossierFilters } from '#common/domain/dossier/dossier-filters.ts';
import { channelSchema } from '#common/domain/dossier/filing-data.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Field, fieldLook } from '../field.tsx';
import { showDay } from '../normalise-field.ts';
import { dayFields, readFilters, type DayField } from './read-filters.ts';

export type FilterDialogProps = {
  readonly filters: DossierFilters;
  readonly counters: readonly { readonly id: string; readonly name: string }[];
  readonly onNarrow: (filters: DossierFilters) => void;
  readonly onClose: () => void;
};

const Choice = ({
  label,
  name,
  chosen,
  children,
}: {
  readonly label: string;
  readonly name: string;
  readonly chosen: string;
  readonly children: ReactNode;
}) => {
  const { t } = useTranslation('counter');
  const id = useId();
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <label htmlFor={id} className="text-[0.8125rem] font-medium text-soft">
        {label}
      </label>
      <select id={id} name={name} defaultValue={chosen} className={fieldLook}>
        <option value="">{t('find.any')}</option>
        {children}
      </select>
    </div>
  );
};

const Tick = ({ label, name, on }: { readonly label: string; readonly name: string; readonly on: boolean }) => (
  <label className="flex min-h-target items-center gap-2">
    <input type="checkbox" name={name} defaultChecked={on} className="size-5 accent-brand" />
    {label}
  </label>
);

/** What a list is narrowed by, all of it by keyboard: Tab from one to the next, Enter to narrow. */
export const FilterDialog = ({ filters, counters, onNarrow, onClose }: FilterDialogProps) => {
  const { t } = useTranslation(['counter', 'dossier']);
  const form = useRef<HTMLFormElement>(null);
  const [wrong, setWrong] = useState<readonly DayField[]>([]);
  const narrow = () => {
    if (form.current === null) return;
    const read = readFilters(new FormData(form.current), filters);
    setWrong(read.wrong);
    if (read.wrong.length > 0) return;
    onClose();
    onNarrow(read.filters);
  };
  return (
    <Dialog
      wide
      title={t('find.filter-title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('pick.close')}</Button>
          <Button
            onPress={() => {
              onClose();
              onNarrow(noFilters);
            }}
          >
            {t('find.unfilter')}
          </Button>
          <Button variant="primary" keys="Enter" onPress={narrow}>
            {t('find.filter')}
          </Button>
        </>
      }
    >
      {/* Keys of the form as a whole: Enter narrows. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <form
        ref={form}
        className="grid grid-cols-2 gap-x-4 gap-y-3"
        onSubmit={(event) => {
          event.preventDefault();
          narrow();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          narrow();
        }}
      >
        <Choice label={t('find.of.state')} name="state" chosen={filters.states[0] ?? ''}>
          {businessStateSchema.options
            .filter((state) => state !== 'unknown')
            .map((state) => (
              <option key={state} value={state}>
                {t(`dossier:state.${state}`)}
              </option>
            ))}
        </Choice>
        <Choice label={t('find.of.channel')} name="channel" chosen={filters.channel ?? ''}>
          {channelSchema.options.map((channel) => (
            <option key={channel} value={channel}>
              {t(`dossier:channel.${channel}`)}
            </option>
          ))}
        </Choice>
        {dayFields.map((name) => (
          <Field
            key={name}
            label={t(`find.of.${name}`)}
            kind="date"
            name={name}
            inputMode="numeric"
            placeholder={t('find.day-pattern')}
            defaultValue={showDay(filters[name] ?? '')}
            error={wrong.includes(name) ? t('find.no-day') : undefined}
          />
        ))}
        <Field
          label={t('find.of.procedure')}
          kind="text"
          name="procedure"
          maxLength={40}
          defaultValue={filters.procedure ?? ''}
        />
        <Choice label={t('find.of.counter')} name="counter" chosen={filters.counter ?? ''}>
          {counters.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Choice>
        <Tick label={t('find.of.mine')} name="mine" on={filters.mine} />
        <Tick label={t('find.of.unpaid')} name="unpaid" on={filters.unpaid} />
      </form>
    </Dialog>
  );
};

import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CounterDraft } from '#common/domain/settings/drafts.ts';
import { useLanguage } from '#renderer/app/i18n.ts';
import { Button } from '#renderer/ui/button.tsx';
import { BothNames } from './both-names.tsx';
import { ReceiptsPart } from './receipts-part.tsx';
import { ChoiceField, Part, Problems, TextField, TickField } from './fields.tsx';
import type { FormProps } from './form-props.ts';
import { shownNumber, typedNumber } from './typed.ts';

const callsBy = ['arrival', 'services'] as const;

const swapped = (list: readonly string[], index: number, by: -1 | 1): string[] => {
  const next = [...list];
  const [moved] = next.splice(index, 1);
  if (moved !== undefined) next.splice(index + by, 0, moved);
  return next;
};

/** The form of one counter (quầy): its name, its number, which services it serves and in which order. */
export const CounterForm = ({ draft, onChange, wrongAt, turn, view, id }: FormProps<CounterDraft>) => {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  const named = (service: string): string => {
    const known = view.services.find((one) => one.id === service)?.draft;
    return known === undefined ? service : `${known.letter} · ${known.name[language]}`;
  };
  const set = (services: string[]) => onChange('services', { ...draft, services }, true);
  return (
    <>
      <div className="grid grid-cols-[12rem_1fr] items-start gap-3">
        <TextField
          label={t('field.number')}
          hint={t('field.number-hint')}
          value={shownNumber(draft.number)}
          turn={turn}
          most={2}
          problems={wrongAt('number')}
          onType={(text) => onChange('number', { ...draft, number: typedNumber(text) })}
        />
        {id !== null && <p className="pt-6 text-[0.8125rem] text-soft">{t('field.counter-id', { id })}</p>}
      </div>
      <BothNames
        field="name"
        value={draft.name}
        turn={turn}
        wrongAt={wrongAt}
        onType={(field, name) => onChange(field, { ...draft, name })}
      />
      <TickField
        label={t('field.retired-counter')}
        ticked={draft.retired}
        onTick={(retired) => onChange('retired', { ...draft, retired }, true)}
      />
      <Part title={t('part.services')}>
        <ChoiceField
          label={t('callsBy.label')}
          value={draft.callsBy}
          options={callsBy.map((each) => ({ value: each, name: t(`callsBy.${each}`) }))}
          onChange={(chosen) => onChange('callsBy', { ...draft, callsBy: chosen }, true)}
        />
        <p className="text-[0.8125rem] text-soft">{t('services.about')}</p>
        <ol aria-label={t('services.chosen')} className="flex flex-col">
          {draft.services.map((service, index) => (
            <li key={service} className="flex items-center gap-2 border-b border-line py-1">
              <span className="tabular w-6 text-soft">{index + 1}</span>
              <span className="min-w-0 grow font-medium">{named(service)}</span>
              <Button
                icon={ArrowUp}
                variant="quiet"
                isDisabled={index === 0}
                aria-label={t('services.up', { name: named(service) })}
                onPress={() => set(swapped(draft.services, index, -1))}
              >
                {t('act.up')}
              </Button>
              <Button
                icon={ArrowDown}
                variant="quiet"
                isDisabled={index === draft.services.length - 1}
                aria-label={t('services.down', { name: named(service) })}
                onPress={() => set(swapped(draft.services, index, 1))}
              >
                {t('act.down')}
              </Button>
              <Button
                icon={X}
                variant="quiet"
                aria-label={t('services.remove', { name: named(service) })}
                onPress={() => set(draft.services.filter((one) => one !== service))}
              >
                {t('act.remove')}
              </Button>
            </li>
          ))}
        </ol>
        <Problems problems={wrongAt('services')} />
        <div role="group" aria-label={t('services.others')} className="grid grid-cols-2 gap-x-4">
          {view.services
            .filter((one) => !draft.services.includes(one.id) && !one.draft.retired)
            .map((one) => (
              <TickField
                key={one.id}
                label={named(one.id)}
                ticked={false}
                onTick={() => set([...draft.services, one.id])}
              />
            ))}
        </div>
      </Part>
      <ReceiptsPart
        receipts={draft.receipts}
        used={view.receiptsUsed.find(({ counter }) => counter === id)?.number ?? null}
        year={view.day.slice(0, 4)}
        turn={turn}
        wrongAt={wrongAt}
        onChange={(field, receipts, redraw) => onChange(field, { ...draft, receipts }, redraw)}
      />
    </>
  );
};

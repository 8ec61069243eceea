import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CounterDraft } from '#common/domain/settings/drafts.ts';
import type { SettingsView } from '#common/ipc/settings-calls.ts';
import { failureKey, useLanguage } from '#renderer/app/i18n.ts';
import { useView } from '#renderer/app/use-view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Notice } from '#renderer/ui/notice.tsx';

export type CounterServicesProps = {
  readonly counter: string;
  /** `before` is what the counter had, `base` the op that had set it. */
  readonly onSave: (draft: CounterDraft, before: CounterDraft, base: string | null) => void;
  readonly onClose: () => void;
};

type Counter = SettingsView['counters'][number];

const Ticks = ({
  counter: { draft, last },
  services,
  onSave,
  onClose,
}: Pick<CounterServicesProps, 'onSave' | 'onClose'> & {
  readonly counter: Counter;
  readonly services: SettingsView['services'];
}) => {
  const { t } = useTranslation('floor');
  const language = useLanguage();
  const [chosen, setChosen] = useState<readonly string[]>(draft.services);
  const save = () => onSave({ ...draft, services: [...chosen] }, draft, last?.uid ?? null);
  return (
    <Dialog
      title={t('services.title', { counter: draft.name.vi })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button variant="primary" isDisabled={chosen.length === 0} onPress={save}>
            {t('services.save')}
          </Button>
        </>
      }
    >
      <p>{t('services.what')}</p>
      <fieldset className="grid grid-cols-2 gap-x-4">
        <legend className="sr-only">{t('services.legend')}</legend>
        {services.map(({ id, draft: service }) => (
          <label key={id} className="flex min-h-9 items-center gap-2">
            <input
              type="checkbox"
              className="size-5 shrink-0 accent-brand"
              checked={chosen.includes(id)}
              onChange={(event) =>
                setChosen(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
              }
            />
            <span>
              <strong>{service.letter}</strong> {service.name[language]}
            </span>
          </label>
        ))}
      </fieldset>
      {chosen.length === 0 && <p className="text-act">{t('services.none')}</p>}
    </Dialog>
  );
};

/** Which services a counter serves now (chuyển lĩnh vực giữa các quầy): saved as the settings' page does, so that both say the same. */
export const CounterServicesDialog = ({ counter, onSave, onClose }: CounterServicesProps) => {
  const { t } = useTranslation('floor');
  const view = useView('settings.show', {}, ['config']);
  const found = view.kind === 'ready' ? view.value.counters.find(({ id }) => id === counter) : undefined;
  if (view.kind === 'ready' && found !== undefined) {
    return <Ticks counter={found} services={view.value.services} onSave={onSave} onClose={onClose} />;
  }
  return (
    <Dialog title={t('services.legend')} onClose={onClose} actions={<Button onPress={onClose}>{t('cancel')}</Button>}>
      {view.kind === 'failed' ? (
        <Notice tone="offline" what={t(failureKey(view.trouble))} />
      ) : (
        <p className="text-soft">{t('services.loading')}</p>
      )}
    </Dialog>
  );
};

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FailureCode } from '#common/ipc/contract.ts';
import type { DemoPart, DemoView } from '#common/ipc/demo-calls.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { useClient } from '#renderer/app/window-parts.tsx';
import { useView } from '#renderer/app/use-view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { classNames } from '#renderer/ui/class-names.ts';
import { Notice } from '#renderer/ui/notice.tsx';

type Demo = Extract<DemoView, { kind: 'demo' }>;

const Switches = ({
  parts,
  onSwitch,
}: {
  readonly parts: Demo['parts'];
  readonly onSwitch: (part: DemoPart, on: boolean) => void;
}) => {
  const { t } = useTranslation('printer');
  return (
    <ul className="flex flex-col gap-1.5">
      {parts.map(({ part, state }) => (
        <li key={part} className="flex flex-col gap-0.5">
          <span className={classNames('text-[0.8125rem] font-medium', state === 'on' ? 'text-good' : 'text-offline')}>
            <span aria-hidden="true">{state === 'on' ? '●' : '○'}</span> {t(`demo.part.${part}`)}: {t(`demo.${state}`)}
          </span>
          <Button
            className="justify-start!"
            isDisabled={state === 'changing'}
            onPress={() => onSwitch(part, state !== 'on')}
          >
            {t(`demo.${state === 'on' ? 'cut' : 'back'}.${part}`)}
          </Button>
        </li>
      ))}
    </ul>
  );
};

/** Only in the demo centre: cut the data centre, the hub or a terminal off for real, and see that nothing gets lost. */
export const DemoPanel = () => {
  const { t } = useTranslation('printer');
  const client = useClient();
  const view = useView('demo.show', {}, ['demo']);
  const [trouble, setTrouble] = useState<FailureCode | null>(null);
  if (view.kind !== 'ready' || view.value.kind === 'none') return null;
  const { parts, here, atCentral } = view.value;
  const toggle = async (part: DemoPart, on: boolean) => {
    const reply = await client.call('demo.switch', { part, on });
    setTrouble(reply.ok ? null : reply.failure.code);
  };
  return (
    <section aria-label={t('demo.title')} className="flex flex-col gap-2 border-t border-line pt-3">
      <h2 className="font-semibold">{t('demo.title')}</h2>
      <p className="text-[0.8125rem] text-soft">{t('demo.about')}</p>
      <Switches parts={parts} onSwitch={(part, on) => void toggle(part, on)} />
      <p role="status" className="tabular text-[0.8125rem]">
        {t('demo.here', { count: here })}
        <br />
        {atCentral === null ? t('demo.central-away') : t('demo.at-central', { count: atCentral })}
      </p>
      {trouble !== null && <Notice tone="act" what={t(failureKey(trouble))} />}
    </section>
  );
};

import { RotateCw, Wrench } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SetupView } from '#common/ipc/setup-calls.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';

/** Fields of a profile that people have a word for; the others are called by their own name. */
const known = [
  'site',
  'name',
  'roles',
  'hub',
  'hosts',
  'printer',
  'secondPrinter',
  'scanner',
  'display',
  'training',
  'seed',
] as const;

type Known = (typeof known)[number];
const isKnown = (field: string): field is Known => known.some((one) => one === field);

/** A settings file that cannot be used: what is wrong in words, nothing lost, and the two ways on. */
export const BrokenPage = ({
  broken,
  onSetUp,
}: {
  readonly broken: NonNullable<SetupView['broken']>;
  readonly onSetUp: () => void;
}) => {
  const { t } = useTranslation('setup');
  const { act, busy } = useAct('setup.look-again');
  const [still, setStill] = useState(false);
  const again = async (): Promise<void> => {
    const reply = await act({});
    setStill(reply.ok && reply.value.kind === 'still-broken');
  };
  const { former, fields, detail } = broken;
  return (
    <main className="flex grow flex-col items-center justify-center gap-4 overflow-y-auto p-6">
      <div className="flex w-full max-w-[56rem] flex-col gap-4">
        <h1 className="text-[2rem] font-bold">{t('broken.title')}</h1>
        {former !== null && <p className="text-[1.125em]">{t('broken.former', former)}</p>}
        <p className="text-[1.125em]">{t('broken.safe')}</p>
        <section aria-label={t('broken.what')} className="rounded-card border border-line bg-surface px-4 py-3">
          <h2 className="font-semibold">{t('broken.what')}</h2>
          {fields.length === 0 ? (
            <p>{t('broken.no-json')}</p>
          ) : (
            <ul className="list-disc pl-6">
              {fields.map((field) => {
                const [head = ''] = field.split('.');
                return (
                  <li key={field}>{isKnown(head) ? t(`broken.field.${head}`) : t('broken.field.other', { field })}</li>
                );
              })}
            </ul>
          )}
          <details className="pt-2 text-soft">
            <summary>{t('broken.detail')}</summary>
            <pre className="overflow-x-auto whitespace-pre-wrap">{detail}</pre>
          </details>
        </section>
        {still && <Notice tone="act" what={t('broken.still')} />}
        <div className="flex flex-wrap gap-3">
          <Button variant="primary" size="large" icon={RotateCw} unavailable={busy} onPress={() => void again()}>
            {t('broken.again')}
          </Button>
          <Button size="large" icon={Wrench} onPress={onSetUp}>
            {t('broken.set-up')}
          </Button>
        </div>
      </div>
    </main>
  );
};

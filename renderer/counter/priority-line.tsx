import { HeartHandshake } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { QueueTicket } from '#common/ipc/counter-calls.ts';
import { useLanguage } from '#renderer/app/i18n.ts';
import { Button } from '#renderer/ui/button.tsx';
import { capOf } from './keys.ts';

export type PriorityLineProps = {
  readonly priority: NonNullable<QueueTicket['priority']>;
  readonly onJudge: () => void;
};

/** The priority of the number at the counter: what the citizen said, and the way to the officer's word about its ground. */
export const PriorityLine = ({ priority, onJudge }: PriorityLineProps) => {
  const { t } = useTranslation('counter');
  const language = useLanguage();
  return (
    <div className="flex items-center gap-2 border-l-4 border-brand bg-brand-pale px-3 py-1.5 text-[0.875rem]">
      <HeartHandshake aria-hidden="true" className="size-4 shrink-0 text-brand" />
      <p className="grow">
        <span className="font-semibold">{t('priority.of', { group: priority.name[language] })}</span>{' '}
        {t(priority.confirmed ? 'priority.confirmed' : 'priority.open')}
      </p>
      {!priority.confirmed && (
        <Button className="px-2!" keys={capOf('judge')} onPress={onJudge}>
          {t('priority.confirm')}
        </Button>
      )}
    </div>
  );
};

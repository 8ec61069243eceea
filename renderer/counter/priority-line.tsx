import { HeartHandshake } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { QueueTicket } from '#common/ipc/counter-calls.ts';
import { useLanguage } from '#renderer/app/i18n.ts';
import { useClient } from '#renderer/app/window-parts.tsx';
import { Button } from '#renderer/ui/button.tsx';

export type PriorityLineProps = {
  /** Id of the ticket at the counter. */
  readonly ticket: string;
  readonly priority: NonNullable<QueueTicket['priority']>;
};

/** The priority of the number at the counter: what the citizen said, and the officer's word about its ground. */
export const PriorityLine = ({ ticket, priority }: PriorityLineProps) => {
  const { t } = useTranslation('counter');
  const language = useLanguage();
  const client = useClient();
  const judge = (group: string | null): void =>
    void client.call('priority.judge', { ticket, group, requestId: crypto.randomUUID() });
  return (
    <div className="flex flex-wrap items-center gap-2 border-l-4 border-brand bg-brand-pale px-3 py-1.5 text-[0.875rem]">
      <HeartHandshake aria-hidden="true" className="size-4 shrink-0 text-brand" />
      <p className="grow">
        <span className="font-semibold">{t('priority.of', { group: priority.name[language] })}</span>{' '}
        {t(priority.confirmed ? 'priority.confirmed' : 'priority.open')}
      </p>
      {!priority.confirmed && (
        <>
          <Button onPress={() => judge(priority.id)}>{t('priority.right')}</Button>
          <Button variant="quiet" onPress={() => judge(null)}>
            {t('priority.wrong')}
          </Button>
        </>
      )}
    </div>
  );
};

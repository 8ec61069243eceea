import { useTranslation } from 'react-i18next';
import type { QueueTicket } from '#common/ipc/counter-calls.ts';
import { useView } from '#renderer/app/use-view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { capOf } from '../keys.ts';
import type { Intake } from '../use-intake.ts';

/** What may be done from the form besides receiving. */
export type FormAct = 'drafts' | 'arrived' | 'turn-away' | 'put-aside';

export type IntakeHeadProps = {
  readonly intake: Intake;
  readonly serving: QueueTicket | null;
  readonly onNew: () => void;
  readonly onAct: (act: FormAct) => void;
};

/** The head of the form: whose it is, whether it is saved, and the doors to what waits beside it. */
export const IntakeHead = ({ intake, serving, onNew, onAct }: IntakeHeadProps) => {
  const { t } = useTranslation('counter');
  const { ticket } = intake.draft;
  const arrived = useView('arrived.list', {}, ['dossiers', 'queue']);
  const waiting = arrived.kind === 'ready' ? arrived.value.dossiers.filter(({ asked }) => !asked).length : 0;
  const another = ticket !== null && serving !== null && ticket.id !== serving.id;
  const said = another ? t('form.for-another', { label: ticket.label }) : t('form.saved');
  return (
    <header className="flex flex-col gap-1">
      <div className="flex min-h-target items-baseline gap-3">
        <h2 className="text-[1.125rem] font-semibold">{t('form.title')}</h2>
        <p className="min-w-0 grow truncate text-[0.8125rem] text-soft">{intake.kept ? said : t('intake:not-kept')}</p>
        <Button variant="quiet" isDisabled={intake.blank || intake.busy} onPress={onNew}>
          {t('act.new-intake')}
        </Button>
      </div>
      <div role="group" aria-label={t('intake:doors')} className="flex flex-wrap gap-2">
        {(
          [
            ['arrived', t('intake:door.arrived', { count: waiting })],
            ['drafts', t('intake:door.drafts')],
            ['put-aside', t('intake:door.put-aside')],
            ['turn-away', t('intake:door.turn-away')],
          ] as const
        ).map(([act, name]) => (
          <Button key={act} data-skip keys={capOf(act)} className="px-2.5!" onPress={() => onAct(act)}>
            {name}
          </Button>
        ))}
      </div>
    </header>
  );
};

import { useTranslation } from 'react-i18next';
import type { QueueTicket } from '#common/ipc/counter-calls.ts';
import { Button } from '#renderer/ui/button.tsx';
import { capOf, type CounterAct } from './keys.ts';

export type VisitActionsProps = {
  readonly serving: QueueTicket | null;
  /** Whether the counter calls nobody now. */
  readonly paused: boolean;
  /** Whether a cash drawer hangs on the printer. */
  readonly drawer: boolean;
  /** The act under way, if any. */
  readonly busy: CounterAct | null;
  readonly onAct: (act: CounterAct) => void;
};

/** What may be done with the number at the counter, each with its key. */
export const VisitActions = ({ serving, paused, drawer, busy, onAct }: VisitActionsProps) => {
  const { t } = useTranslation('counter');
  const button = (act: CounterAct, variant: 'primary' | 'secondary', needsTicket: boolean, className = '') => (
    <Button
      variant={variant}
      keys={capOf(act)}
      className={className}
      isPending={busy === act}
      unavailable={needsTicket && serving === null}
      onPress={() => onAct(act)}
    >
      {t(`act.${act}`)}
    </Button>
  );
  return (
    <div role="group" aria-label={t('visit.actions')} className="grid grid-cols-2 gap-x-2 gap-y-1.5">
      {button('call-next', serving === null && !paused ? 'primary' : 'secondary', false, 'col-span-2 min-h-[2.75rem]!')}
      {button('recall', 'secondary', true)}
      {button('no-show', 'secondary', true)}
      {button('done', 'secondary', true)}
      {button('print-again', 'secondary', false)}
      {button('transfer', 'secondary', true)}
      {button('park', 'secondary', true)}
      {button('add-service', 'secondary', true, 'px-2!')}
      {button('find', 'secondary', false)}
      {button('judge', 'secondary', true)}
      {button('scan-papers', 'secondary', false, 'px-2!')}
      {button('give-result', 'secondary', false, 'px-2!')}
      {button('hand-over-list', 'secondary', false, 'px-2!')}
      {drawer && button('drawer', 'secondary', false, 'col-span-2')}
    </div>
  );
};

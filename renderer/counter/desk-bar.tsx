import { useTranslation } from 'react-i18next';
import { formatTime } from '#common/domain/calendar/format-local.ts';
import type { DeskState } from '#common/ipc/desk-calls.ts';
import { Button } from '#renderer/ui/button.tsx';
import { capOf, type CounterAct } from './keys.ts';

/** Two buttons with their keys fit side by side. */
const small = 'gap-1! px-1! text-[0.8125rem] nth-last-2:odd:col-span-2';

export type DeskBarProps = { readonly desk: DeskState; readonly onAct: (act: CounterAct) => void };

/** Who sits here and whether the counter is open, each with the key that changes it. */
export const DeskBar = ({ desk, onAct }: DeskBarProps) => {
  const { t } = useTranslation('counter');
  const { officer, pause, officers } = desk;
  return (
    <div role="group" aria-label={t('desk.title')} className="flex flex-col gap-2 border-t border-line px-3 py-2.5">
      {officer === null ? (
        <p className="text-[0.875rem]">{t('desk.nobody')}</p>
      ) : (
        <p className="flex justify-between gap-2 text-[0.875rem]">
          <span className="min-w-0 truncate font-medium" title={officer.name}>
            {officer.name}
          </span>
          <span className="tabular whitespace-nowrap text-soft">
            {t('desk.since', { time: formatTime(officer.since) })}
          </span>
        </p>
      )}
      {desk.handOver !== null && desk.handOver.note !== '' && (
        <p className="line-clamp-2 text-[0.8125rem] text-soft">{t('desk.left', { note: desk.handOver.note })}</p>
      )}
      <div className="grid grid-cols-2 gap-1.5">
        {officers.length > 0 && (
          <Button className={small} keys={capOf('sign-in')} onPress={() => onAct('sign-in')}>
            {t(officer === null ? 'act.sign-in' : 'act.change-officer')}
          </Button>
        )}
        {officer !== null && (
          <Button className={small} keys={capOf('sign-out')} onPress={() => onAct('sign-out')}>
            {t('act.sign-out')}
          </Button>
        )}
        <Button className={small} keys={capOf('hand-over')} onPress={() => onAct('hand-over')}>
          {t('act.hand-over')}
        </Button>
        <Button className={small} keys={capOf('lock')} onPress={() => onAct('lock')}>
          {t('act.lock')}
        </Button>
        <Button
          className="col-span-2"
          variant={pause === null ? 'secondary' : 'primary'}
          keys={capOf('pause')}
          onPress={() => onAct('pause')}
        >
          {t(pause === null ? 'act.pause' : 'act.resume')}
        </Button>
      </div>
    </div>
  );
};

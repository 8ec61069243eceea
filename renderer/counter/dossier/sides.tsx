import { CircleCheck, CircleDot, CirclePause, CloudOff, Cloud } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import { isEnded, nationalNumber, reportSetOf } from '#common/domain/dossier/business-state.ts';
import { owedVnd } from '#common/domain/dossier/return-check.ts';
import type { DossierView } from '#common/ipc/dossier-view.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { useNow } from '#renderer/ui/clock.tsx';
import { formatMoney } from '#renderer/ui/format-money.ts';
import { dueWords, type DueWords } from './due-words.ts';

type Tone = 'plain' | 'good' | 'wait' | 'act';

const tones: Readonly<Record<Tone, string>> = {
  plain: 'text-ink',
  good: 'text-good',
  wait: 'text-offline',
  act: 'text-act',
};

const Side = ({
  name,
  tone = 'plain',
  more,
  children,
}: {
  readonly name: string;
  readonly tone?: Tone;
  readonly more?: ReactNode;
  readonly children: ReactNode;
}) => (
  <div className="min-w-0">
    <dt className="text-[0.8125rem] text-soft">{name}</dt>
    <dd className={classNames('leading-snug font-semibold', tones[tone])}>{children}</dd>
    {more !== undefined && <dd className="text-[0.8125rem] leading-snug text-soft">{more}</dd>}
  </div>
);

const dueTones: Readonly<Record<DueWords['kind'], Tone>> = {
  none: 'plain',
  left: 'plain',
  today: 'wait',
  overdue: 'act',
  paused: 'wait',
  early: 'good',
  'on-time': 'good',
  late: 'act',
};

const StateIcon = ({ state }: Pick<DossierView, 'state'>) => {
  const look = { 'aria-hidden': true, className: 'mt-1 size-[1.05em] shrink-0' } as const;
  if (isEnded(state) || state === 'done') return <CircleCheck {...look} />;
  return reportSetOf(state) === 'paused' ? <CirclePause {...look} /> : <CircleDot {...look} />;
};

/** The four sides of a dossier at a glance: where its handling stands and when it is due; money; the result's way; whether the site has it. */
export const Sides = ({ dossier }: { readonly dossier: DossierView }) => {
  const { t } = useTranslation('dossier-desk');
  const now = useNow();
  const { state, dueAt, firstDueAt, money, delivery, synced, channel } = dossier;
  const due = dueWords(dossier, now);
  const owed = owedVnd(money);
  const Sync = synced ? Cloud : CloudOff;
  const { way } = delivery.wish;
  return (
    <div className="flex flex-col gap-3 rounded-card border border-line bg-ground px-4 py-3">
      <dl className="grid grid-cols-2 gap-x-4">
        <Side name={t('side.state')} more={t(`dossier:channel.${channel}`)}>
          <span className="flex items-start gap-2 text-[1.1875rem]">
            <StateIcon state={state} />
            <span>
              <span className="tabular text-soft">{nationalNumber(state)} · </span>
              {t(`dossier:state.${state}`)}
            </span>
          </span>
        </Side>
        <Side
          name={t('side.due')}
          tone={dueTones[due.kind]}
          {...(firstDueAt !== null && dueAt !== firstDueAt
            ? { more: t('side.first-due', { at: formatDateTime(firstDueAt) }) }
            : {})}
        >
          <span className="tabular block text-[1.1875rem] text-ink">
            {dueAt === null ? t('due.none') : formatDateTime(dueAt)}
          </span>
          {dueAt !== null && due.kind !== 'none' && <span>{t(`due.${due.kind}`, { count: due.days })}</span>}
        </Side>
      </dl>
      <dl className="grid grid-cols-3 gap-x-4 border-t border-line pt-2">
        <Side
          name={t('side.money')}
          tone={owed > 0 ? 'wait' : money.state === 'reconciled' ? 'good' : 'plain'}
          {...(money.dueVnd > 0
            ? { more: t('side.paid', { paid: formatMoney(money.paidVnd), due: formatMoney(money.dueVnd) }) }
            : {})}
        >
          {t(`money.${money.state}`)}
        </Side>
        <Side
          name={t('side.delivery')}
          tone={delivery.state === 'failed' ? 'act' : 'plain'}
          more={
            <>
              {t(`way.${way}`)}
              {delivery.parcel !== '' && <span className="tabular"> · {delivery.parcel}</span>}
            </>
          }
        >
          {t(`delivery.${delivery.state}`)}
        </Side>
        <Side name={t('side.sync')} tone={synced ? 'plain' : 'wait'}>
          <span className="flex items-center gap-1.5">
            <Sync aria-hidden="true" className="size-[1.05em] shrink-0" />
            {t(synced ? 'sync.yes' : 'sync.no')}
          </span>
        </Side>
      </dl>
    </div>
  );
};

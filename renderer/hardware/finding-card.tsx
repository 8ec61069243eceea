import {
  CircleCheck,
  CircleDashed,
  CircleHelp,
  LoaderCircle,
  OctagonX,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Diagnosis } from '#common/ipc/hardware-calls.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { sentencesOf } from './sentences.ts';

type Row = Diagnosis['rows'][number];
type State = NonNullable<Row['finding']>['state'];

/** Shape and word say it; colour only helps. */
const signs: { readonly [S in State]: { readonly icon: LucideIcon; readonly look: string } } = {
  ok: { icon: CircleCheck, look: 'text-good' },
  attention: { icon: TriangleAlert, look: 'text-offline' },
  broken: { icon: OctagonX, look: 'text-act' },
  'not-set-up': { icon: CircleDashed, look: 'text-soft' },
  unchecked: { icon: CircleHelp, look: 'text-offline' },
};

export type FindingCardProps = {
  readonly row: Row;
  /** The trial of this device, where there is one. */
  readonly children?: ReactNode;
};

/** One self-check: its number and name, how it stands, what that means and what to do, and the trial of the device. */
export const FindingCard = ({ row, children }: FindingCardProps) => {
  const { t, i18n } = useTranslation('diagnosis');
  const { check, number, finding } = row;
  const sign = finding === null ? null : signs[finding.state];
  const Icon = sign?.icon ?? LoaderCircle;
  const said = finding === null ? null : sentencesOf(finding, t, i18n.language);
  return (
    <li
      className={classNames(
        'flex flex-col gap-1.5 rounded-card border bg-surface px-4 py-3',
        finding?.state === 'broken' ? 'border-act-edge' : 'border-line',
      )}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="tabular font-semibold text-soft">{number}</span>
        <h3 className="min-w-0 grow font-semibold">{t(`title.${check}`)}</h3>
        <span className={classNames('inline-flex items-center gap-1.5 font-semibold', sign?.look ?? 'text-soft')}>
          <Icon aria-hidden="true" className={classNames('size-[1.2em]', finding === null && 'animate-turn')} />
          {finding === null ? t('hardware:checking') : t(`state.${finding.state}`)}
        </span>
      </div>
      {said !== null && <p>{said.says}</p>}
      {said !== null && said.next !== '' && (
        <p className="font-medium">
          <span aria-hidden="true">→ </span>
          {said.next}
        </p>
      )}
      {children}
      {finding !== null && (
        <details className="text-[0.8em] text-soft">
          <summary className="w-fit">{t('hardware:detail')}</summary>
          <p className="break-all">{finding.detail}</p>
        </details>
      )}
    </li>
  );
};

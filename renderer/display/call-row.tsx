import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { BoardRow } from '#common/ipc/display-calls.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { TicketNumber } from '#renderer/ui/ticket-number.tsx';

export type CallRowProps = {
  readonly row: BoardRow;
  /** The newest call: a sheet of white paper with the number in red. */
  readonly newest: boolean;
  /** Called while this board was running: the row flashes a few times. */
  readonly fresh: boolean;
};

/** "A042 → Quầy 5": who goes where, at least a ninth of the screen high. */
export const CallRow = ({ row, newest, fresh }: CallRowProps) => {
  const { t } = useTranslation('display');
  return (
    <li
      className={classNames(
        'grid min-h-[12vh] grid-cols-[1fr_auto_1fr] items-center gap-8 rounded-tile px-10 leading-none',
        newest ? 'h-[17.5vh] bg-white text-[7rem] text-paper-ink' : 'h-[12vh] bg-surface text-[4.6rem]',
        fresh && 'animate-call',
      )}
    >
      <TicketNumber label={row.label} now={newest} />
      <ArrowRight aria-label={t('goes-to')} className="size-[0.6em]" strokeWidth={2.25} />
      <span className="text-right font-display text-[0.72em] font-bold whitespace-nowrap">{row.counter}</span>
    </li>
  );
};

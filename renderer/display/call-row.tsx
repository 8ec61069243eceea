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
  /** `roomy`: few calls, large. `dense`: a hall with many counters. `narrow`: beside notices or video. */
  readonly look: 'roomy' | 'dense' | 'narrow';
};

const sizes = {
  roomy: {
    newest: 'h-[17.5vh] text-[7rem] portrait:h-[14vh] portrait:text-[5.6rem]',
    other: 'h-[12vh] text-[4.6rem]',
    room: 'gap-8 px-10',
  },
  dense: {
    newest: 'h-[11.2vh] text-[4.6rem] portrait:text-[5.6rem]',
    other: 'h-[11.2vh] text-[4.6rem] portrait:text-[5.6rem]',
    room: 'gap-5 px-6',
  },
  narrow: { newest: 'h-[13vh] text-[4.2rem]', other: 'h-[11.2vh] text-[3.4rem]', room: 'gap-4 px-6' },
} as const;

/** "A042 → Quầy 5": who goes where, at least a ninth of the screen high. */
export const CallRow = ({ row, newest, fresh, look }: CallRowProps) => {
  const { t } = useTranslation('display');
  const size = sizes[look];
  return (
    <li
      className={classNames(
        'grid min-h-[11.2vh] grid-cols-[1fr_auto_1fr] items-center rounded-tile leading-none',
        size.room,
        newest ? `${size.newest} bg-white text-paper-ink` : `${size.other} bg-surface`,
        fresh && 'animate-call',
      )}
    >
      <TicketNumber label={row.label} now={newest} />
      <ArrowRight aria-label={t('goes-to')} className="size-[0.6em]" strokeWidth={2.25} />
      <span className="text-right font-display text-[0.72em] font-bold whitespace-nowrap">{row.counter}</span>
    </li>
  );
};

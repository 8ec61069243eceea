import { formatTime } from '#common/domain/calendar/format-local.ts';
import type { BoardRow } from '#common/ipc/display-calls.ts';
import { callKey } from './announcements.ts';
import type { Both } from './use-both.ts';

export type SideListProps = { readonly rows: readonly BoardRow[]; readonly waiting: number; readonly both: Both };

/** Calls before the large ones, for who was not looking, and how many wait. */
export const SideList = ({ rows, waiting, both }: SideListProps) => (
  <section className="flex min-h-0 flex-col gap-4 rounded-tile bg-sunken px-8 py-6 portrait:gap-2 portrait:py-4">
    <h2 className="text-[1.7rem] font-semibold text-soft">{both.key('earlier')}</h2>
    <ol className="flex min-h-0 grow flex-col overflow-hidden">
      {rows.map((row) => (
        <li
          key={callKey(row)}
          className="tabular grid grid-cols-[8.5rem_1fr_auto] items-center gap-4 border-t border-line py-2 text-[2rem] leading-snug"
        >
          <strong className="font-bold whitespace-nowrap">{row.label}</strong>
          <span className="truncate">{row.counter}</span>
          <time className="text-[1.4rem] text-soft">{formatTime(row.calledAt)}</time>
        </li>
      ))}
    </ol>
    <p className="tabular flex items-baseline justify-between border-t-2 border-edge pt-4 text-[1.7rem]">
      {both.key('waiting')}
      <strong className="text-[2.6rem] leading-none font-bold">{waiting}</strong>
    </p>
  </section>
);

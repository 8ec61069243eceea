import { boardPage } from '#common/domain/board/board-page.ts';
import type { Board } from '#common/ipc/display-calls.ts';
import { TicketNumber } from '#renderer/ui/ticket-number.tsx';
import { callKey } from './announcements.ts';
import { BetweenCalls } from './between-calls.tsx';
import { CallRow } from './call-row.tsx';
import { useBigCall } from './use-big-call.ts';
import { useBoth } from './use-both.ts';
import { usePortrait } from './use-portrait.ts';

/** Calls beside the notices, or below them on an upright screen: more turn over. */
const places = { wide: 5, upright: 4 } as const;

export type WaitingBoardProps = { readonly board: Board; readonly fresh: ReadonlySet<string>; readonly now: number };

/** The board of a waiting room: notices or video, and the calls beside them; a fresh call stands in front for a while. */
export const WaitingBoard = ({ board, fresh, now }: WaitingBoardProps) => {
  const both = useBoth(board.english);
  const upright = usePortrait();
  const big = useBigCall(board.calling, fresh);
  const { rows } = boardPage(board.calling, upright ? places.upright : places.wide, {
    updatedAt: board.updatedAt,
    now,
  });
  return (
    <main className="grid min-h-0 grow grid-cols-[1fr_40rem] gap-5 p-5 portrait:grid-cols-1 portrait:grid-rows-[1fr_auto]">
      <h1 className="sr-only">{both.key('title')}</h1>
      <section aria-label={both.key('between')} className="relative min-h-0 overflow-hidden rounded-tile bg-sunken">
        <BetweenCalls board={board} />
        {big !== null && (
          <div
            key={callKey(big)}
            className="absolute inset-0 flex animate-call flex-col items-center justify-center gap-[3vh] bg-white text-center text-paper-ink"
          >
            <TicketNumber label={big.label} now className="text-[min(28vh,13vw)] portrait:text-[20vw]" />
            <p className="font-display text-[min(11vh,5vw)] leading-tight font-bold portrait:text-[9vw]">
              {big.counter}
            </p>
          </div>
        )}
      </section>
      <section className="flex min-h-0 flex-col gap-2">
        <div className="flex justify-between px-6 font-display text-[1.5rem] leading-snug font-semibold text-soft">
          <span>{both.key('number')}</span>
          <span>{both.key('counter')}</span>
        </div>
        {rows.length === 0 && (
          <p className="grid grow place-items-center rounded-tile bg-surface p-6 text-center text-[2.2rem] text-balance portrait:min-h-[24vh]">
            {both.key('empty')}
          </p>
        )}
        <ol className="flex flex-col gap-2">
          {rows.map((row, index) => (
            <CallRow key={callKey(row)} row={row} newest={index === 0} fresh={fresh.has(callKey(row))} look="narrow" />
          ))}
        </ol>
        <p className="tabular mt-auto flex items-baseline justify-between px-6 text-[1.5rem]">
          {both.key('waiting')}
          <strong className="text-[2rem] leading-none font-bold">{board.waiting}</strong>
        </p>
      </section>
    </main>
  );
};

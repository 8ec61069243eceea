import type { Board } from '#common/ipc/display-calls.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { TicketNumber } from '#renderer/ui/ticket-number.tsx';
import { callKey } from './announcements.ts';
import { useBoth } from './use-both.ts';

export type CounterSignProps = { readonly board: Board; readonly fresh: ReadonlySet<string> };

/** The sign above one counter: which counter it is, what it serves, and whose turn it is. */
export const CounterSign = ({ board, fresh }: CounterSignProps) => {
  const { sign, calling, english } = board;
  const both = useBoth(english);
  const [current] = calling;
  if (sign === null) {
    return (
      <main className="grid grow place-items-center p-10 text-center">
        <h1 className="text-[3rem] font-normal text-balance">{both.key('sign.unknown')}</h1>
      </main>
    );
  }
  return (
    <main className="flex min-h-0 grow flex-col gap-[2vh] px-10 py-6">
      <div className="shrink-0 text-center">
        <h1
          className={classNames(
            'text-[6.5rem] leading-tight font-bold text-balance landscape:whitespace-nowrap',
            english && 'portrait:text-[4.4rem]',
          )}
        >
          {both.text(sign.name)}
        </h1>
        <p className="line-clamp-2 text-[2.2rem] leading-snug text-soft">
          {sign.services.map(both.text).join('  |  ')}
        </p>
      </div>
      {current === undefined ? (
        <p className="grid grow place-items-center rounded-tile bg-surface px-10 text-center font-display text-[5rem] leading-tight font-semibold text-balance">
          {both.key(sign.pause === null ? 'sign.free' : 'sign.paused')}
        </p>
      ) : (
        <p
          key={callKey(current)}
          className={classNames(
            'flex min-h-0 grow flex-col items-center justify-center gap-[2vh] rounded-tile bg-white text-paper-ink',
            fresh.has(callKey(current)) && 'animate-call',
          )}
        >
          <span className="text-[2.6rem] leading-tight font-semibold">{both.key('sign.invites')}</span>
          <TicketNumber label={current.label} now className="text-[min(34vh,20vw)]" />
        </p>
      )}
    </main>
  );
};

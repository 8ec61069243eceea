import { boardPage } from '#common/domain/board/board-page.ts';
import type { Board, BoardRow } from '#common/ipc/display-calls.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { callKey } from './announcements.ts';
import { CallRow } from './call-row.tsx';
import { SideList } from './side-list.tsx';
import { useBoth, type Both } from './use-both.ts';
import { usePortrait } from './use-portrait.ts';

const sideRows = 8;

export type HallBoardProps = {
  /** null while the board opens. */
  readonly board: Board | null;
  readonly fresh: ReadonlySet<string>;
  /** UTC ms. */
  readonly now: number;
};

const Heads = ({ both, twice }: { readonly both: Both; readonly twice: boolean }) => {
  const heads = (
    <div className="flex justify-between px-10 font-display text-[1.7rem] leading-snug font-semibold text-soft">
      <span>{both.key('number')}</span>
      <span>{both.key('counter')}</span>
    </div>
  );
  return (
    <div className={classNames('grid shrink-0 gap-x-4', twice && 'grid-cols-2')}>
      {heads}
      {twice && <div aria-hidden="true">{heads}</div>}
    </div>
  );
};

type RowsProps = {
  readonly rows: readonly BoardRow[];
  readonly fresh: ReadonlySet<string>;
  readonly dense: boolean;
  readonly twice: boolean;
};

const Rows = ({ rows, fresh, dense, twice }: RowsProps) => (
  <ol
    className={classNames(
      dense ? 'grid content-start gap-x-4 gap-y-1.5' : 'flex flex-col gap-3',
      twice && 'grid-flow-col grid-cols-2 grid-rows-[repeat(6,auto)]',
    )}
  >
    {rows.map((row, index) => (
      <CallRow
        key={callKey(row)}
        row={row}
        newest={index === 0}
        fresh={fresh.has(callKey(row))}
        look={dense ? 'dense' : 'roomy'}
      />
    ))}
  </ol>
);

/** Rows that fit: `few` large ones, or `many` in two columns (in one where the screen stands upright). */
const placesOf = (upright: boolean): { readonly few: number; readonly many: number } =>
  upright ? { few: 4, many: 7 } : { few: 5, many: 12 };

/** What the board shows before the first answer. */
const opening = { calling: [], earlier: [], waiting: 0, english: false, updatedAt: 0 } as const;

/** The board of a whole hall: a few calls large with the earlier ones beside them, many calls in two columns that turn over. */
export const HallBoard = ({ board, fresh, now }: HallBoardProps) => {
  const { calling, earlier, waiting, english, updatedAt } = board ?? opening;
  const both = useBoth(english);
  const upright = usePortrait();
  const { few, many } = placesOf(upright);
  const dense = calling.length > few;
  const { rows, page, pages } = boardPage(calling, dense ? many : few, { updatedAt, now });
  const twice = dense && !upright;
  return (
    <main
      className={classNames(
        'grid min-h-0 grow gap-6 portrait:gap-4',
        dense ? 'px-6 py-2' : 'grid-cols-[1fr_31rem] p-6 portrait:grid-cols-1 portrait:grid-rows-[auto_1fr]',
      )}
    >
      <section className="flex min-h-0 flex-col gap-2">
        <h1 className="sr-only">{both.key('title')}</h1>
        <Heads both={both} twice={twice} />
        {calling.length === 0 && (
          <p className="grid grow place-items-center rounded-tile bg-surface text-center text-[2.6rem] portrait:min-h-[40vh]">
            {both.key(board === null ? 'loading' : 'empty')}
          </p>
        )}
        <Rows rows={rows} fresh={fresh} dense={dense} twice={twice} />
        {dense && (
          <p className="tabular flex items-baseline justify-center gap-3 text-[1.3rem] leading-none text-soft">
            {both.key('waiting')}
            <strong className="text-ink">{waiting}</strong>
            {pages > 1 && <span>| {both.key('page', { page: page + 1, pages })}</span>}
          </p>
        )}
      </section>
      {!dense && <SideList rows={earlier.slice(0, sideRows)} waiting={waiting} both={both} />}
    </main>
  );
};

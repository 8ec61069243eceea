import { factsOf } from '#common/domain/report/dossier-facts.ts';
import { counts, type DossierFigure } from '#common/domain/report/dossier-figures.ts';
import { periodSeen, type SeenPeriod } from '#common/domain/report/seen-period.ts';
import type { DossierWish, SheetCell, SheetRow } from '#common/ipc/report-sheet.ts';
import { countCell, shareCell, wordCell } from './cells.ts';
import { dossierGroupOf, groupCell, groupKey, type DossierGroup } from './dossier-groups.ts';
import { eachDossier } from './each-dossier.ts';
import type { ReportFrame } from './report-frame.ts';

/** The days of a report, seen from today. */
export const seenBy = ({ terminal, from, to }: Pick<ReportFrame, 'terminal' | 'from' | 'to'>): SeenPeriod =>
  periodSeen(from, to, terminal.store.today());

/** How many dossiers each figure counts. */
type Numbers = Map<DossierFigure, number>;

/** The number of one figure in a row, with the records it opens. */
type FigureCell = (figure: DossierFigure) => SheetCell;
/** The share of one figure in another, in a row. */
type FigureShare = (part: DossierFigure, whole: DossierFigure) => SheetCell;

type Row = { readonly name: string; readonly numbers: Numbers };

const cellsOf = (
  { numbers }: Row,
  wish: Omit<DossierWish, 'which'>,
  draw: (figure: FigureCell, share: FigureShare) => readonly SheetCell[],
): readonly SheetCell[] => {
  const number = (figure: DossierFigure): number => numbers.get(figure) ?? 0;
  return draw(
    (figure) => countCell(number(figure), { ...wish, which: figure }),
    (part, whole) => shareCell(number(part), number(whole), { ...wish, which: part }),
  );
};

const add = ({ numbers }: Row, figures: readonly DossierFigure[]): void => {
  for (const figure of figures) numbers.set(figure, (numbers.get(figure) ?? 0) + 1);
};

/** The rows of a report on dossiers, one for each group in which any of its figures counts, and the sum of them. */
export const dossierRows = async (
  frame: ReportFrame,
  figures: readonly DossierFigure[],
  draw: (figure: FigureCell, share: FigureShare) => readonly SheetCell[],
  group: DossierGroup = dossierGroupOf(frame.group),
): Promise<SheetRow[]> => {
  const { terminal, from, to } = frame;
  const period = seenBy(frame);
  const rows = new Map<string, Row>();
  const total: Row = { name: '', numbers: new Map() };
  await eachDossier(frame, from, (dossier) => {
    const facts = factsOf(dossier);
    const here = figures.filter((figure) => counts(figure, facts, period));
    if (here.length === 0) return;
    const key = groupKey(terminal, group, facts);
    const row = rows.get(key) ?? { name: facts.procedureName, numbers: new Map<DossierFigure, number>() };
    rows.set(key, row);
    add(row, here);
    add(total, here);
  });
  const wish = { of: 'dossiers' as const, from, to };
  return [
    ...[...rows]
      .toSorted(([a], [b]) => a.localeCompare(b, 'vi', { numeric: true }))
      .map(([key, row]) => ({
        key: `${group} ${key}`,
        cells: [groupCell(terminal, group, key, row.name), ...cellsOf(row, { ...wish, [group]: key }, draw)],
      })),
    ...(rows.size === 0
      ? []
      : [{ key: 'total', total: true, cells: [wordCell('total'), ...cellsOf(total, wish, draw)] }]),
  ];
};

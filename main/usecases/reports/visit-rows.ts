import type { Visit } from '#common/domain/report/visit.ts';
import {
  counterFor,
  isOf,
  officerFor,
  serviceFor,
  type VisitFilter,
  type VisitGroup,
} from '#common/domain/report/visit-filter.ts';
import type { ReportGroup, SheetCell, SheetColumn, TicketWish } from '#common/ipc/report-sheet.ts';
import { counterName } from '../views/ticket-view.ts';
import { cell, column, officerCell, serviceCell, wordCell } from './cells.ts';
import { eachVisit, sittingOf, type Sitting } from './each-visit.ts';
import type { ReportFrame, ReportParts } from './report-frame.ts';

type Narrowed = Partial<Pick<VisitFilter, 'service' | 'counter' | 'officer' | 'from' | 'to'>>;

type Rows<Tally> = {
  readonly empty: () => Tally;
  /** Which visits are counted, and so under which service, counter and officer each of them is. */
  readonly which: VisitGroup;
  readonly count: (tally: Tally, visit: Visit) => void;
  /** The figures of a row; `wish` names the tickets of this row that a figure counts. */
  readonly cells: (tally: Tally, wish: (rest: RowWish) => TicketWish) => readonly SheetCell[];
};
type RowWish = Pick<TicketWish, 'which'> & Partial<Pick<TicketWish, 'atLeastMs'>>;

/** The first column of a report whose rows are parted so. */
export const groupColumn = (group: ReportGroup): SheetColumn => column(group, group === 'day' ? 'day' : 'text');

const clip = (frame: ReportFrame, month: string): Narrowed => ({
  from: [frame.from, `${month}-01`].toSorted()[1] ?? frame.from,
  to: [frame.to, frame.days.findLast((day) => day.startsWith(month)) ?? frame.to].toSorted()[0] ?? frame.to,
});

const keysBy = (group: ReportFrame['group'], which: VisitGroup, { officerAt }: Sitting): ((visit: Visit) => string) => {
  switch (group) {
    case 'counter':
      return (visit) => counterFor(which, visit);
    case 'officer':
      return (visit) => officerFor(which, visit, officerAt);
    case 'day':
      return ({ day }) => day;
    case 'month':
      return ({ day }) => day.slice(0, 7);
    default:
      return (visit) => serviceFor(which, visit);
  }
};

const narrowedTo = (frame: ReportFrame, key: string): Narrowed => {
  switch (frame.group) {
    case 'counter':
      return { counter: key };
    case 'officer':
      return { officer: key };
    case 'day':
      return { from: key, to: key };
    case 'month':
      return clip(frame, key);
    default:
      return { service: key };
  }
};

const titleOf = ({ terminal, group }: ReportFrame, key: string, { nameOf }: Sitting): SheetCell => {
  switch (group) {
    case 'counter':
      return key === '' ? wordCell('no-counter') : cell(counterName(terminal.site, key));
    case 'officer':
      return officerCell(nameOf(key));
    case 'day':
      return cell(key);
    case 'month':
      return cell(`${key.slice(5)}/${key.slice(0, 4)}`);
    default:
      return serviceCell(terminal, key);
  }
};

/** The order of rows: services and counters as the centre has them, everything else by its name, nobody last. */
const inOrder = (
  { terminal: { site }, group }: ReportFrame,
  keys: readonly string[],
  { nameOf }: Sitting,
): readonly string[] => {
  const known = group === 'counter' ? site.counters : site.services;
  const place = new Map(known.map(({ id }, index) => [id, index]));
  const rank = (key: string): number => (key === '' ? known.length + 1 : (place.get(key) ?? known.length));
  const vietnamese = new Intl.Collator('vi');
  const name = (key: string): string => (group === 'officer' ? nameOf(key) : key);
  return keys.toSorted((a, b) => rank(a) - rank(b) || vietnamese.compare(name(a), name(b)) || vietnamese.compare(a, b));
};

/** Rows of visits parted by the frame's group, and under several rows their total; and what all of them count together. */
export const visitRows = async <Tally>(
  frame: ReportFrame,
  rows: Rows<Tally>,
): Promise<{ readonly rows: ReportParts['rows']; readonly total: Tally }> => {
  const tallies = new Map<string, Tally>();
  const total = rows.empty();
  const sitting = sittingOf(frame);
  const keyOf = keysBy(frame.group, rows.which, sitting);
  await eachVisit(frame, (visit) => {
    if (!isOf(rows.which, visit)) return;
    const key = keyOf(visit);
    const tally = tallies.get(key) ?? rows.empty();
    tallies.set(key, tally);
    rows.count(tally, visit);
    rows.count(total, visit);
  });
  const wishOf =
    (narrowed: Narrowed) =>
    (rest: RowWish): TicketWish => ({ of: 'tickets', from: frame.from, to: frame.to, ...narrowed, ...rest });
  const made: ReportParts['rows'] = [];
  for (const key of inOrder(frame, [...tallies.keys()], sitting)) {
    const tally = tallies.get(key);
    if (tally === undefined) continue;
    await frame.slices.pause();
    made.push({ key, cells: [titleOf(frame, key, sitting), ...rows.cells(tally, wishOf(narrowedTo(frame, key)))] });
  }
  if (made.length > 1) {
    await frame.slices.pause();
    made.push({ key: 'total', total: true, cells: [wordCell('total'), ...rows.cells(total, wishOf({}))] });
  }
  return { rows: made, total };
};

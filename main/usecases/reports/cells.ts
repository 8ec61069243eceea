import type { FigureKind, RecordsWish, SheetCell, SheetColumn } from '#common/ipc/report-sheet.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { serviceName } from '../views/ticket-view.ts';

type Records = RecordsWish | null;

/** A cell of words or of a plain figure. */
export const cell = (value: SheetCell['value'], records: Records = null): SheetCell => ({ value, records });

/** A number of records that opens them; nothing opens where there are none. */
export const countCell = (count: number, records: RecordsWish): SheetCell => cell(count, count === 0 ? null : records);

/** A share with both its parts; nothing where there is no whole. */
export const shareCell = (part: number, whole: number, records: Records = null): SheetCell => ({
  value: whole === 0 ? null : part / whole,
  part,
  whole,
  records: part === 0 ? null : records,
});

/** A mean with the sum it is made of and the number of records; nothing where there are none. */
export const meanCell = (sum: number, count: number, records: Records = null): SheetCell => ({
  value: count === 0 ? null : sum / count,
  part: sum,
  whole: count,
  records: count === 0 ? null : records,
});

/** A word of the locales: `reports:word.<name>`. */
export const wordCell = (name: string, told?: Readonly<Record<string, string | number>>): SheetCell => ({
  value: name,
  kind: 'word',
  ...(told === undefined ? {} : { with: { ...told } }),
});

/** A column by the name of its words, the kind of its figures and their formula. */
export const column = (key: string, kind: FigureKind, formula?: string): SheetColumn => ({
  key,
  kind,
  ...(formula === undefined ? {} : { formula }),
});

/** A service by its letter and its name in both languages. */
export const serviceCell = ({ site }: TerminalContext, id: string): SheetCell => {
  const { vi, en } = serviceName(site, id);
  const letter = site.service(id)?.letter ?? '';
  return cell({ vi: `${letter} ${vi}`.trim(), en: `${letter} ${en}`.trim() });
};

/** Who sat at a counter, or the word for nobody. */
export const officerCell = (names: string): SheetCell => (names === '' ? wordCell('nobody') : cell(names));

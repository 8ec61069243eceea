import type { TFunction } from 'i18next';
import { formatDateTime, formatDay } from '#common/domain/calendar/format-local.ts';
import { shownPoints } from '#common/domain/report/shown-points.ts';
import type { FigureKind, SheetCell, SheetColumn } from '#common/ipc/report-sheet.ts';
import type { Language } from '#common/ipc/views.ts';

export type T = TFunction<'reports'>;

/** In which words figures are written: a window's own, or Vietnamese for official papers. */
export type Wording = { readonly t: T; readonly language: Language };

const MINUTE_MS = 60_000;

const numberText = (value: number, language: Language, decimals: number, least = decimals): string =>
  value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', {
    minimumFractionDigits: least,
    maximumFractionDigits: decimals,
  });

/** A share with one decimal; what is not all is never 100%, and what is not nothing never 0%. */
const shareText = (share: number, language: Language): string => {
  const percent = (value: number): string => `${numberText(value, language, 1)}%`;
  if (share < 1 && share >= 0.9995) return `>${percent(99.9)}`;
  return share > 0 && share < 0.0005 ? `<${percent(0.1)}` : percent(share * 100);
};

/** What a sentence is told, its numbers as this language writes them, with two decimals at most. */
export const toldText = (told: SheetCell['with'], { language }: Wording): Record<string, string> =>
  Object.fromEntries(
    Object.entries(told ?? {}).map(([name, value]) => [
      name,
      typeof value === 'number' ? numberText(value, language, 2, 0) : value,
    ]),
  );

/** A figure as people read it; what is not known is a dash. */
const valueText = (
  kind: FigureKind,
  value: NonNullable<SheetCell['value']>,
  told: SheetCell['with'],
  wording: Wording,
): string => {
  const { t, language } = wording;
  if (typeof value === 'object') return value[language];
  if (kind === 'word') return t(`word.${value}`, toldText(told, wording));
  if (typeof value === 'string') return kind === 'day' ? formatDay(value) : value;
  switch (kind) {
    case 'ms':
      return numberText(value / MINUTE_MS, language, 1);
    case 'share':
      return shareText(value, language);
    case 'points':
      return numberText(shownPoints(value), language, 2);
    case 'instant':
      return formatDateTime(value);
    case 'hour':
      return t('hour', { from: value, to: value + 1 });
    case 'weekday':
      return t(`column.weekday-${value}`);
    default:
      return numberText(value, language, 0);
  }
};

/** What kind of figure a cell is. */
export const kindOf = (column: SheetColumn | undefined, cell: SheetCell): FigureKind =>
  cell.kind ?? column?.kind ?? 'text';

/** A cell as people read it, without its numerator and denominator. */
export const cellText = (column: SheetColumn | undefined, cell: SheetCell, wording: Wording): string =>
  cell.value === null ? '–' : valueText(kindOf(column, cell), cell.value, cell.with, wording);

/** Numerator and denominator of a cell, '' where it has none: '18/40', or '120,5 / 40' minutes of visits. */
export const partsText = (
  column: SheetColumn | undefined,
  { part, whole, value }: SheetCell,
  { language }: Wording,
): string => {
  if (part === undefined || whole === undefined || value === null) return '';
  return column?.kind === 'ms'
    ? `${numberText(part / MINUTE_MS, language, 1)} / ${numberText(whole, language, 0)}`
    : `${numberText(part, language, 0)}/${numberText(whole, language, 0)}`;
};

/** The head of a column with its unit. */
export const headText = ({ key, kind, title }: SheetColumn, { t }: Wording): string => {
  const name = title ?? t(`column.${key}`);
  if (kind === 'ms') return t('in-minutes', { name });
  return kind === 'dong' ? t('in-dong', { name }) : name;
};

const numeric: ReadonlySet<FigureKind> = new Set(['count', 'ms', 'share', 'points', 'dong']);

/** Whether figures of this kind stand at the right, one digit under the other. */
export const isNumber = (kind: FigureKind): boolean => numeric.has(kind);

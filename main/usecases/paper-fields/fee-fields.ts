import type { FeeLine } from '#common/domain/dossier/filing-data.ts';
import type { FieldsOf } from '#common/domain/template/papers.ts';
import { amount, digits, feeText } from './written.ts';

type Rows = Pick<FieldsOf<'receipt'>, 'feeLines' | 'copies'>;

const nameOf = ({ name, exemption }: FeeLine): string => (exemption === '' ? name : `${name} (${exemption})`);

/** The lines of a fee as rows; none where one amount says it all. */
export const feeRows = (lines: readonly FeeLine[]): Rows['feeLines'] => {
  const tells = lines.length > 1 || lines.some(({ count, exemption }) => count > 1 || exemption !== '');
  return tells
    ? lines.map((line, index) => ({
        no: String(index + 1),
        name: nameOf(line),
        count: String(line.count),
        unit: digits(line.unitVnd),
        total: digits(line.totalVnd),
      }))
    : [];
};

/** Certified copies, line by line; none for other procedures. */
export const copyRows = (lines: readonly FeeLine[]): Rows['copies'] =>
  lines.every(({ pages }) => pages === undefined)
    ? []
    : lines.map((line, index) => ({
        no: String(index + 1),
        name: nameOf(line),
        pages: line.pages === undefined ? '–' : String(line.pages),
        copies: String(line.count),
        fee: digits(line.totalVnd),
      }));

/** What is to be paid in one line: worked out at acceptance where it was, else what the procedure says. */
export const feeTotal = (dossier: {
  readonly feeLines?: readonly FeeLine[] | undefined;
  readonly feeVnd: number | null;
  readonly feeNote: string;
}): string => {
  if (dossier.feeLines === undefined) return feeText(dossier);
  const total = dossier.feeLines.reduce((sum, { totalVnd }) => sum + totalVnd, 0);
  return total === 0 ? feeText({ feeVnd: 0, feeNote: '' }) : amount(total);
};

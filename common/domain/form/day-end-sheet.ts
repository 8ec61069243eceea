import { amountInWords } from '../payment/amount-in-words.ts';
import type { DayEnd, OfficerDay } from '../payment/day-end.ts';
import type { OfficeFields } from './form-fields.ts';
import { line, part, placeAndDay, SEALED, signature, table, type BareSheet } from './form-sheet.ts';

/** Whole đồng as papers have them: '1.250.000'. */
const dong = (vnd: number): string =>
  `${vnd < 0 ? '-' : ''}${String(Math.abs(vnd)).replaceAll(/\B(?=(\d{3})+$)/gu, '.')}`;

/** Receipt numbers as runs of each serial: '26TAA 00000011–00000013'. Numbers come in order. */
const receiptRuns = (receipts: OfficerDay['receipts']): string => {
  const runs: { readonly serial: string; readonly first: number; last: number }[] = [];
  for (const { serial, number } of receipts) {
    const run = runs.at(-1);
    if (run?.serial === serial && run.last + 1 === number) run.last = number;
    else runs.push({ serial, first: number, last: number });
  }
  const eight = (number: number): string => String(number).padStart(8, '0');
  return runs
    .map(({ serial, first, last }) => `${serial} ${eight(first)}${last === first ? '' : `–${eight(last)}`}`)
    .join('\n');
};

const taken = ({ cashVnd, transferVnd, refundedVnd }: OfficerDay): number => cashVnd + transferVnd - refundedVnd;

const sum = <Row>(rows: readonly Row[], of: (row: Row) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

type DayEndFields = OfficeFields & {
  /** The business day, dd/MM/yyyy; counters by name. */
  readonly of: string;
  readonly list: DayEnd;
};

/** The list at the end of a day (bảng kê thu phí, lệ phí) on A4: what each officer took, with the receipts, and what each fee brought. Both add up to the same. */
export const dayEndSheet = ({ list: { officers, fees }, ...fields }: DayEndFields): BareSheet => {
  const total = sum(officers, taken);
  const whole = (of: (row: OfficerDay) => number): string => dong(sum(officers, of));
  return {
    form: 'day-end',
    size: 'a4-landscape',
    parentAgency: fields.parentAgency,
    agency: fields.agency,
    reference: '',
    code: '',
    subtitle: `Ngày ${fields.of}`,
    pieces: [
      part('I. THEO CÔNG CHỨC (đồng)'),
      table(
        [
          ['STT', 1],
          ['Quầy', 2.4],
          ['Công chức', 4],
          ['Tiền mặt', 2.6],
          ['Chuyển khoản', 2.6],
          ['Đã hoàn', 2.4],
          ['Thực thu', 2.8],
          ['Chờ đối soát', 2.6],
          ['Biên lai', 5],
          ['Số tờ', 1.4],
          ['Phiếu tạm', 1.6],
        ],
        [
          ...officers.map((row, index) => [
            String(index + 1),
            row.counter,
            row.officer,
            dong(row.cashVnd),
            dong(row.transferVnd),
            dong(row.refundedVnd),
            dong(taken(row)),
            dong(row.awaitedVnd),
            receiptRuns(row.receipts),
            String(row.receipts.length),
            String(row.slips),
          ]),
          [
            '',
            'Cộng',
            '',
            whole(({ cashVnd }) => cashVnd),
            whole(({ transferVnd }) => transferVnd),
            whole(({ refundedVnd }) => refundedVnd),
            dong(total),
            whole(({ awaitedVnd }) => awaitedVnd),
            '',
            String(sum(officers, ({ receipts }) => receipts.length)),
            String(sum(officers, ({ slips }) => slips)),
          ],
        ],
      ),
      part('II. THEO KHOẢN THU (đồng)'),
      table(
        [
          ['STT', 1],
          ['Khoản thu', 12],
          ['Số hồ sơ', 2],
          ['Thực thu', 4],
        ],
        [
          ...fees.map(({ name, count, totalVnd }, index) => [String(index + 1), name, String(count), dong(totalVnd)]),
          ['', 'Cộng', '', dong(sum(fees, ({ totalVnd }) => totalVnd))],
        ],
      ),
      // More may be given back on a day than is taken.
      ...(total < 0 ? [] : [line('Thực thu bằng chữ:', amountInWords(total), true)]),
    ],
    notes: [
      'Thực thu = tiền mặt + chuyển khoản − đã hoàn. Khoản chờ đối soát chưa có trên sao kê, không thuộc thực thu.',
    ],
    placeAndDay: placeAndDay(fields.place, fields.day),
    signatures: [
      signature('NGƯỜI LẬP BẢNG KÊ', fields.officer),
      signature('THỦ QUỸ', ''),
      signature('THỦ TRƯỞNG ĐƠN VỊ', '', SEALED),
    ],
  };
};

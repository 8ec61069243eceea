import type { FormSheet } from '#common/domain/form/form-sheet.ts';
import type { DrawnForm, DrawnSheet } from '#common/ipc/form-calls.ts';
import { barRuns, code128, modulesOf } from '#main/print/code128.ts';
import { qrMatrix } from '#main/print/qr-matrix.ts';

const qrOf = (code: string): DrawnSheet['qr'] => {
  if (code === '') return null;
  const { size, runs } = qrMatrix(code);
  return { side: size, path: runs.map(({ row, from, length }) => `M${from} ${row}h${length}v1h-${length}z`).join('') };
};

const barsOf = (code: string): DrawnSheet['bars'] => {
  const bars = code === '' ? null : code128(code);
  if (bars === null) return null;
  return {
    modules: modulesOf(bars),
    path: barRuns(bars)
      .map(({ from, length }) => `M${from} 0h${length}v1h-${length}z`)
      .join(''),
  };
};

/** Sheets with their codes, as a page draws them. */
export const drawnForm = (sheets: readonly FormSheet[]): DrawnForm => ({
  sheets: sheets.map((sheet) => ({ sheet, qr: qrOf(sheet.code), bars: barsOf(sheet.code) })),
});

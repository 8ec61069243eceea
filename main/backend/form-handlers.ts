import type { FormSheet } from '#common/domain/form/form-sheet.ts';
import type { DrawnForm } from '#common/ipc/form-calls.ts';
import type { Handlers } from '#main/ipc/answer.ts';
import { barRuns, code128, modulesOf } from '#main/print/code128.ts';
import { qrMatrix } from '#main/print/qr-matrix.ts';
import { formSheet } from '#main/usecases/forms.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';

const qrOf = (code: string): DrawnForm['qr'] => {
  if (code === '') return null;
  const { size, runs } = qrMatrix(code);
  return { side: size, path: runs.map(({ row, from, length }) => `M${from} ${row}h${length}v1h-${length}z`).join('') };
};

const barsOf = (code: string): DrawnForm['bars'] => {
  const bars = code === '' ? null : code128(code);
  if (bars === null) return null;
  return {
    modules: modulesOf(bars),
    path: barRuns(bars)
      .map(({ from, length }) => `M${from} 0h${length}v1h-${length}z`)
      .join(''),
  };
};

const drawn = (sheet: FormSheet): DrawnForm => ({ sheet, qr: qrOf(sheet.code), bars: barsOf(sheet.code) });

/** Handlers of the A5 and A4 forms; printing and saving them is the shell's. */
export const formHandlers = (terminal: TerminalContext): Partial<Handlers> => ({
  'form.show': ({ form, dossier }) => {
    const sheet = formSheet(terminal, form, dossier);
    return sheet === null ? { kind: 'not-found' } : { kind: 'form', drawn: drawn(sheet) };
  },
});

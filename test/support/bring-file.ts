import type { CheckedFile, CheckWish } from '#main/usecases/catalogue/check-file.ts';
import { ImportDesk } from '#main/usecases/catalogue/import-desk.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';

const PIECE = 100_000;

/** A file in the hands of a desk of its own, handed over in pieces as a window does. */
export const bringFile = (terminal: TerminalContext, content: string | Uint8Array, name = 'danh-muc.csv') => {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const desk = new ImportDesk(terminal);
  const upload = terminal.newId();
  for (let at = 0; at === 0 || at < bytes.length; at += PIECE) {
    const taken = desk.take({ upload, name, size: bytes.length, at, bytes: bytes.subarray(at, at + PIECE) });
    if (taken.kind !== 'taken') throw new Error(taken.kind);
  }
  const check = (wish: Partial<CheckWish> = {}) =>
    desk.check(upload, { sheet: null, mapping: null, retireMissing: false, ...wish });
  return {
    desk,
    upload,
    check,
    /** The check of a file that can be read. */
    checked: async (wish: Partial<CheckWish> = {}): Promise<CheckedFile> => {
      const outcome = await check(wish);
      if (outcome.kind !== 'checked') throw new Error(JSON.stringify(outcome));
      return outcome;
    },
    write: () => desk.write(upload, terminal.newId()),
  };
};

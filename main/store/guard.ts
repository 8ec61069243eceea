import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { isAudience, type Audience } from '#common/domain/log/audience.ts';

/** What the guard file remembers of one log: the epoch that was written, and its last op. */
export type Guarded = { readonly audience: Audience; readonly epoch: string; readonly seq: number; readonly h: string };

/** How far this terminal's own logs were, outside of the database: it shows that a restored database is older than it was. */
export type GuardMark = { readonly repairs: number; readonly logs: readonly Guarded[] };

/** A small side file that is written after every commit of own ops, without waiting for the disk. */
export type Guard = {
  /** null when there is none, or when it cannot be read. */
  readonly read: () => GuardMark | null;
  readonly write: (mark: GuardMark) => void;
  readonly close: () => void;
};

/** Longest text of a guard: three logs and the repairs; shorter texts are padded, so that one write replaces all of it. */
const SIZE = 512;

/** The guard's text: `repairs n`, then a line `audience epoch seq h` for each log. */
export const guardText = ({ repairs, logs }: GuardMark): string =>
  [`repairs ${repairs}`, ...logs.map(({ audience, epoch, seq, h }) => `${audience} ${epoch} ${seq} ${h}`), 'end'].join(
    '\n',
  );

/** Reads a guard's text; null for a torn or foreign one. */
export const parseGuard = (text: string): GuardMark | null => {
  const lines = text.trimEnd().split('\n');
  const repairs = /^repairs (\d{1,6})$/u.exec(lines[0] ?? '')?.[1];
  if (repairs === undefined || lines.at(-1) !== 'end') return null;
  const logs = lines.slice(1, -1).map((line): Guarded | null => {
    const [audience, epoch, seq, h, ...more] = line.split(' ');
    if (!isAudience(audience) || epoch === undefined || h === undefined || more.length > 0) return null;
    return /^\d{1,15}$/u.test(seq ?? '') ? { audience, epoch, seq: Number(seq), h } : null;
  });
  return logs.includes(null) ? null : { repairs: Number(repairs), logs: logs.filter((log) => log !== null) };
};

/** The guard beside a terminal's database. A guard that cannot be written is no reason to stop a kiosk: it is only missing later. */
export const guardFile = (file: string): Guard => {
  let fd: number | null = null;
  return {
    read: () => {
      try {
        return parseGuard(readFileSync(file, 'utf8'));
      } catch {
        return null;
      }
    },
    write: (mark) => {
      try {
        fd ??= openSync(file, 'w');
        writeSync(fd, guardText(mark).padEnd(SIZE), 0, 'utf8');
      } catch {
        fd = null;
      }
    },
    close: () => {
      if (fd !== null) closeSync(fd);
      fd = null;
    },
  };
};

import { compareGen } from '#common/wire/generation.ts';
import type { Manifest } from './manifest.ts';

type Placed = { readonly manifest: Pick<Manifest, 'terminal' | 'no' | 'at' | 'hub'> };

/** Of two backups of one terminal: numbers never go back, whatever its clock did; those of earlier programs have none and come before. */
const newerOfOne = ({ manifest: one }: Placed, { manifest: other }: Placed): number =>
  other.no - one.no || other.at - one.at;

/** Of two terminals' backups: a hub of a higher generation took over from the other; else the clocks must be believed. */
const isNewer = ({ manifest: one }: Placed, { manifest: other }: Placed): boolean => {
  const byHub = compareGen(one.hub?.gen ?? '', other.hub?.gen ?? '');
  return byHub === 0 ? one.at > other.at : byHub > 0;
};

/** Backups in one order, the newest first. Each terminal's own keep the order in which they were made. */
export const newestFirst = <Backup extends Placed>(backups: readonly Backup[]): readonly Backup[] => {
  const byTerminal = [...Map.groupBy(backups, ({ manifest }) => manifest.terminal).values()];
  const rows = byTerminal.map((own) => own.toSorted(newerOfOne));
  const ordered: Backup[] = [];
  for (;;) {
    const heads = rows.flatMap((row) => row[0] ?? []);
    if (heads.length === 0) return ordered;
    const next = heads.reduce((best, head) => (isNewer(head, best) ? head : best));
    ordered.push(next);
    rows.find((row) => row[0] === next)?.shift();
  }
};

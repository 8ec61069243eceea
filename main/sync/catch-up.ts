import type { TerminalStatus } from '#common/ipc/views.ts';
import type { CopyProgress } from './copy-flow.ts';

/** Fewer missing entries than this are live work, nothing to wait for. */
const WORTH_SHOWING = 200;

/** How far a terminal is with getting what it missed, over all its logs, in entries; null while there is nothing worth waiting for. Pure. */
export const catchUpOf = (progress: Iterable<CopyProgress>): TerminalStatus['catchUp'] => {
  let done = 0;
  let total = 0;
  for (const { from, g, head } of progress) {
    done += g - from;
    total += head - from;
  }
  return total - done < WORTH_SHOWING ? null : { done, total };
};

import type { Audience } from '#common/domain/log/audience.ts';
import type { Sha256 } from '#common/wire/chain.ts';
import type { Guard } from '#main/store/guard.ts';
import type { TerminalClock } from '#main/store/terminal-store.ts';
import type { Disk } from '../kit/disk.ts';
import type { ReadCache } from '../kit/read-cache.ts';
import type { TerminalState } from './terminal-state.ts';

/** What a terminal's store in memory is made of. */
export type MemoryStoreParts = {
  readonly disk: Disk<TerminalState>;
  readonly site: string;
  readonly term: string;
  readonly audiences: readonly Audience[];
  readonly clock: TerminalClock;
  readonly newId: () => string;
  readonly sha256: Sha256;
  readonly cache: ReadCache;
  /** The program that runs: another one folds its tables again. */
  readonly program?: string;
  readonly guard?: Guard;
};

/** An op on its way into the own log. */
export type Text = {
  readonly audience: Audience;
  readonly text: string;
  readonly uid: string;
  readonly entity: string;
};

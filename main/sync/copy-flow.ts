import { assertNever } from '#common/kit/assert-never.ts';
import type { Audience } from '#common/domain/log/audience.ts';
import type { OpsFrame, Welcome } from '#common/wire/hub-frames.ts';
import { compareGen } from '#common/wire/generation.ts';
import { STEP_OPS } from '#common/wire/limits.ts';
import type { TerminalFrame } from '#common/wire/terminal-frames.ts';
import type { SiteCopy } from './sync-store.ts';
import type { SyncTrouble } from './sync-trouble.ts';

/** How far the copy of a log is: this connection found it at entry `from`, it is at `g`, and the log goes to `head`. */
export type CopyProgress = { readonly from: number; readonly g: number; readonly head: number };

/** The reading half of one log over one connection. */
export type CopyFlow = {
  readonly prove: (opened: Welcome['logs'][number]) => SyncTrouble | null;
  readonly take: (frame: OpsFrame) => SyncTrouble | null;
  /**
   * The other side has an own epoch up to here. Once the copy is as far as the log is now, what of it did not come back never will: it lies
   * before the window in which the copy began, or the hub's log passed it over.
   */
  readonly proven: (epoch: string, seq: number) => void;
  /** Asks for what is missing, one page at a time. */
  readonly pump: () => void;
  readonly progress: () => CopyProgress;
  readonly pulling: () => boolean;
};

/**
 * Starts halted: nothing is read before the copy is proven, nor after any trouble. `isUploading`: pulling waits, so that what a long time alone
 * left here is at the hub before its echo comes back.
 */
export const copyFlow = (
  log: Audience,
  copy: SiteCopy,
  send: (frame: TerminalFrame) => void,
  isUploading: () => boolean,
): CopyFlow => {
  let halted = true;
  let head = 0;
  let from = 0;
  let pulling = false;
  let proofs: readonly { readonly epoch: string; readonly seq: number; readonly head: number }[] = [];

  const halt = (trouble: SyncTrouble): SyncTrouble => {
    halted = true;
    return trouble;
  };

  const pullAfter = (g: number): void => {
    if (pulling || g >= head || isUploading()) return;
    pulling = true;
    send({ t: 'pull', log, g, limit: STEP_OPS });
  };

  const passOver = (): void => {
    const { g } = copy.cursor(log);
    const due = proofs.filter((one) => one.head <= g);
    if (due.length === 0) return;
    proofs = proofs.filter((one) => one.head > g);
    for (const { epoch, seq } of due) copy.passOver(log, epoch, seq);
  };

  return {
    prove: (opened) => {
      head = opened.head.seq;
      switch (opened.copy) {
        case 'none':
          return null;
        case 'reset': {
          const cursor = copy.cursor(log);
          if (compareGen(opened.gen, cursor.gen) < 0) return halt({ kind: 'older-hub', log, cursor, gen: opened.gen });
          copy.restartCopy(log, opened.gen, opened.start);
          from = opened.start.seq;
          halted = false;
          return null;
        }
        case 'proved':
          from = copy.cursor(log).g;
          halted = false;
          return null;
        default:
          return assertNever(opened.copy);
      }
    },
    take: (frame) => {
      if (!frame.live) pulling = false;
      if (halted) return null;
      const { g } = copy.cursor(log);
      // Nothing after g: believed until a live frame says otherwise, so that a wrong head cannot make us ask for ever.
      head = !frame.live && frame.entries.length === 0 ? g : Math.max(head, frame.head);
      const fresh = frame.entries.filter((entry) => entry.g > g);
      // Live entries beyond a hole wait in the hub: the pull that fills the hole brings them too.
      const last = fresh.at(-1);
      if (last === undefined || fresh[0]?.g !== g + 1) return null;
      // The other side reads the next page while this one is committed.
      if (!frame.live) pullAfter(last.g);
      const outcome = copy.accept(log, frame.gen, fresh);
      if (outcome.kind === 'broken-chain') return halt({ kind: 'broken-chain', log, cursor: outcome.cursor });
      passOver();
      return null;
    },
    proven: (epoch, seq) => {
      if (halted || seq === 0) return;
      proofs = [...proofs, { epoch, seq, head }];
      passOver();
    },
    pump: () => {
      if (!halted) pullAfter(copy.cursor(log).g);
    },
    progress: () => {
      const { g } = copy.cursor(log);
      return { from: Math.min(from, g), g, head: Math.max(head, g) };
    },
    pulling: () => pulling,
  };
};

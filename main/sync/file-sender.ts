import { backoffMs } from '#common/kit/backoff.ts';
import type { FileAnswer } from '#common/wire/files.ts';
import type { CentralFiles } from './central-files.ts';

/** A file that central has not got. */
export type UnsentFile = { readonly dossier: string; readonly sha256: string; readonly bytes: number };

/** Why nothing goes; each has a sentence at the counter. */
export type SendTrouble = 'central-away' | 'refused' | 'central-full' | 'central-failed';

export type SendProgress = {
  /** The file under way and how much of it is durable at central. */
  readonly current: { readonly sha256: string; readonly sent: number } | null;
  readonly trouble: SendTrouble | null;
  /** Files that are not whole here: they have to be scanned again. */
  readonly lost: readonly string[];
};

export type FileSenderParts = {
  readonly central: Pick<CentralFiles, 'send'>;
  /** What central has not got, the oldest first: worked out anew each time, nothing is queued. */
  readonly unsent: () => readonly UnsentFile[];
  /** The bytes of a file here, or null when it is not whole. */
  readonly read: (sha256: string) => Promise<Uint8Array | null>;
  /** Central has this file for good. */
  readonly onStored: (file: UnsentFile) => void;
  readonly onChange: () => void;
  readonly random: () => number;
  /** Runs something after so many ms; the answer takes it back. */
  readonly after: (ms: number, run: () => void) => () => void;
};

export type FileSender = {
  readonly progress: () => SendProgress;
  /** There may be something new to send: begins unless it is under way or waits for central. */
  readonly look: () => void;
  /** Stops in the middle of a piece; what is durable at central stays there. */
  readonly stop: () => Promise<void>;
};

/** The waits between tries while central is away or full. */
const WAITS = { firstMs: 2_000, maxMs: 300_000 };

const troubleOf = (answer: FileAnswer | null): SendTrouble => {
  switch (answer?.kind) {
    case 'full':
      return 'central-full';
    case 'refused':
      return 'refused';
    case 'failed':
    case 'wrong-hash':
    case 'too-large':
    case 'bad-request':
      return 'central-failed';
    default:
      return 'central-away';
  }
};

/**
 * Sends this terminal's files to central in the background, one after the other. A file that central will not take is passed over until the next
 * round, so that it does not hold up the others; a central that does not answer ends the round, and the next comes after a growing wait.
 */
export const startFileSender = (parts: FileSenderParts): FileSender => {
  const { central, unsent, read, onStored, onChange, random, after } = parts;
  const stopping = new AbortController();
  let progress: SendProgress = { current: null, trouble: null, lost: [] };
  let running: Promise<void> | null = null;
  let attempt = 0;
  let wait: (() => void) | null = null;
  /** Something came while a round was under way. */
  let more = false;

  const become = (change: Partial<SendProgress>): void => {
    progress = { ...progress, ...change };
    onChange();
  };

  /** Sends one file; returns what went wrong, or null. */
  const sendOne = async (file: UnsentFile): Promise<SendTrouble | null> => {
    const bytes = await read(file.sha256);
    if (bytes === null) {
      become({ lost: [...progress.lost.filter((one) => one !== file.sha256), file.sha256] });
      return null;
    }
    become({ current: { sha256: file.sha256, sent: 0 }, lost: progress.lost.filter((one) => one !== file.sha256) });
    const onSent = (sent: number): void => become({ current: { sha256: file.sha256, sent } });
    const said = await central.send(file.sha256, bytes, onSent, stopping.signal);
    if (said?.kind !== 'stored') return troubleOf(said);
    onStored(file);
    return null;
  };

  const round = async (): Promise<void> => {
    const tried = new Set<string>();
    let trouble: SendTrouble | null = null;
    for (;;) {
      const next = unsent().find(({ sha256 }) => !tried.has(sha256));
      if (next === undefined || stopping.signal.aborted) break;
      tried.add(next.sha256);
      const met = await sendOne(next);
      if (met === null) continue;
      trouble = met;
      if (met === 'central-away') break;
    }
    if (trouble === null) attempt = 0;
    become({ current: null, trouble });
    if (trouble === null || stopping.signal.aborted) return;
    wait = after(backoffMs(attempt, random(), WAITS), () => {
      wait = null;
      look();
    });
    attempt += 1;
  };

  function look(): void {
    if (running !== null) {
      more = true;
      return;
    }
    if (wait !== null || stopping.signal.aborted || unsent().length === 0) return;
    more = false;
    running = round().finally(() => {
      running = null;
      if (more) look();
    });
  }

  return {
    progress: () => progress,
    look,
    stop: async () => {
      stopping.abort();
      wait?.();
      await running;
    },
  };
};

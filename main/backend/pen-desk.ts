import type { PenSheet } from '#common/ipc/pen-calls.ts';
import type { Handlers } from '#main/ipc/answer.ts';
import type { Attachment } from '#main/store/attachments.ts';

export type PenDeskParts = {
  /** Keeps a picture for good under its hash. */
  readonly keep: (png: Uint8Array) => Promise<Attachment>;
  readonly now: () => number;
  /** What the citizen's screen shows, or where the signature stands, has changed. */
  readonly onChanged: () => void;
};

export type PenDesk = {
  readonly handlers: Partial<Handlers>;
  /** What is to be signed on the citizen's screen now; null for nothing. */
  readonly sheet: () => PenSheet | null;
  /** Nothing is to be signed any more. */
  readonly drop: () => void;
};

type Signing =
  | { readonly kind: 'none' | 'declined' }
  | { readonly kind: 'waiting'; readonly sheet: PenSheet }
  | { readonly kind: 'signed'; readonly sha256: string; readonly bytes: number; readonly at: number };

/** The eight bytes every PNG begins with. */
const PNG: readonly number[] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const isPng = (bytes: Uint8Array): boolean => bytes.length > PNG.length && PNG.every((byte, at) => bytes[at] === byte);

/** One signature at a time on the citizen's screen: asked for by the counter, kept as a picture, forgotten when the counter is done. */
export const openPenDesk = ({ keep, now, onChanged }: PenDeskParts): PenDesk => {
  let signing: Signing = { kind: 'none' };
  const set = (next: Signing): void => {
    signing = next;
    onChanged();
  };
  const drop = (): void => {
    if (signing.kind !== 'none') set({ kind: 'none' });
  };
  return {
    drop,
    sheet: () => (signing.kind === 'waiting' ? signing.sheet : null),
    handlers: {
      'pen.ask': ({ sheet }) => {
        set({ kind: 'waiting', sheet });
        return {};
      },
      'pen.drop': () => {
        drop();
        return {};
      },
      'pen.state': () => {
        if (signing.kind === 'waiting') return { kind: 'waiting' };
        return signing;
      },
      'pen.sign': async ({ png }) => {
        const asked = signing;
        if (asked.kind !== 'waiting') return { kind: 'over' };
        const bytes = new Uint8Array(Buffer.from(png, 'base64'));
        if (!isPng(bytes)) return { kind: 'no-picture' };
        const kept = await keep(bytes);
        // The counter may have gone on to something else while the picture was written.
        if (signing !== asked) return { kind: 'over' };
        set({ kind: 'signed', sha256: kept.sha256, bytes: kept.bytes, at: now() });
        return { kind: 'kept' };
      },
      'pen.decline': () => {
        if (signing.kind === 'waiting') set({ kind: 'declined' });
        return {};
      },
    },
  };
};

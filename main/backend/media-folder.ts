import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { mediaKindOf, type MediaStatus, type SkippedFile } from '#common/domain/board/media-file.ts';
import type { BoardMedia } from '#common/ipc/display-calls.ts';

/** Files that one board plays, and skipped ones that are named to the supervisor, at most. */
const FILES = 50;
const SKIPPED = 5;
const NAME_CHARS = 120;

export type MediaFolder = {
  /** What the board may play, by name. */
  readonly files: () => readonly BoardMedia[];
  /** A window could not show this file: it is left out until it is written anew. */
  readonly broken: (name: string) => void;
  readonly status: () => MediaStatus;
};

type Found = { readonly name: string; readonly bytes: number; readonly writtenAt: number };

const filesIn = (folder: string): readonly Found[] => {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map(({ name }) => {
        const { size, mtimeMs } = statSync(path.join(folder, name));
        return { name, bytes: size, writtenAt: mtimeMs };
      })
      .toSorted((one, other) => (one.name < other.name ? -1 : 1));
  } catch {
    // No folder, or a file that went while we looked: the board shows its notices, and looks again.
    return [];
  }
};

/** The pictures and videos in a terminal's folder `media`; looked at anew each time, so that a file copied there plays soon. */
export const openMediaFolder = (profileDir: string, terminal: string): MediaFolder => {
  const folder = path.join(profileDir, 'media');
  const damaged = new Map<string, number>();

  const judged = (): { readonly good: readonly BoardMedia[]; readonly skipped: readonly SkippedFile[] } => {
    const good: BoardMedia[] = [];
    const skipped: SkippedFile[] = [];
    for (const { name, bytes, writtenAt } of filesIn(folder)) {
      const kind = mediaKindOf(name);
      const skip = (why: SkippedFile['why']) => skipped.push({ name: name.slice(0, NAME_CHARS), why });
      if (kind === null) skip('unknown-kind');
      else if (bytes === 0) skip('empty');
      else if (damaged.get(name) === writtenAt) skip('broken');
      else good.push({ name, kind, address: `/media/${encodeURIComponent(terminal)}/${encodeURIComponent(name)}` });
    }
    return { good: good.slice(0, FILES), skipped: skipped.slice(0, SKIPPED) };
  };

  return {
    files: () => judged().good,
    broken: (name) => {
      const found = filesIn(folder).find((file) => file.name === name);
      if (found !== undefined) damaged.set(name, found.writtenAt);
    },
    status: () => {
      const { good, skipped } = judged();
      return { files: good.length, skipped: [...skipped] };
    },
  };
};

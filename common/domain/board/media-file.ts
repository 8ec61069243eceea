import { z } from 'zod';

/** What a board plays between calls. */
export type MediaKind = 'picture' | 'video';

const kinds: ReadonlyMap<string, MediaKind> = new Map([
  ['jpg', 'picture'],
  ['jpeg', 'picture'],
  ['png', 'picture'],
  ['webp', 'picture'],
  ['mp4', 'video'],
  ['webm', 'video'],
]);

/** What a file is by its name; null: nothing a board can show. */
export const mediaKindOf = (name: string): MediaKind | null =>
  kinds.get(/\.([a-z0-9]+)$/iu.exec(name)?.[1]?.toLowerCase() ?? '') ?? null;

/** A file that is not shown: of a kind boards do not know, empty, or damaged. */
export const skippedFileSchema = z.strictObject({
  name: z.string().max(120),
  why: z.enum(['unknown-kind', 'empty', 'broken']),
});
export type SkippedFile = z.infer<typeof skippedFileSchema>;

/** What a terminal tells the hub of its media. */
export const mediaStatusSchema = z.strictObject({
  files: z.number().int().nonnegative(),
  skipped: z.array(skippedFileSchema),
});
export type MediaStatus = z.infer<typeof mediaStatusSchema>;

import { type Block, type PaperDocument, space } from './document.ts';

/** Words in both languages that say a paper counts for nothing. */
export type PaperMark = { readonly vi: string; readonly en: string };

/** Dots of the letters; on 58 mm they must still stand on two lines. */
const SIZES = { 576: 26, 384: 20 } as const;

/** A paper with a black band above and below everything it says: torn or folded, one of the two is seen. */
export const markedPaper = (paper: PaperDocument, { vi, en }: PaperMark): PaperDocument => {
  const band: Block = { kind: 'banner', lines: [vi, en], size: SIZES[paper.width] };
  return { ...paper, blocks: [space(8), band, space(8), ...paper.blocks, space(8), band] };
};

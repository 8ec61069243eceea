import { type Block, space } from './document.ts';

/**
 * The mark on every paper but the first: nothing is printed twice in silence. Copy 2 is the first reprint, so it says "lần 1".
 * `what` is the Vietnamese word for the paper (phiếu, giấy).
 */
export const reprintBlocks = (copy: number, size: number, what: 'phiếu' | 'giấy'): readonly Block[] =>
  copy < 2 ? [] : [{ kind: 'banner', lines: [`IN LẠI lần ${copy - 1}`, `bỏ ${what} cũ nếu đã có`], size }, space(16)];

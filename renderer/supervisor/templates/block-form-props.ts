import type { PaperKind, TemplateBlock } from '#common/domain/template/template.ts';

/** What the form of a block is given: the block as it is, and where every change goes. */
export type BlockFormProps<Block extends TemplateBlock = TemplateBlock> = {
  readonly paper: PaperKind;
  readonly block: Block;
  readonly onChange: (block: TemplateBlock) => void;
};

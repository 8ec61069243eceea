import { assertNever } from '#common/kit/assert-never.ts';
import type { PaperPage } from '#common/ipc/template-calls.ts';
import type { DrawOp, Page } from './draw-op.ts';

const markOf = (op: DrawOp): PaperPage['marks'][number] => {
  switch (op.kind) {
    case 'text': {
      const { x, baseline, width, text, font, ink } = op;
      return { kind: 'text', x, baseline, width, text, face: font.face, size: font.size, ink };
    }
    case 'rect':
      return op;
    case 'runs': {
      const path = op.runs.map(([x, y, width, height]) => `M${x} ${y}h${width}v${height}h-${width}z`).join('');
      return { kind: 'path', x: op.x, y: op.y, path };
    }
    default:
      return assertNever(op);
  }
};

/** A page as a window draws it: the same operations as the printer's picture, fonts by face, codes and logos as one path each. */
export const pageView = ({ width, height, ops }: Page): PaperPage => ({ width, height, marks: ops.map(markOf) });

import type { PaperPage } from '#common/ipc/template-calls.ts';
import { assertNever } from '#common/kit/assert-never.ts';

const families = { regular: 'Paper Regular', bold: 'Paper Bold', number: 'Paper Number' } as const;

const Mark = ({ mark }: { readonly mark: PaperPage['marks'][number] }) => {
  switch (mark.kind) {
    case 'text':
      return (
        <text
          x={mark.x}
          y={mark.baseline}
          fontFamily={families[mark.face]}
          fontSize={mark.size}
          textLength={mark.width}
          fill={mark.ink === 'black' ? '#000' : '#fff'}
        >
          {mark.text}
        </text>
      );
    case 'rect':
      return (
        <rect
          x={mark.x}
          y={mark.y}
          width={mark.width}
          height={mark.height}
          fill={mark.ink === 'black' ? '#000' : '#fff'}
        />
      );
    case 'path':
      return <path transform={`translate(${mark.x} ${mark.y})`} d={mark.path} />;
    default:
      return assertNever(mark);
  }
};

/** A paper as it prints: the printer's own operations at half a pixel a dot, so that 80 and 58 mm stand in true proportion. */
export const PaperPicture = ({ page, name }: { readonly page: PaperPage; readonly name: string }) => (
  <svg
    role="img"
    aria-label={name}
    viewBox={`0 0 ${page.width} ${page.height}`}
    width={page.width * 0.625}
    height={page.height * 0.625}
    shapeRendering="crispEdges"
    className="shrink-0 bg-white shadow-raised"
  >
    {page.marks.map((mark, index) => (
      // The marks of a page have no name but their place.
      <Mark key={index} mark={mark} />
    ))}
  </svg>
);

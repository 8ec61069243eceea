import { create } from 'qrcode';
import { useMemo } from 'react';

/** Light modules around the code; ISO/IEC 18004 asks for four. */
const QUIET_ZONE = 4;

/** One path with a 1 × 1 square for every dark module, and the width of the whole in modules. */
export const qrPath = (text: string): { readonly path: string; readonly width: number } => {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const squares: string[] = [];
  for (let y = 0; y < modules.size; y += 1) {
    for (let x = 0; x < modules.size; x += 1) {
      if (modules.get(y, x) === 1) squares.push(`M${x + QUIET_ZONE} ${y + QUIET_ZONE}h1v1h-1z`);
    }
  }
  return { path: squares.join(''), width: modules.size + 2 * QUIET_ZONE };
};

export type QrCodeProps = {
  /** What a scanner reads. */
  readonly text: string;
  /** What the code is for, in words: it is a picture to those who cannot see it. */
  readonly label: string;
  readonly className?: string;
};

/** A QR code, black on white in every theme, with its quiet zone: phones and scanners must read it. */
export const QrCode = ({ text, label, className }: QrCodeProps) => {
  const { path, width } = useMemo(() => qrPath(text), [text]);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${width}`}
      shapeRendering="crispEdges"
      className={className}
    >
      <rect width={width} height={width} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
};

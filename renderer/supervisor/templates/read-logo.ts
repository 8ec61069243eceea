import { dither, fitInto, greyOf } from '#common/domain/template/dither.ts';
import { logoLimits, logoOf, type Logo } from '#common/domain/template/logo.ts';

/** What became of a picture that a person chose. */
export type LogoOutcome =
  | { readonly kind: 'logo'; readonly logo: Logo }
  | { readonly kind: 'not-a-picture' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'too-thin' };

/** The largest file that is read at all, bytes. */
const MOST_BYTES = 4 * 1024 * 1024;
const LEAST_SIDE = 8;

/** Reads a PNG as a logo: scaled into half the width of a roll and dithered to black dots. Nothing but the dots is kept. */
export const readLogo = async (file: Blob): Promise<LogoOutcome> => {
  if (file.size > MOST_BYTES) return { kind: 'too-large' };
  const picture = await createImageBitmap(file).catch(() => null);
  if (picture === null) return { kind: 'not-a-picture' };
  const { width, height } = fitInto(picture, logoLimits);
  if (width < LEAST_SIDE || height < LEAST_SIDE) return { kind: 'too-thin' };
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (context === null) return { kind: 'not-a-picture' };
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  const grey = greyOf(context.getImageData(0, 0, width, height).data);
  return { kind: 'logo', logo: logoOf(dither(grey, width, height)) };
};

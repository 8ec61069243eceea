import { openRasterEngine, type RasterEngine } from '#main/print/raster-engine.ts';
import type { BackendLog } from './backend-log.ts';

/** The paper fonts for previews, opened and proved when they are first asked for; null when they cannot be trusted. */
export const paperFonts = (fontsDir: string, log: BackendLog): (() => RasterEngine | null) => {
  const opened: { engine?: RasterEngine | null } = {};
  return () => {
    if (opened.engine !== undefined) return opened.engine;
    const fonts = openRasterEngine(fontsDir);
    if (fonts.kind !== 'ready') log.error('fonts-unusable', { reason: fonts.reason, letters: fonts.letters.join('') });
    opened.engine = fonts.kind === 'ready' ? fonts.engine : null;
    return opened.engine;
  };
};

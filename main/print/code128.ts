// The default export's raw() gives bar widths; the named export of that name is a symbology called "raw".
import bwip from 'bwip-js/node';

/** A Code 128 symbol: widths of bars and spaces in modules, a bar first. */
export type BarWidths = readonly number[];

/** Printable ASCII, which is what Code 128 can say and a scanner that types can pass on. */
const sayable = /^[\u0020-\u007e]{1,60}$/u;

/** Encodes a text as Code 128 (ISO/IEC 15417); null for a text it cannot say or none would read. */
export const code128 = (text: string): BarWidths | null => {
  if (!sayable.test(text)) return null;
  const [symbol] = bwip.raw({ bcid: 'code128', text });
  return symbol !== undefined && 'sbs' in symbol ? symbol.sbs : null;
};

/** Modules from the first bar to the last. */
export const modulesOf = (bars: BarWidths): number => bars.reduce((sum, width) => sum + width, 0);

/**
 * Dots per module on so many dots of paper: three if they fit, else two (18 and 6 of 18 reads of bad copies; one dot was never read), null
 * when not even two do. The quiet zone of ten modules is mostly the edge of the roll that cannot be printed, four to five millimetres.
 */
export const barDots = (modules: number, room: number): 3 | 2 | null => {
  if (modules * 3 <= room) return 3;
  return modules * 2 <= room ? 2 : null;
};

/** The bars as black runs from the left, in modules. */
export const barRuns = (bars: BarWidths): readonly { readonly from: number; readonly length: number }[] => {
  let at = 0;
  return bars.flatMap((length, index) => {
    const run = { from: at, length };
    at += length;
    return index % 2 === 0 ? [run] : [];
  });
};

/**
 * How a printer says that a paper is out: `process-id` (GS ( H: names the very job), `status` (GS r 1: "processed up to here", without a
 * name), `nothing` (nobody can know).
 */
export type Acknowledgement = 'process-id' | 'status' | 'nothing';

/** What has to be known of a kind of receipt printer; plain data, chosen by a person or found by asking the printer. */
export type PrinterModel = {
  readonly id: string;
  /** As it stands on the box; the generic ones are named on the screen by their id. */
  readonly name: string;
  /** Dots of a printed row: 576 on 80 mm rolls, 384 on 58 mm. */
  readonly widthDots: 576 | 384;
  /** Whether it has a cutter; without one the paper is fed on to the tear bar. */
  readonly cuts: boolean;
  /** Whether a cash drawer can hang on it (ESC p). */
  readonly drawer: boolean;
  readonly acknowledges: Acknowledgement;
  /** Whether it counts its cuts (GS g 2, n = 178): a hint, after a break, whether a paper came out. */
  readonly countsCuts: boolean;
};

const epson = (id: string, name: string, drawer = true): PrinterModel => ({
  id,
  name,
  widthDots: 576,
  cuts: true,
  drawer,
  acknowledges: 'process-id',
  countsCuts: true,
});

const clone = (id: string, name: string, widthDots: 576 | 384, countsCuts = false): PrinterModel => ({
  id,
  name,
  widthDots,
  cuts: widthDots === 576,
  drawer: true,
  acknowledges: 'status',
  countsCuts,
});

/** The generic model of a paper width: what an unknown printer is taken for. */
export const genericModel = (widthDots: 576 | 384): PrinterModel =>
  widthDots === 576 ? clone('generic-80', 'Generic 80 mm', 576) : clone('generic-58', 'Generic 58 mm', 384);

/**
 * The models this version knows. Which Epson models answer GS ( H: Epson's ESC/POS reference, function 48; clones are taken to answer
 * GS r 1 only, until one has been tried.
 */
export const printerModels: readonly PrinterModel[] = [
  genericModel(576),
  genericModel(384),
  epson('epson-tm-t82', 'Epson TM-T82II / III / X'),
  epson('epson-tm-t88', 'Epson TM-T88IV / V / VI / VII'),
  epson('epson-tm-t20', 'Epson TM-T20 / II / III / X'),
  epson('epson-tm-m30', 'Epson TM-m30 / II / III'),
  clone('xprinter-xp-80', 'Xprinter XP-Q80 / N160 / Q200', 576),
  clone('xprinter-xp-58', 'Xprinter XP-58', 384),
  clone('hcc-pos80', 'HCC POS80', 576, true),
  clone('zywell-zy-80', 'Zywell ZY-80', 576),
  { ...clone('blind-80', 'Mute 80 mm', 576), acknowledges: 'nothing' },
  { ...clone('blind-58', 'Mute 58 mm', 384), acknowledges: 'nothing' },
];

/** The model of an id; null for `auto` and for an id this version does not know. */
export const printerModel = (id: string): PrinterModel | null => printerModels.find((model) => model.id === id) ?? null;

const signs: readonly (readonly [RegExp, string])[] = [
  [/TM-?T82/iu, 'epson-tm-t82'],
  // The TM-T88III and older do not know GS ( H.
  [/TM-?T88(?:IV|V)/iu, 'epson-tm-t88'],
  [/TM-?T20/iu, 'epson-tm-t20'],
  [/TM-?m[135]0/iu, 'epson-tm-m30'],
  [/XP-?\w*58/iu, 'xprinter-xp-58'],
  [/XP-?/iu, 'xprinter-xp-80'],
  [/POS-?80/iu, 'hcc-pos80'],
  [/ZY/iu, 'zywell-zy-80'],
];

/**
 * The model for a printer's own name (answer to GS I 67; null when it gave none) on paper of a known width. A name nobody knows, or
 * none, is a clone; the width that was set up always stands, since a name says nothing about the roll inside.
 */
export const modelOfName = (name: string | null, widthDots: 576 | 384): PrinterModel => {
  const id = name === null ? undefined : signs.find(([sign]) => sign.test(name))?.[1];
  const known = id === undefined ? null : printerModel(id);
  return known === null
    ? { ...genericModel(widthDots), name: name ?? genericModel(widthDots).name }
    : { ...known, widthDots };
};

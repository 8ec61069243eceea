/** What the virtual printer plays: which questions it answers, besides drawing what it gets. */
export type Character = {
  /** Answer to GS I 67; null: none, as many clones do. */
  readonly name: string | null;
  /** GS ( H: names the job that is out. */
  readonly processId: boolean;
  /** GS r: says that everything before is processed. */
  readonly status: boolean;
  /** DLE EOT and GS a: its state at any time. */
  readonly realTime: boolean;
  /** GS g 2: counts its cuts. */
  readonly countsCuts: boolean;
};

/**
 * The printers it can play: an Epson that answers everything; a cheap clone that knows GS r but neither its name nor GS ( H; a printer
 * with a one-way cable, which answers nothing at all.
 */
export const characters = {
  epson: { name: 'TM-T82III', processId: true, status: true, realTime: true, countsCuts: true },
  clone: { name: null, processId: false, status: true, realTime: true, countsCuts: false },
  mute: { name: null, processId: false, status: false, realTime: false, countsCuts: false },
} as const satisfies Readonly<Record<string, Character>>;

/** One of them. */
export type CharacterName = keyof typeof characters;

/** Whether a text names one. */
export const isCharacterName = (text: string): text is CharacterName => Object.hasOwn(characters, text);

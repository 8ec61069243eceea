import { beginsMrz, continuesMrz } from '#common/domain/identity/parse-mrz.ts';

/** A key press as the detector needs to know it. */
export type WedgeKey = {
  /** `event.key`. */
  readonly key: string;
  /** An input method had the key first. */
  readonly composing: boolean;
  /** Control, Alt or Meta is held: a person's chord, never a scanner's letter. */
  readonly chord: boolean;
};

/** Where a scanner in keyboard mode is: silent, typing a code, or just done (a second Enter may follow the first, as CR LF). */
export type WedgeState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'scanning'; readonly lines: readonly string[]; readonly text: string; readonly touched: boolean }
  | { readonly kind: 'tail' };

/** What was caught between the prefix key and the end: the input of the call `scan.keyed`. */
export type Caught = { readonly text: string; readonly ended: boolean; readonly touched: boolean };

export type WedgeStep = {
  readonly state: WedgeState;
  /** The page must not see this key. */
  readonly swallow: boolean;
  readonly caught: Caught | null;
};

/** A scanner stops for no longer than this inside a code, in ms: slow ones send a key every 80 ms (devices.md §5). */
export const quietMs = 500;
/** A second Enter or Tab comes within this after the first, in ms. */
export const tailMs = 120;
/** More than any code we read; what follows is swallowed and forgotten. */
const longest = 4_096;
const zoneLines = 3;

/** Nothing was typed by a scanner yet. */
export const startWedge: WedgeState = { kind: 'idle' };

type Scanning = Extract<WedgeState, { kind: 'scanning' }>;

const fresh: Scanning = { kind: 'scanning', lines: [], text: '', touched: false };

const caughtOf = ({ lines, text, touched }: Scanning, ended: boolean): Caught | null => {
  const whole = [...lines, text].join('\n').trim();
  return whole === '' ? null : { text: whole, ended, touched };
};

const swallowed = (state: WedgeState, caught: Caught | null = null): WedgeStep => ({ state, swallow: true, caught });

/** The three lines on the back of a card end with Enter each; the mode may not be left between them. */
const moreLinesFollow = ({ lines, text }: Scanning): boolean =>
  lines.length < zoneLines - 1 && (lines.length === 0 ? beginsMrz(text) : continuesMrz(text));

const whileScanning = (state: Scanning, { key, composing, chord }: WedgeKey, prefixKey: string): WedgeStep => {
  if (key === prefixKey) return swallowed(fresh, caughtOf(state, false));
  if (key === 'Enter' || key === 'Tab') {
    if (moreLinesFollow(state)) return swallowed({ ...state, lines: [...state.lines, state.text], text: '' });
    return swallowed({ kind: 'tail' }, caughtOf(state, true));
  }
  // The way out for a person who hit the prefix key by mistake.
  if (key === 'Escape') return swallowed(startWedge);
  // No scanner sends these: an input method takes letters back and writes others.
  if (composing || key === 'Process' || key === 'Backspace') return swallowed({ ...state, touched: true });
  if (chord || [...key].length !== 1 || state.text.length >= longest) return swallowed(state);
  return swallowed({ ...state, text: state.text + key });
};

/**
 * One key press. Outside a scan only the prefix key is taken; inside, every key is swallowed until Enter, Tab, Escape or silence, so that nothing
 * reaches a field and Enter never presses the focused button.
 */
export const wedgeStep = (state: WedgeState, press: WedgeKey, prefixKey: string): WedgeStep => {
  if (state.kind === 'scanning') return whileScanning(state, press, prefixKey);
  if (press.key === prefixKey && !press.chord) return swallowed(fresh);
  if (state.kind === 'tail' && (press.key === 'Enter' || press.key === 'Tab')) return swallowed(state);
  return { state: startWedge, swallow: false, caught: null };
};

/** What is left when the keys stopped without an end; null when nothing was typed. */
export const keysOver = (state: WedgeState): Caught | null =>
  state.kind === 'scanning' ? caughtOf(state, false) : null;

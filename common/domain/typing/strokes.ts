import { tones, type Tone } from './tone.ts';

/** How Vietnamese is typed: Telex (letters make the marks), VNI (digits make them), or plain letters. */
export type TypingMethod = 'telex' | 'vni' | 'plain';

/** What a key may mean besides its own character. */
export type Stroke =
  | { readonly kind: 'tone'; readonly tone: Tone }
  /** Letters that get a mark: base → letter with its mark. `alone`: where no vowel stands yet, the key gives this letter by itself. */
  | { readonly kind: 'mark'; readonly marks: Readonly<Record<string, string>>; readonly alone?: string };

const tone = (which: Tone): Stroke => ({ kind: 'tone', tone: which });
const mark = (marks: Readonly<Record<string, string>>): Stroke => ({ kind: 'mark', marks });

const telex: ReadonlyMap<string, Stroke> = new Map([
  ['f', tone(tones.huyen)],
  ['s', tone(tones.sac)],
  ['r', tone(tones.hoi)],
  ['x', tone(tones.nga)],
  ['j', tone(tones.nang)],
  ['z', tone(tones.ngang)],
  ['a', mark({ a: 'â' })],
  ['e', mark({ e: 'ê' })],
  ['o', mark({ o: 'ô' })],
  ['d', mark({ d: 'đ' })],
  ['w', { kind: 'mark', marks: { u: 'ư', o: 'ơ', a: 'ă' }, alone: 'ư' }],
]);

const vni: ReadonlyMap<string, Stroke> = new Map([
  ['1', tone(tones.sac)],
  ['2', tone(tones.huyen)],
  ['3', tone(tones.hoi)],
  ['4', tone(tones.nga)],
  ['5', tone(tones.nang)],
  ['0', tone(tones.ngang)],
  ['6', mark({ a: 'â', e: 'ê', o: 'ô' })],
  ['7', mark({ u: 'ư', o: 'ơ' })],
  ['8', mark({ a: 'ă' })],
  ['9', mark({ d: 'đ' })],
]);

/** The keys of each method that make marks, by the key in lower case. */
export const strokesOf: Readonly<Record<TypingMethod, ReadonlyMap<string, Stroke>>> = { telex, vni, plain: new Map() };

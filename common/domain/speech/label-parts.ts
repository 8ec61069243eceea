import { type EnglishClip, VIETNAMESE_CLIPS, type VietnameseClip } from './clip-names.ts';

/** Clips both languages have, one per digit and letter of a ticket label. */
export type LabelClip = Extract<VietnameseClip & EnglishClip, `digit-${string}` | `letter-${string}`>;

export type LabelPart = {
  readonly kind: 'letter' | 'digit';
  /** One capital or one digit. */
  readonly sign: string;
  readonly clip: LabelClip;
};

const isLabelClip = (name: string): name is LabelClip => Object.hasOwn(VIETNAMESE_CLIPS, name);

/** Letters and digits of a ticket label in reading order: "A2-007" → A 2 0 0 7. Signs between them are not read; case does not matter. */
export const labelParts = (label: string): readonly LabelPart[] =>
  Array.from(label.toUpperCase()).flatMap((sign): readonly LabelPart[] => {
    const kind = /^[0-9]$/.test(sign) ? 'digit' : 'letter';
    const clip = `${kind}-${sign.toLowerCase()}`;
    return isLabelClip(clip) ? [{ kind, sign, clip }] : [];
  });

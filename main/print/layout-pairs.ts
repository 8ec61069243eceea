import type { Block } from './document.ts';
import type { Measure } from './draw-op.ts';
import { type Place, type Placed, placeLines } from './layout-lines.ts';
import { widestWord } from './wrap-text.ts';

const INDENT = 24;

const below = (first: Placed, second: Placed): Placed => ({
  ops: [...first.ops, ...second.ops],
  height: first.height + second.height,
});

/** A label and its value beside it; under it, a little indented, where a word of the value would have to be cut beside it. */
export const placePair = (pair: Extract<Block, { kind: 'pair' }>, place: Place, measure: Measure): Placed => {
  const keyFont = { face: 'regular', size: pair.font.size } as const;
  const beside = { x: place.x + pair.keyDots, y: place.y, width: place.width - pair.keyDots };
  const keyFits = widestWord(pair.key, keyFont, measure) <= pair.keyDots;
  if (keyFits && widestWord(pair.value, pair.font, measure) <= beside.width) {
    const key = placeLines(pair.key, keyFont, 'left', { ...place, width: pair.keyDots }, measure);
    const value = placeLines(pair.value, pair.font, 'left', beside, measure);
    return { ops: [...key.ops, ...value.ops], height: Math.max(key.height, value.height) };
  }
  const key = placeLines(pair.key, keyFont, 'left', place, measure);
  const inner = { x: place.x + INDENT, y: place.y + key.height, width: place.width - INDENT };
  const under =
    widestWord(pair.value, pair.font, measure) <= inner.width ? inner : { ...place, y: place.y + key.height };
  return below(key, placeLines(pair.value, pair.font, 'left', under, measure));
};

/** Centred texts beside one another in equal columns; under one another where a word would have to be cut. */
export const placeColumns = (columns: Extract<Block, { kind: 'columns' }>, place: Place, measure: Measure): Placed => {
  const { texts, font, gap } = columns;
  const width = Math.floor((place.width - gap * (texts.length - 1)) / texts.length);
  if (texts.some((text) => widestWord(text, font, measure) > width)) {
    let y = 0;
    const stacked = texts.map((text) => {
      const part = placeLines(text, font, 'center', { ...place, y: place.y + y }, measure);
      y += part.height;
      return part;
    });
    return { ops: stacked.flatMap(({ ops }) => ops), height: y };
  }
  const parts = texts.map((text, index) =>
    placeLines(text, font, 'center', { x: place.x + index * (width + gap), y: place.y, width }, measure),
  );
  return { ops: parts.flatMap(({ ops }) => ops), height: Math.max(0, ...parts.map(({ height }) => height)) };
};

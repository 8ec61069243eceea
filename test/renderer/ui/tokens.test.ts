import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../../../renderer/ui/tokens.css', import.meta.url), 'utf8');

/** The colours of a block of the token file, by name. */
const colours = (block: string): ReadonlyMap<string, string> =>
  new Map(
    [...block.matchAll(/--color-([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name ?? '', value ?? '']),
  );

const [light = '', rest = ''] = css.split("[data-theme='dark']").slice(-2);
const [boards = '', high = ''] = rest.split("[data-contrast='high']");
const [dark = '', night = ''] = boards.split("[data-theme='night']");
const onPaper = colours(light);
const onWall = new Map([...onPaper, ...colours(dark)]);
const atNight = new Map([...onWall, ...colours(night)]);
const inHighContrast = new Map([...onPaper, ...colours(high)]);

/** Relative luminance of an sRGB colour (WCAG 2.2). */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].toSorted((first, second) => second - first);
  return (bright + 0.05) / (dim + 0.05);
};

const texts: readonly (readonly [string, string])[] = [
  ['ink', 'ground'],
  ['ink', 'surface'],
  ['ink', 'sunken'],
  ['ink', 'brand-pale'],
  ['soft', 'ground'],
  ['soft', 'surface'],
  ['soft', 'sunken'],
  ['brand', 'surface'],
  ['brand', 'brand-pale'],
  ['on-brand', 'brand'],
  ['on-brand', 'brand-deep'],
  ['good', 'surface'],
  ['good', 'good-ground'],
  ['offline', 'offline-ground'],
  ['act', 'act-ground'],
  ['act', 'surface'],
  ['emblem', 'white'],
  ['paper-ink', 'white'],
];

test('in high contrast every text has a contrast of at least 12, the number that matters too', () => {
  const value = (name: string): string => inHighContrast.get(name) ?? `no colour ${name}`;
  const white = new Set(['white', 'paper-ink']);
  const shown = [...texts.filter((pair) => !pair.some((name) => white.has(name))), ['emblem', 'surface'] as const];
  expect(
    shown.filter(([text, ground]) => text !== 'on-brand' && !(contrast(value(text), value(ground)) >= 12)),
  ).toEqual([]);
  expect(contrast(value('on-brand'), value('brand'))).toBeGreaterThanOrEqual(12);
});

test.each([
  ['paper', onPaper],
  ['the wall', onWall],
  ['the wall at night', atNight],
] as const)('on %s every text has a contrast of at least 7', (_ground, palette) => {
  const value = (name: string): string => palette.get(name) ?? `no colour ${name}`;
  const weak = texts.filter(([text, ground]) => !(contrast(value(text), value(ground)) >= 7));
  expect(weak).toEqual([]);
});

test.each([
  ['paper', onPaper],
  ['the wall', onWall],
  ['the wall at night', atNight],
] as const)('on %s the edge of what can be touched has a contrast of at least 3', (_ground, palette) => {
  const value = (name: string): string => palette.get(name) ?? `no colour ${name}`;
  const weak = ['edge', 'offline-edge', 'act-edge'].filter((edge) => !(contrast(value(edge), value('surface')) >= 3));
  expect(weak).toEqual([]);
});

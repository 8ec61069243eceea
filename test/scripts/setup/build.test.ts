import { expect, test } from 'vitest';
import { fontFiles } from '#main/print/raster-engine.ts';
import { fonts } from '#scripts/setup/build.mjs';

test('the build takes along every typeface that paper is drawn with', () => {
  expect(new Set(fonts)).toEqual(new Set(Object.values(fontFiles)));
});

import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kioskGuidance } from '#common/domain/speech/kiosk-guidance.ts';

const clips = new URL('../../../../renderer/kiosk/clips/', import.meta.url);

test('every screen has its sentence and its recording in both languages', () => {
  const missing = Object.entries(kioskGuidance).flatMap(([screen, sentences]) =>
    Object.entries(sentences).flatMap(([language, words]) =>
      words.length > 0 && existsSync(new URL(`${language}/${screen}.ogg`, clips)) ? [] : [`${language}/${screen}`],
    ),
  );
  expect(missing).toEqual([]);
});

import { expect, test } from 'vitest';
import { ratingUid } from '#common/domain/survey/rating-uid.ts';
import { sha256 } from '#main/store/sha256.ts';

test('a visit has one name for its rating wherever it is given, and the name does not say which visit', () => {
  const uid = ratingUid('0195a3c4-8f00-7000-8000-000000000042', sha256);
  expect(ratingUid('0195a3c4-8f00-7000-8000-000000000042', sha256)).toBe(uid);
  expect(ratingUid('0195a3c4-8f00-7000-8000-000000000043', sha256)).not.toBe(uid);
  expect(uid).not.toContain('0195a3c4');
  expect(uid).toMatch(/^rated:[\w-]{22}$/u);
});

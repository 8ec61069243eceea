import { expect, test } from 'vitest';
import { isKeptCode, isStaffCode, keepCode } from '#main/profile/staff-code.ts';

test('a kept code is known again, another is not, and the code itself is not in what is kept', () => {
  const kept = keepCode('246810');
  expect([isKeptCode(kept, '246810'), isKeptCode(kept, '246811'), isKeptCode(kept, '')]).toEqual([true, false, false]);
  expect(JSON.stringify(kept)).not.toContain('246810');
  expect(keepCode('246810').hash).not.toBe(kept.hash);
  expect(isKeptCode({ salt: kept.salt, hash: '' }, '246810')).toBe(false);
});

test('a staff code is six digits', () => {
  expect(['246810', '24681', '2468101', 'abcdef', '24681O'].map(isStaffCode)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});

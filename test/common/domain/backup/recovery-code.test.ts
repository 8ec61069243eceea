import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRecoveryCode, recoveryCodeFrom, spacedRecoveryCode } from '#common/domain/backup/recovery-code.ts';

test('a code that was made is read back from its paper form, in small letters, with blanks or dashes or none', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 128, maxLength: 128 }),
      fc.constantFrom('-', ' ', ' - ', ''),
      (random, between) => {
        const code = recoveryCodeFrom(random);
        fc.pre(code !== null);
        expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{24}$/u);
        expect(readRecoveryCode(spacedRecoveryCode(code).toLowerCase().replaceAll('-', between))).toBe(code);
      },
    ),
  );
});

test('too few usable bytes make no code, and half a code or a letter that is never in one is none', () => {
  expect(recoveryCodeFrom(new Uint8Array(128).fill(255))).toBeNull();
  expect(readRecoveryCode('2345-6789')).toBeNull();
  expect(readRecoveryCode('0345-6789-ABCD-EFGH-JKMN-PQRS')).toBeNull();
});

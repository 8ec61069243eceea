import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeRecordCode, encodeRecordCode } from '#common/domain/scan/record-code.ts';

test('every id survives its code, in any case, and only under its own prefix', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.boolean(), (id, lower) => {
      const code = encodeRecordCode('MC1B', id);
      const held = lower ? ` ${code.toLowerCase()}\r` : code;
      expect([decodeRecordCode('MC1B', held), decodeRecordCode('MC1T', held), code.length]).toEqual([id, null, 30]);
    }),
  );
});

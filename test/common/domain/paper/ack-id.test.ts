import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ackIdFor, isAckId } from '#common/domain/paper/ack-id.ts';

test('every job and attempt gives four characters a printer accepts', () => {
  fc.assert(fc.property(fc.string(), fc.nat(), (job, attempt) => isAckId(ackIdFor(job, attempt))));
});

test('the next attempt of a job has another id, and the same attempt the same', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.nat(), (job, attempt) => {
      expect(ackIdFor(job, attempt)).toBe(ackIdFor(job, attempt));
      expect(ackIdFor(job, attempt + 1)).not.toBe(ackIdFor(job, attempt));
    }),
  );
});

test('a thousand jobs of one morning hardly ever share an id', () => {
  const ids = Array.from({ length: 1000 }, (_, index) =>
    ackIdFor(`019a2b3c-4d5e-7f60-8a1b-${String(index).padStart(12, '0')}`, 1),
  );
  expect(new Set(ids).size).toBeGreaterThan(990);
});

test('a space, a letter with a mark, three or five characters are no id', () => {
  expect(['ab 1', 'ắbc1', 'abc', 'abcde', ''].map(isAckId)).toEqual([false, false, false, false, false]);
});

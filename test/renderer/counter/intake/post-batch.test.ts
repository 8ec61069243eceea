import { expect, test } from 'vitest';
import { decodeBatch, emptyBatch, withParcel } from '#renderer/counter/intake/post-batch.ts';

test('parcels are taken in capitals without blanks, each once; a doubtful number is taken and pointed out', () => {
  const first = withParcel(emptyBatch, 'eh 123456785 vn');
  if (first.kind !== 'added') throw new Error(first.kind);
  expect([first.batch.lines.map(({ parcel }) => parcel), first.doubtful]).toEqual([['EH123456785VN'], false]);
  expect(withParcel(first.batch, 'EH123456785VN').kind).toBe('twice');
  expect(withParcel(first.batch, ' ').kind).toBe('nothing');
  expect(withParcel(first.batch, 'EH123456784VN')).toMatchObject({ kind: 'added', doubtful: true });
  expect(withParcel(first.batch, 'vnp-00017')).toMatchObject({ kind: 'added', doubtful: true });
});

test('a batch that was being scanned comes back as it was; anything else is an empty one', () => {
  const batch = { from: 'Hòn Gai', lines: [{ parcel: 'A', slip: '', complete: false, note: 'ướt' }] };
  expect(decodeBatch(JSON.stringify(batch))).toEqual(batch);
  expect([decodeBatch(null), decodeBatch('{'), decodeBatch('{"lines":1}')]).toEqual([
    emptyBatch,
    emptyBatch,
    emptyBatch,
  ]);
});

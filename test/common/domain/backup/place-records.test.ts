import { expect, test } from 'vitest';
import { noteOutcomes, notePlaces } from '#common/domain/backup/place-records.ts';

const [usb, net] = ['/mnt/usb', '/mnt/network'];

test('a try counts for the places it was made in, and a failed one does not forget the last that succeeded', () => {
  const first = notePlaces([], {
    at: 5,
    tried: [usb, net],
    outcomes: [
      { place: usb, kind: 'stored' },
      { place: net, kind: 'gone' },
    ],
  });
  expect(first).toEqual([
    { place: usb, triedAt: 5, goodAt: 5 },
    { place: net, triedAt: 5, goodAt: null },
  ]);
  const again = notePlaces(first, { at: 9, tried: [net], outcomes: [{ place: net, kind: 'stored' }] });
  expect(again).toEqual([
    { place: usb, triedAt: 5, goodAt: 5 },
    { place: net, triedAt: 9, goodAt: 9 },
  ]);
  // The machine's own disk failed: tried everywhere, good nowhere.
  const all = notePlaces(again, { at: 12, tried: [usb, net], outcomes: [{ place: '', kind: 'no-room' }] });
  expect(all.map(({ triedAt, goodAt }) => [triedAt, goodAt])).toEqual([
    [12, 5],
    [12, 9],
  ]);
});

test('trouble of a place stands until that place is tried again or is no place any more', () => {
  const before = [
    { place: usb, kind: 'disk-full' },
    { place: net, kind: 'gone' },
  ] as const;
  const one = { at: 9, tried: [net], outcomes: [{ place: net, kind: 'stored' }] } as const;
  expect(noteOutcomes(before, one, [usb, net])).toEqual([
    { place: usb, kind: 'disk-full' },
    { place: net, kind: 'stored' },
  ]);
  expect(noteOutcomes(before, one, [net])).toEqual([{ place: net, kind: 'stored' }]);
});

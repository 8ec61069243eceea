import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matching, moved, placeOfKey } from '#renderer/ui/pick-list.ts';

const options = [
  { id: 'b', name: 'B · Đất đai – Xây dựng', more: '4 người chờ' },
  { id: 'q3', name: 'Quầy 3', more: 'Hộ tịch' },
  { id: 'q12', name: 'Quầy 12', more: 'Đất đai, Cư trú' },
];

test.each([
  ['', ['b', 'q3', 'q12']],
  ['quay', ['q3', 'q12']],
  ['Quầy 12', ['q12']],
  ['dat dai', ['b', 'q12']],
  ['ĐẤT quầy', ['q12']],
  ['xyz', []],
])('typing %o leaves %o', (typed, ids) => {
  expect(matching(options, typed).map(({ id }) => id)).toEqual(ids);
});

test.each([
  ['Digit1', 0],
  ['Digit9', 8],
  ['Numpad3', 2],
  ['Digit0', null],
  ['KeyA', null],
  ['F1', null],
])('the key %s means the line %o', (code, place) => {
  expect(placeOfKey(code)).toBe(place);
});

test('whatever arrows are pressed, the mark stays inside the list', () => {
  fc.assert(
    fc.property(fc.nat(5), fc.array(fc.constantFrom('ArrowDown' as const, 'ArrowUp' as const)), (length, keys) => {
      let active = 0;
      for (const key of keys) {
        active = moved(active, key, length);
        expect(active >= 0 && (active < length || active === 0)).toBe(true);
      }
    }),
  );
});

import { expect, test } from 'vitest';
import { keepWish, readWish } from '#renderer/kiosk/kept-wish.ts';
import type { Wish } from '#renderer/kiosk/visit.ts';

const wish: Wish = {
  service: 'a',
  language: 'en',
  requestId: '11111111-1111-4111-8111-111111111111',
  priority: 'elderly',
};

const storage = (start: ReadonlyMap<string, string> = new Map()) => {
  const items = new Map(start);
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
};

test('a wish is read again as it was kept', () => {
  const kept = storage();
  keepWish(kept, wish);
  expect(readWish(kept)).toEqual(wish);
});

test('after the visit nothing is kept', () => {
  const kept = storage();
  keepWish(kept, wish);
  keepWish(kept, null);
  expect([...kept.items]).toEqual([]);
});

test.each(['', '{', '"a"', '{"service":"a","language":"vi","requestId":"1"}'])('%j is no wish', (text) => {
  expect(readWish(storage(new Map([['kiosk-wish', text]])))).toBeNull();
});

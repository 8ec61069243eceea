import { expect, test } from 'vitest';
import { papersActOf, papersCap } from '#renderer/counter/digitise/papers-keys.ts';

const press = (code: string, held: Partial<Parameters<typeof papersActOf>[0]> = {}) =>
  papersActOf({ code, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, isComposing: false, ...held });

test('each act has one key, whatever the layout types with it', () => {
  const alt = { altKey: true };
  expect([
    press('KeyQ', alt),
    press('KeyT', alt),
    press('ArrowUp', alt),
    press('PageUp', alt),
    press('PageUp'),
  ]).toEqual(['scan', 'split', 'up', 'previous-paper', 'previous-page']);
  expect([press('Delete'), papersCap('remove'), papersCap('split')]).toEqual(['remove', 'Delete', 'Alt+T']);
});

test('letters that are typed, arrows in a list, and presses with other keys held are left alone', () => {
  expect([
    press('KeyQ'),
    press('ArrowUp'),
    press('KeyQ', { altKey: true, ctrlKey: true }),
    press('Delete', { shiftKey: true }),
    press('KeyQ', { altKey: true, isComposing: true }),
  ]).toEqual([null, null, null, null, null]);
});

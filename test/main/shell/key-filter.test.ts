import { expect, test } from 'vitest';
import { type KeyPress, isKeyBlocked } from '#main/shell/key-filter.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  control: false,
  alt: false,
  meta: false,
  ...held,
});

const chords = [
  press('r', { control: true }),
  press('w', { control: true }),
  press('F4', { alt: true }),
  press('Tab', { alt: true }),
  press('+', { control: true }),
  press('d', { meta: true }),
  press('F5'),
  press('F11'),
  press('F12'),
];

test('a kiosk takes no chord and no function key that leaves or reloads the page', () => {
  expect(chords.filter((chord) => !isKeyBlocked('kiosk', chord))).toEqual([]);
});

test('a kiosk takes what a person or a keyboard scanner types', () => {
  expect(['a', 'Đ', 'Tab', 'Enter', 'Escape', 'F9'].filter((key) => isKeyBlocked('kiosk', press(key)))).toEqual([]);
});

test('a display takes no key at all', () => {
  expect([...chords, press('a'), press('Enter')].every((key) => isKeyBlocked('display', key))).toBe(true);
});

test('an officer has every key', () => {
  for (const role of ['counter', 'supervisor', 'printer'] as const) {
    expect(chords.some((chord) => isKeyBlocked(role, chord))).toBe(false);
  }
});

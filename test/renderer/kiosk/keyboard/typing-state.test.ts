import { expect, test } from 'vitest';
import { textOf } from '#common/domain/typing/type-key.ts';
import { nextTyping, startTyping, type TypingEvent, type TypingState } from '#renderer/kiosk/keyboard/typing-state.ts';

const key = (each: string, limit = 60): TypingEvent => ({ type: 'key', key: each, method: 'telex', limit });
const after = (...events: readonly TypingEvent[]): TypingState => events.reduce(nextTyping, startTyping);
const text = (...events: readonly TypingEvent[]): string => textOf(after(...events).typed);

test('shift is for one letter, and a second press takes it back', () => {
  expect(text({ type: 'shift' }, key('d'), key('d'), key('o'))).toBe('Đo');
  expect(text({ type: 'shift' }, { type: 'shift' }, key('a'))).toBe('a');
  expect(after({ type: 'shift' }).shift).toBe(true);
});

test('a text begins with no space and two spaces are one', () => {
  expect(text(key(' '), key('a'), key(' '), key(' '), key('b'))).toBe('a b');
});

test('a full text takes no more letters but still takes marks', () => {
  expect(text(key('a', 2), key('n', 2), key('h', 2))).toBe('an');
  expect(text(key('a', 2), key('n', 2), key('s', 2))).toBe('án');
});

test('delete takes one letter, clear takes all and the shift with it', () => {
  expect(text(key('a'), key('s'), key('n'), { type: 'delete' })).toBe('á');
  expect(after(key('a'), { type: 'shift' }, { type: 'clear' })).toEqual(startTyping);
  expect(text({ type: 'delete' })).toBe('');
});

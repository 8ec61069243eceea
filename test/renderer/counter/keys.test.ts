import { expect, test } from 'vitest';
import { capOf, counterKeys, notACommand } from '#renderer/counter/keys.ts';

test('each act of the counter has the key the house gives it', () => {
  expect(counterKeys.map(({ act, cap }) => [cap, act])).toEqual([
    ['F2', 'call-next'],
    ['F3', 'recall'],
    ['F4', 'no-show'],
    ['F5', 'done'],
    ['F8', 'receive'],
    ['F10', 'print-again'],
    ['Ctrl+K', 'find'],
    ['Ctrl+D', 'scan-papers'],
    ['Ctrl+M', 'drawer'],
  ]);
  expect(capOf('receive')).toBe('F8');
});

test.each([
  ['pressed once', { repeat: false, isComposing: false }, false],
  ['held down', { repeat: true, isComposing: false }, true],
  ['while an input method composes', { repeat: false, isComposing: true }, true],
])('a key %s is a command or not', (_how, press, ignored) => {
  expect(notACommand(press)).toBe(ignored);
});

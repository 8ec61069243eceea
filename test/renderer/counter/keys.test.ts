import { expect, test } from 'vitest';
import { capOf, counterKeys, notACommand } from '#renderer/counter/keys.ts';

test('each act of the counter has the key the house gives it', () => {
  expect(counterKeys.map(({ act, cap }) => [cap, act])).toEqual([
    ['F2', 'call-next'],
    ['F3', 'recall'],
    ['F4', 'no-show'],
    ['F5', 'done'],
    ['F6', 'transfer'],
    ['F7', 'park'],
    ['F8', 'receive'],
    ['F10', 'print-again'],
    ['F11', 'give-result'],
    ['F12', 'lock'],
    ['Ctrl+S', 'next-step'],
    ['Ctrl+Y', 'hand-over-list'],
    ['Ctrl+F', 'money'],
    ['Ctrl+K', 'find'],
    ['Ctrl+D', 'scan-papers'],
    ['Ctrl+T', 'arrived'],
    ['Alt+0', 'drafts'],
    ['Ctrl+Q', 'put-aside'],
    ['Ctrl+R', 'turn-away'],
    ['Ctrl+M', 'drawer'],
    ['Ctrl+J', 'add-service'],
    ['Ctrl+L', 'choose'],
    ['Ctrl+B', 'return'],
    ['Ctrl+U', 'undo-step'],
    ['Ctrl+E', 'judge'],
    ['Ctrl+N', 'pause'],
    ['Ctrl+I', 'sign-in'],
    ['Ctrl+O', 'sign-out'],
    ['Ctrl+G', 'hand-over'],
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

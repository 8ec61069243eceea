import { expect, test } from 'vitest';
import { undoNotice } from '#renderer/supervisor/acts/undo-notice.ts';

const now = Date.UTC(2026, 2, 9, 3, 42);
const power = { text: { vi: 'Mất điện tầng 2', en: 'No power on floor 2' }, until: now + 20 * 60_000 - 1 };

test('a notice that is taken back gives its place to what was told there before, for the minutes left of that', () => {
  const before = [
    { to: 'counter' as const, ...power },
    { to: 'kiosk' as const, ...power },
  ];
  expect(undoNotice(before, ['counter', 'kiosk', 'display'], now)).toEqual([
    { text: { vi: '', en: '' }, to: ['display'], minutes: 0 },
    { text: power.text, to: ['counter', 'kiosk'], minutes: 20 },
  ]);
  // What is told where the notice did not go is left alone.
  expect(undoNotice(before, ['kiosk'], now)).toEqual([{ text: power.text, to: ['kiosk'], minutes: 20 }]);
});

test('what is over by then, or was never told, is not told again', () => {
  const over = [{ to: 'kiosk' as const, ...power, until: now }];
  const down = [{ text: { vi: '', en: '' }, to: ['kiosk'], minutes: 0 }];
  expect([undoNotice(over, ['kiosk'], now), undoNotice([], ['kiosk'], now)]).toEqual([down, down]);
});

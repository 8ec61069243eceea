import { expect, test } from 'vitest';
import { ANSWER_MS, windowRenewal } from '#main/shell/window-renewal.ts';
import { handClock } from '#test/support/hand-clock.ts';

const renewed = () => {
  const clock = handClock();
  const asked: string[] = [];
  const reloaded: string[] = [];
  const renewal = windowRenewal<string>({
    ask: (window) => asked.push(window),
    reload: (window) => reloaded.push(window),
    after: clock.after,
  });
  return { clock, asked, reloaded, renewal };
};

test('a free window is opened again at once, one with somebody at it when that one is done, and each once', () => {
  const { clock, asked, reloaded, renewal } = renewed();
  renewal.begin(['counter', 'kiosk']);
  expect(asked).toEqual(['counter', 'kiosk']);
  renewal.heard('counter', 'now');
  renewal.heard('kiosk', 'later');
  clock.pass(10 * ANSWER_MS);
  expect(reloaded).toEqual(['counter']);
  renewal.heard('kiosk', 'now');
  renewal.heard('kiosk', 'now');
  expect(reloaded).toEqual(['counter', 'kiosk']);
});

test('a window that answers nothing is broken and is opened again; one that is gone, or was never asked, is not', () => {
  const { clock, reloaded, renewal } = renewed();
  renewal.heard('display', 'now');
  renewal.begin(['display', 'citizen']);
  renewal.forget('citizen');
  clock.pass(ANSWER_MS - 1);
  expect(reloaded).toEqual([]);
  clock.pass(1);
  expect(reloaded).toEqual(['display']);
});

test('a second order begins anew: the first one’s time is not counted', () => {
  const { clock, reloaded, renewal } = renewed();
  renewal.begin(['kiosk']);
  clock.pass(ANSWER_MS - 1);
  renewal.begin(['kiosk']);
  clock.pass(ANSWER_MS - 1);
  expect(reloaded).toEqual([]);
  clock.pass(1);
  expect(reloaded).toEqual(['kiosk']);
});

import { expect, test } from 'vitest';
import { isForCitizens, planWindow } from '#main/shell/window-plan.ts';

const room = { width: 4_000, height: 4_000 };
const wishes = { place: null, locked: false };

test('a kiosk is upright and a board is wide', () => {
  expect(planWindow('kiosk', room, wishes).bounds).toEqual({ width: 1080, height: 1920 });
  expect(planWindow('display', room, wishes).bounds).toEqual({ width: 1920, height: 1080 });
  expect(planWindow('counter', room, wishes).bounds).toEqual({ width: 1366, height: 768 });
});

test('a window is never larger than its screen', () => {
  expect(planWindow('kiosk', { width: 1366, height: 728 }, wishes).bounds).toEqual({ width: 1080, height: 728 });
});

test('a place the profile names is taken as it is', () => {
  const place = { x: 100, y: 0, width: 540, height: 960 };
  expect(planWindow('kiosk', { width: 800, height: 600 }, { place, locked: false }).bounds).toEqual(place);
});

test('only windows in front of citizens can be locked', () => {
  const roles = ['kiosk', 'counter', 'display', 'supervisor', 'printer', 'citizen'] as const;
  const locked = roles.filter((role) => planWindow(role, room, { place: null, locked: true }).locked);
  expect(locked).toEqual(['kiosk', 'display']);
  expect(roles.filter(isForCitizens)).toEqual([...locked, 'citizen']);
  expect(roles.filter((role) => planWindow(role, room, wishes).beside)).toEqual(['citizen']);
});

test('without the wish nothing is locked', () => {
  expect(planWindow('kiosk', room, wishes).locked).toBe(false);
});

test('only a board takes a monitor of its own', () => {
  const roles = ['kiosk', 'counter', 'display', 'supervisor', 'printer', 'citizen'] as const;
  expect(roles.map((role) => planWindow(role, room, { ...wishes, boardMonitor: 2 }).monitor)).toEqual([
    null,
    null,
    2,
    null,
    null,
    null,
  ]);
  expect(planWindow('display', room, wishes).monitor).toBeNull();
});

test('the wizard takes the room there is, upright or not, and is locked to nothing', () => {
  expect(planWindow('setup', { width: 1080, height: 1920 }, { place: null, locked: true })).toMatchObject({
    bounds: { width: 1080, height: 1920 },
    locked: false,
  });
});

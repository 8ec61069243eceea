import { expect, test } from 'vitest';
import { StaffDoor } from '#main/backend/staff-door.ts';

const doorWith = (code: string | null) => {
  const time = { now: 0 };
  const door = new StaffDoor({
    now: () => time.now,
    hasCode: () => code !== null,
    isCode: (typed) => typed === code,
  });
  return { door, time };
};

test('officers’ windows have no door; a kiosk and a board have one once a code is set', () => {
  const { door } = doorWith('246810');
  expect((['counter', 'supervisor', 'kiosk', 'display'] as const).map((role) => door.access(role))).toEqual([
    'open',
    'open',
    'code',
    'code',
  ]);
  expect(doorWith(null).door.access('kiosk')).toBe('first-code');
});

test('the right code opens for five minutes, acting keeps it open, looking does not, closing closes', () => {
  const { door, time } = doorWith('246810');
  expect(door.tryCode('246810')).toBe('open');
  time.now = 299_999;
  expect([door.access('kiosk'), door.isLocked('kiosk')]).toEqual(['open', false]);
  time.now = 599_998;
  expect(door.access('kiosk')).toBe('open');
  time.now = 599_999;
  expect([door.access('kiosk'), door.isLocked('kiosk')]).toEqual(['code', true]);
  door.tryCode('246810');
  door.close();
  expect(door.access('kiosk')).toBe('code');
});

test('after five wrong codes nothing is tried for a minute, not even the right one', () => {
  const { door, time } = doorWith('246810');
  const wrong = Array.from({ length: 5 }, () => door.tryCode('111111'));
  expect(wrong).toEqual(['wrong-code', 'wrong-code', 'wrong-code', 'wrong-code', 'wait']);
  time.now = 59_999;
  expect(door.tryCode('246810')).toBe('wait');
  time.now = 60_000;
  expect(door.tryCode('246810')).toBe('open');
});

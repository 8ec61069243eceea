import { expect, test } from 'vitest';
import { profilesOf, wantsTraining } from '#main/shell/command-line.ts';

const start = ['/opt/motcua/motcua', '--no-sandbox'];

test('profiles are named one by one, in order, relative to where the program was started', () => {
  expect(profilesOf([...start, '--profile', 'kiosk', '--lang=vi', '--profile=/srv/counter'], '/home/minh')).toEqual([
    '/home/minh/kiosk',
    '/srv/counter',
  ]);
});

test('a profile named twice is one profile', () => {
  expect(profilesOf([...start, '--profile', 'a', '--profile', './a/'], '/p')).toEqual(['/p/a']);
});

test('without a folder after it --profile names nothing', () => {
  expect(profilesOf([...start, '--profile'], '/p')).toEqual([]);
  expect(profilesOf([...start, '--profile', '--lang=vi'], '/p')).toEqual([]);
  expect(profilesOf(start, '/p')).toEqual([]);
});

test('training is asked for by its flag alone', () => {
  expect(wantsTraining([...start, '--training'])).toBe(true);
  expect(wantsTraining([...start, '--profile', 'training'])).toBe(false);
});

import { expect, test } from 'vitest';
import { marksAgree } from '#common/domain/typing/marks-agree.ts';

test.each([
  ['', 'Đăng ký khai sinh'],
  ['khai', 'Đăng ký khai sinh'],
  ['đăng k', 'Đăng ký khai sinh'],
  ['dăng', 'Đăng ký khai sinh'],
  ['hoà giải', 'Hòa giải tranh chấp'],
  ['hoa', 'Hòa giải tranh chấp'],
  ['dat', 'Đất đai'],
  ['đât', 'Đất đai'],
])('the marks of %s are those of %s', (typed, text) => {
  expect(marksAgree(typed, text)).toBe(true);
});

test.each([
  ['đạt', 'Đất đai'],
  ['sính', 'Đăng ký khai sinh'],
  ['đổi', 'Đối tượng'],
  ['hỏa', 'Hòa giải tranh chấp'],
])('the marks of %s are not those of %s', (typed, text) => {
  expect(marksAgree(typed, text)).toBe(false);
});

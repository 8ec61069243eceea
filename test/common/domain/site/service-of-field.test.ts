import { expect, test } from 'vitest';
import { serviceOfField, servicesByTyping } from '#common/domain/site/service-of-field.ts';
import { serviceSettingsSchema } from '#common/domain/site/site-config.ts';

const service = (id: string, vi: string, en: string, hint: string, fields?: readonly string[]) => ({
  ...serviceSettingsSchema.parse({
    letter: id,
    name: { vi, en },
    hint: { vi: hint, en: '' },
    icon: 'users',
    order: 1,
    ...(fields !== undefined && { fields }),
  }),
  id,
});

const services = [
  service('A', 'Hộ tịch – Chứng thực', 'Civil status', 'Khai sinh, kết hôn'),
  service('B', 'Đất đai', 'Land', 'Giấy chứng nhận'),
  service('C', 'Xây dựng', 'Construction', 'Giấy phép nhà ở', ['Quy hoạch', 'Chứng thực']),
];

test('the service that lists the field serves it, also when another one is named so', () => {
  expect([serviceOfField(services, 'Quy hoạch')?.id, serviceOfField(services, 'chứng thực')?.id]).toEqual(['C', 'C']);
});

test('without a list the name decides, and a part of the name is enough', () => {
  expect([serviceOfField(services, 'Đất đai')?.id, serviceOfField(services, 'Hộ tịch')?.id]).toEqual(['B', 'A']);
});

test('a field that nobody names is sent to no queue', () => {
  expect([serviceOfField(services, 'Du lịch'), serviceOfField(services, 'Hộ'), serviceOfField([], 'Đất đai')]).toEqual([
    null,
    null,
    null,
  ]);
});

test('services are found by name and hint, in both languages, names before hints', () => {
  const found = (typed: string): readonly string[] => servicesByTyping(services, typed).map(({ id }) => id);
  expect({
    mark: found('đất'),
    fold: found('DAT D'),
    english: found('constr'),
    hint: found('giay'),
    name: found('chung'),
    nothing: found(''),
    middle: found('ai'),
  }).toEqual({ mark: ['B'], fold: ['B'], english: ['C'], hint: ['B', 'C'], name: ['A', 'B'], nothing: [], middle: [] });
});

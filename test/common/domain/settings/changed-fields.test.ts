import { expect, test } from 'vitest';
import { changedFields } from '#common/domain/settings/changed-fields.ts';

test('a change is told field by field, names by language, lists and groups as one', () => {
  const before = { name: { vi: 'Hộ tịch', en: 'Civil' }, order: 1, fields: ['a'], hours: null };
  const after = { name: { vi: 'Hộ tịch 2', en: 'Civil' }, order: 2, fields: ['a', 'b'], hours: { sessions: null } };
  expect(changedFields(before, after)).toEqual([
    { field: 'name.vi', from: 'Hộ tịch', to: 'Hộ tịch 2' },
    { field: 'order', from: '1', to: '2' },
    { field: 'fields', from: null, to: null },
    { field: 'hours', from: null, to: null },
  ]);
  expect(changedFields(before, before)).toEqual([]);
});

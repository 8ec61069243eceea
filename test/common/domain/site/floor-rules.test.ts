import { expect, test } from 'vitest';
import { floorRulesSchema, usualFloorRules } from '#common/domain/site/floor-rules.ts';

test('a site that says nothing recalls three times and waits half an hour for who was absent', () => {
  expect(usualFloorRules).toEqual({ recallLimit: 3, returnMinutes: 30, targetMinutes: 13.3 });
});

test.each([{ recallLimit: 0 }, { recallLimit: 21 }, { returnMinutes: -1 }, { returnMinutes: 601 }])(
  'the rule %o is refused',
  (rule) => {
    expect(floorRulesSchema.safeParse(rule).success).toBe(false);
  },
);

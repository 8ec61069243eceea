import { expect, test } from 'vitest';
import { leavesBinariesOut } from '#scripts/setup/node-for-npm.mjs';

test('npm needs a newer Node exactly below 22.12', () => {
  const versions = ['18.19.0', '20.20.2', '22.11.0', '22.12.0', '23.0.0', '24.21.0'];
  expect(versions.filter(leavesBinariesOut)).toEqual(['18.19.0', '20.20.2', '22.11.0']);
});

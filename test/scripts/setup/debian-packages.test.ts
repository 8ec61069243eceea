import { expect, test } from 'vitest';
import { missingPackages } from '#scripts/setup/debian-packages.mjs';

test('a package is missing when dpkg does not know it or only remembers its configuration', () => {
  const answer = 'socat installed\nlibgtk-3-0 config-files\nlibgbm1:amd64 installed\n';
  expect(missingPackages(['socat', 'libgtk-3-0', 'libgbm1', 'xvfb'], answer)).toEqual(['libgtk-3-0', 'xvfb']);
});

test('a package under its newer t64 name is not missing', () => {
  expect(missingPackages(['libasound2'], 'libasound2t64 installed\n')).toEqual([]);
});

import { expect, test } from 'vitest';
import { logsForRoles } from '#common/wire/logs-for-roles.ts';

test('a terminal that citizens stand at never opens the log with personal data', () => {
  expect(logsForRoles(['kiosk'])).toEqual(['floor', 'config']);
  expect(logsForRoles(['display', 'kiosk'])).toEqual(['floor', 'config']);
  expect(logsForRoles([])).toEqual(['floor', 'config']);
});

test('an officer at the same machine opens all three', () => {
  expect(logsForRoles(['counter'])).toEqual(['floor', 'dossier', 'config']);
  expect(logsForRoles(['kiosk', 'supervisor'])).toEqual(['floor', 'dossier', 'config']);
});

import { expect, test } from 'vitest';
import { rivalConcerns } from '#renderer/supervisor/rival-concerns.ts';

test('a dossier received twice is something a person must act on, with both codes and counters', () => {
  const rival = {
    dossier: 'd',
    code: 'H49.12-260915-0100',
    counter: 'Quầy 1',
    rivalCode: 'H49.12-260915-0200',
    rivalCounter: 'Quầy 2',
    at: 5,
  };
  expect(rivalConcerns([rival])).toMatchObject([
    { tone: 'act', key: 'concern.rival', since: 5, values: { code: rival.code, rivalCounter: 'Quầy 2' } },
  ]);
});

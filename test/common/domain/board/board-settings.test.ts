import { expect, test } from 'vitest';
import { boardSettingsSchema, usualBoard } from '#common/domain/board/board-settings.ts';

test('a board with no settings, or with ones it cannot read, is the plain hall board', () => {
  expect(boardSettingsSchema.parse({})).toEqual(usualBoard);
  expect(
    boardSettingsSchema.parse({ kind: 'hologram', counters: 7, slides: [{ vi: 3 }], slideSeconds: 0, night: 'always' }),
  ).toEqual(usualBoard);
});

test('one bad part does not take the others down', () => {
  expect(boardSettingsSchema.parse({ kind: 'counter', counters: ['Q5'], night: 'always' })).toEqual({
    ...usualBoard,
    kind: 'counter',
    counters: ['Q5'],
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ServiceTile } from '#common/ipc/kiosk-calls.ts';
import { allClosed, groupOf, startTiles, tilesAtOnce } from '#renderer/kiosk/arrange-tiles.ts';
import { services } from './kiosk-answers.ts';

const [first] = services;
if (first === undefined) throw new Error('The kiosk of the tests has no services');
const service = (id: number, field: number | null): ServiceTile => ({
  ...first,
  id: `s${id}`,
  group: field === null ? null : { vi: `Nhóm ${field}`, en: `Field ${field}` },
});

test('up to eight services stand for themselves, also when they have fields', () => {
  const eight = Array.from({ length: 8 }, (_, id) => service(id, 1));
  expect(startTiles(eight).map(({ kind }) => kind)).toEqual(Array.from({ length: 8 }, () => 'service'));
});

test('many are gathered by field at the place of the first; a field of one is its service', () => {
  const many = [service(1, 1), service(2, null), service(3, 2), ...[4, 5, 6, 7, 8, 9].map((id) => service(id, 1))];
  expect(startTiles(many)).toEqual([
    {
      kind: 'group',
      group: { id: 'field:Nhóm 1', name: { vi: 'Nhóm 1', en: 'Field 1' }, services: [many[0], ...many.slice(3)] },
    },
    { kind: 'service', service: many[1] },
    { kind: 'service', service: many[2] },
  ]);
});

test('whatever the configuration: one glance on the first screen, and every service once and within two presses', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 12 })), { maxLength: 60 }), (fieldsOf) => {
      const all = fieldsOf.map((field, id) => service(id, field));
      const tiles = startTiles(all);
      expect(tiles.length).toBeLessThanOrEqual(tilesAtOnce);
      const reached = tiles.flatMap((tile) =>
        tile.kind === 'service' ? [tile.service] : (groupOf(all, tile.group.id)?.services ?? []),
      );
      expect(reached.map(({ id }) => id).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
    }),
  );
});

test('only when every service is closed does the start say so, with the one that opens first', () => {
  const closed = (id: number, reopensAt: number | null): ServiceTile => ({
    ...service(id, null),
    door: { kind: 'closed', why: 'break', reopensAt },
  });
  expect(allClosed([]).closed).toBe(false);
  expect(allClosed([closed(1, 5), service(2, null)]).closed).toBe(false);
  expect(allClosed([closed(1, null), closed(2, 7), closed(3, 5)])).toMatchObject({
    closed: true,
    service: { id: 's3' },
  });
});

import type { ServiceTile } from '#common/ipc/kiosk-calls.ts';
import type { Bilingual } from '#common/ipc/views.ts';

/** What one glance takes in. */
export const tilesAtOnce = 8;

/** Services behind one tile: those of a field, or what found no place of its own ('rest'). */
export type ServiceGroup = {
  readonly id: string;
  /** null: the others. */
  readonly name: Bilingual | null;
  readonly services: readonly ServiceTile[];
};

export type StartTile =
  | { readonly kind: 'service'; readonly service: ServiceTile }
  | { readonly kind: 'group'; readonly group: ServiceGroup };

const restId = 'rest';

/** Services of one field together, at the place of the first of them; a field with a single service is that service. */
const byField = (services: readonly ServiceTile[]): readonly StartTile[] => {
  const fields = new Map<string, ServiceTile[]>();
  for (const service of services) {
    const id = service.group === null ? `service:${service.id}` : `field:${service.group.vi}`;
    fields.set(id, [...(fields.get(id) ?? []), service]);
  }
  return [...fields].flatMap(([id, members]): readonly StartTile[] => {
    const [first] = members;
    if (first === undefined) return [];
    if (members.length === 1 || first.group === null) return [{ kind: 'service', service: first }];
    return [{ kind: 'group', group: { id, name: first.group, services: members } }];
  });
};

const servicesOf = (tile: StartTile): readonly ServiceTile[] =>
  tile.kind === 'service' ? [tile.service] : tile.group.services;

/**
 * The tiles of the first screen: never more than one glance takes in. A few services stand for themselves; many are gathered by their field
 * (lĩnh vực); what is still too much stands behind a last tile. So a number is never further than two presses.
 */
export const startTiles = (services: readonly ServiceTile[]): readonly StartTile[] => {
  if (services.length <= tilesAtOnce) return services.map((service) => ({ kind: 'service', service }));
  const tiles = byField(services);
  if (tiles.length <= tilesAtOnce) return tiles;
  const rest = tiles.slice(tilesAtOnce - 1).flatMap(servicesOf);
  return [...tiles.slice(0, tilesAtOnce - 1), { kind: 'group', group: { id: restId, name: null, services: rest } }];
};

/** The group of this id among the tiles, or null when the configuration has changed since. */
export const groupOf = (services: readonly ServiceTile[], id: string): ServiceGroup | null =>
  startTiles(services)
    .flatMap((tile) => (tile.kind === 'group' ? [tile.group] : []))
    .find((group) => group.id === id) ?? null;

/** When the first of these services gives numbers again (UTC ms), null when one does now or nobody knows; and whether all are closed. */
export const allClosed = (
  services: readonly ServiceTile[],
): { readonly closed: boolean; readonly service: ServiceTile | null } => {
  const closed = services.length > 0 && services.every(({ door }) => door.kind === 'closed');
  if (!closed) return { closed, service: null };
  const opensAt = ({ door }: ServiceTile): number =>
    door.kind === 'closed' && door.reopensAt !== null ? door.reopensAt : Number.POSITIVE_INFINITY;
  return { closed, service: services.toSorted((one, other) => opensAt(one) - opensAt(other))[0] ?? null };
};

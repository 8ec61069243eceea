import { hubPlaceSchema, type HubPlace } from '#common/domain/site/hub-place.ts';
import { configId } from '#common/domain/site/site-config.ts';
import { readState } from '#main/store/folded-tables.ts';
import type { TerminalContext } from './terminal-context.ts';

const PLACE = configId('hub', 'main');

/** Where the site's hub was last known to be, or null. */
export const hubPlace = ({ store }: TerminalContext): HubPlace | null => {
  const parsed = hubPlaceSchema.safeParse(readState(store.db, 'config-item', PLACE)?.value);
  return parsed.success ? parsed.data : null;
};

/** Publishes where the hub is, unless the site knows it already. */
export const publishHubPlace = (terminal: TerminalContext, place: HubPlace): void => {
  if (JSON.stringify(hubPlace(terminal)) === JSON.stringify(place)) return;
  terminal.store.append([{ t: 'config.set', id: PLACE, d: { kind: 'hub', value: { ...place } } }]);
};

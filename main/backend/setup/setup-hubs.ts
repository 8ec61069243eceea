import { isTrainingSite } from '#common/domain/site/training.ts';
import type { SetupHub } from '#common/domain/setup/answers.ts';
import { browseHubs } from '#main/sync/mdns.ts';
import { askHub } from '#main/sync/probe-hub.ts';
import { syncUrl } from '#main/sync/sync-url.ts';

/** The hubs that a new machine can see. */
export type SetupHubs = {
  /** Real centres that said their name in the local network and answered. */
  readonly found: () => readonly SetupHub[];
  /** Who answers at an address that a person typed or scanned. */
  readonly ask: (
    typed: string,
  ) => Promise<
    { readonly kind: 'found'; readonly hub: SetupHub } | { readonly kind: 'bad-address' | 'nobody' | 'training' }
  >;
  readonly stop: () => Promise<void>;
};

/** Hubs listen here unless somebody chose otherwise, so a person need not type it. */
const USUAL_PORT = 4700;

const withPort = (typed: string): string =>
  /:\d+$/u.test(typed.trim()) ? typed.trim() : `${typed.trim()}:${USUAL_PORT}`;

const hubAt = async (address: string): Promise<SetupHub | 'bad-address' | 'nobody'> => {
  const url = syncUrl(address);
  if (url === null) return 'bad-address';
  const hub = await askHub(url);
  return hub === null
    ? 'nobody'
    : { address, site: hub.site, name: hub.name, counters: hub.counters.map((counter) => ({ ...counter })) };
};

/** Looks for hubs of any centre by mDNS until it is stopped; centres of training are never offered to a real machine. */
export const openSetupHubs = (onChange: () => void): SetupHubs => {
  let found: readonly SetupHub[] = [];
  let round = 0;
  const heard = async (places: readonly string[]): Promise<void> => {
    round += 1;
    const mine = round;
    const answers = await Promise.all(places.map(hubAt));
    if (mine !== round) return;
    const hubs = answers.flatMap((one) => (typeof one === 'string' || isTrainingSite(one.site) ? [] : [one]));
    found = hubs.filter((hub, index) => hubs.findIndex(({ site }) => site === hub.site) === index);
    onChange();
  };
  // Without multicast nothing is found, and the page says how to type the address.
  const stop = browseHubs(
    null,
    (places) => void heard(places),
    () => undefined,
  );
  return {
    found: () => found,
    ask: async (typed) => {
      const hub = await hubAt(withPort(typed));
      if (typeof hub === 'string') return { kind: hub };
      return isTrainingSite(hub.site) ? { kind: 'training' } : { kind: 'found', hub };
    },
    stop,
  };
};

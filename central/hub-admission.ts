import { enrolledTerminalSchema } from '#common/domain/site/enrolment.ts';
import { decideHub, type HubClaim } from '#common/domain/site/hub-claim.ts';
import { hubPlaceSchema } from '#common/domain/site/hub-place.ts';
import { configId } from '#common/domain/site/site-config.ts';
import type { SiteConfigs } from './log/site-configs.ts';
import type { HubKeys } from './store/postgres/hub-keys.ts';

/** Whether the holder of this key is the hub of the site, as far as central knows: by the site's configuration, else by the first key that came. */
export const hubAdmission =
  (configs: SiteConfigs, keys: HubKeys, now: () => number) =>
  async (site: string, claim: HubClaim): Promise<boolean> => {
    const values = await configs(site);
    const decision = decideHub(claim, {
      place: hubPlaceSchema.safeParse(values?.get(configId('hub', 'main'))).data ?? null,
      terminal: enrolledTerminalSchema.safeParse(values?.get(configId('terminal', claim.term))).data ?? null,
      pinned: await keys.pinned(site),
    });
    if (decision === 'pin') await keys.pin(site, claim, now());
    return decision !== 'refused';
  };

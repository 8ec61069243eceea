import { siteSettingsSchema } from '#common/domain/site/site-config.ts';
import type { DirectorySite } from '#common/wire/site-directory.ts';
import type { SiteConfigs } from '#central/log/site-configs.ts';

/** What was read is as good as new for so long, ms. */
const FRESH_MS = 5_000;

/** The sites of the province that have settings at central, in the Vietnamese order of their agencies' names. `now` is a clock that nobody sets, ms. */
export const siteDirectory = (
  sites: () => Promise<readonly string[]>,
  configs: SiteConfigs,
  now: () => number,
): (() => Promise<readonly DirectorySite[]>) => {
  const order = new Intl.Collator('vi');
  let known: { readonly at: number; readonly found: readonly DirectorySite[] } | null = null;
  const read = async (): Promise<readonly DirectorySite[]> => {
    const found: DirectorySite[] = [];
    for (const site of await sites()) {
      const settings = siteSettingsSchema.safeParse((await configs(site))?.get('site:main'));
      if (!settings.success) continue;
      const { name, agencyName, agencyCode } = settings.data;
      found.push({ site, name, agencyName, agencyCode });
    }
    return found.toSorted((a, b) => order.compare(a.agencyName, b.agencyName));
  };
  return async () => {
    const at = now();
    if (known === null || at - known.at > FRESH_MS) known = { at, found: await read() };
    return known.found;
  };
};

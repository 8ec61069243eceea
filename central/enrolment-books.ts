import type { LogHost } from './log/log-host.ts';
import type { EnrolmentBook } from './http/door.ts';
import { followAdmission } from './site-admission.ts';

/**
 * Who may come in at each site, by the configuration log that central has of it: replicated from its hub, or sequenced here. Followed from the first
 * question on; null for a site of which no configuration ever came, which nobody can speak for.
 */
export const enrolmentBooks = (
  hostOf: (site: string) => LogHost,
): ((site: string) => Promise<EnrolmentBook | null>) => {
  const followed = new Map<string, Promise<EnrolmentBook | null>>();
  const follow = async (site: string): Promise<EnrolmentBook | null> => {
    const host = hostOf(site);
    const here = await host.headOf({ site, audience: 'config' });
    return here === null ? null : followAdmission(site, host);
  };
  return (site) => {
    const known = followed.get(site);
    if (known !== undefined) return known;
    const book = follow(site);
    followed.set(site, book);
    // An unknown site, or a database that did not answer, is asked about again the next time.
    const forget = (): void => void followed.delete(site);
    book.then((found) => {
      if (found === null) forget();
    }, forget);
    return book;
  };
};

import { checkNewSite, piecesOfNewSite, type NewSite } from '#common/domain/settings/new-site.ts';
import type { SettingsProblem } from '#common/domain/settings/problems.ts';
import { readState } from '#main/store/folded-tables.ts';
import type { TerminalContext } from './terminal-context.ts';

export type CreateSiteOutcome =
  | { readonly kind: 'created' }
  | { readonly kind: 'problems'; readonly problems: readonly SettingsProblem[] }
  /** The centre has settings: they are changed on their pages, never made anew. */
  | { readonly kind: 'exists' }
  /** This terminal has not heard everything from the hub: the centre may well have settings. */
  | { readonly kind: 'not-heard' };

/**
 * Gives a centre without settings its first ones, in one commit. Only where nothing can be overwritten: on the terminal that hosts the hub, or on
 * one that has everything the hub has. The same request is done once.
 */
export const createSite = (
  { store, profile, site, hub }: TerminalContext,
  wish: NewSite,
  requestId: string,
): CreateSiteOutcome => {
  if (store.entityOfRequest('config', requestId) !== null) return { kind: 'created' };
  if (site.site !== null) return { kind: 'exists' };
  if (profile.hosts === undefined && !hub.caughtUp()) return { kind: 'not-heard' };
  const problems = checkNewSite(wish);
  if (problems.length > 0) return { kind: 'problems', problems };
  const missing = piecesOfNewSite(wish).filter(({ id }) => readState(store.db, 'config-item', id) === null);
  store.append(
    missing.map(({ id, kind, value }, index) => ({
      t: 'config.set',
      id,
      ...(index === 0 ? { uid: requestId } : {}),
      d: { kind, value },
    })),
  );
  return { kind: 'created' };
};

import type { BusinessState } from '#common/domain/dossier/business-state.ts';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import type { CommandInput } from '#common/ipc/contract.ts';
import { dossierById } from '#main/store/dossiers.ts';
import { DEFAULT_PATIENCE_MS } from '../hubs-word.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { until } from '../until.ts';
import { deskStamp } from './desk-stamp.ts';

export type DossierClaim =
  /** `alone`: nobody answered in time; the officer works on, and is told if it turns out that another counter had it. */
  | { readonly kind: 'claimed'; readonly alone: boolean; readonly dossier: Dossier }
  | { readonly kind: 'taken'; readonly by: string }
  | { readonly kind: 'not-open'; readonly state: BusinessState }
  | { readonly kind: 'not-found' };

/** Takes an arrived dossier up for this counter and waits for the hub's word as long as the site allows; without it the counter goes on alone. */
export const claimDossier = async (
  terminal: TerminalContext,
  { dossier: id, requestId }: CommandInput<'arrived.claim'>,
): Promise<DossierClaim> => {
  const { store, hub, site } = terminal;
  const known = dossierById(store.db, id);
  if (known === null) return { kind: 'not-found' };
  if (known.state !== 'registered') return { kind: 'not-open', state: known.state };
  const { counter, officer } = deskStamp(terminal);
  if (store.entityOfRequest('dossier', requestId) === null) {
    store.append([{ t: 'dossier.claim', id, uid: requestId, by: counter, d: { counter, officer } }]);
  }
  const patience = hub.connection() === 'alone' ? 0 : (site.site?.hubPatienceMs ?? DEFAULT_PATIENCE_MS);
  const heard = await until(store, () => (store.isSequenced('dossier', id) ? true : null), patience);
  const dossier = dossierById(store.db, id) ?? known;
  if (dossier.state !== 'registered') return { kind: 'not-open', state: dossier.state };
  const holder = dossier.claim?.counter ?? counter;
  if (holder !== counter) return { kind: 'taken', by: site.counter(holder)?.name.vi ?? holder };
  return { kind: 'claimed', alone: heard === null, dossier };
};

/** Lets a dossier go that this counter took up and did not receive. */
export const releaseDossier = (
  terminal: TerminalContext,
  { dossier: id, requestId }: CommandInput<'arrived.release'>,
): void => {
  const { store } = terminal;
  const { counter, officer } = deskStamp(terminal);
  if (store.entityOfRequest('dossier', requestId) !== null) return;
  if (dossierById(store.db, id)?.claim?.counter !== counter) return;
  store.append([{ t: 'dossier.release', id, uid: requestId, by: counter, d: { counter, officer } }]);
};

import { zonesNear } from '#common/domain/board/zone-settings.ts';
import { turnMsFor, turnOf, turnsId } from '#common/domain/speech/turns.ts';
import type { CommandInput, CommandOutput } from '#common/ipc/contract.ts';
import { turnsOf } from '#main/store/turns.ts';
import type { TerminalContext } from './terminal-context.ts';

/**
 * Whether this board may speak now. Where no other zone hears its own, always. Otherwise it asks once through the log, whose order every
 * board of the site sees alike, and speaks when its turn has come. Repeating a request asks again how it stands.
 */
export const takeTurn = (
  { store, site, profile }: TerminalContext,
  { ms, requestId }: CommandInput<'speech.turn'>,
): CommandOutput<'speech.turn'> => {
  const zone = site.zoneOfBoard(profile.name);
  const near = [...zonesNear(site.zones, zone)];
  if (near.length === 0) return { kind: 'now' };
  const id = turnsId(store.today());
  if (store.entityOfRequest('floor', requestId) === null) {
    store.append([{ t: 'speech.ask', id, uid: requestId, d: { zone, near, ms: turnMsFor(ms) } }]);
  }
  if (!store.isSequenced('floor', id)) return { kind: 'wait' };
  return { kind: turnOf(turnsOf(store.db, store.today()), requestId, store.now()) };
};

/** Ends a turn, so that the next board need not wait until it runs out; without effect where none was asked for. */
export const endTurn = ({ store }: TerminalContext, { turn }: CommandInput<'speech.turn-over'>): void => {
  const id = store.entityOfRequest('floor', turn);
  const isOpen =
    id !== null &&
    (!store.isSequenced('floor', id) || turnsOf(store.db, store.today()).some(({ uid }) => uid === turn));
  if (isOpen) store.append([{ t: 'speech.over', id, d: { of: turn } }]);
};

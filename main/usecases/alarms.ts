import { alarmId } from '#common/domain/floor/alarm.ts';
import type { TerminalContext } from './terminal-context.ts';

/** This supervisor looks after a matter (nhận xử lý) that began at an instant (UTC ms; null where nobody knows). */
export const takeAlarm = (
  { store, profile }: TerminalContext,
  { key, began, requestId }: { readonly key: string; readonly began: number | null; readonly requestId: string },
): void => {
  if (store.entityOfRequest('floor', requestId) !== null) return;
  store.append([{ t: 'alarm.take', id: alarmId(key), uid: requestId, by: profile.name, d: { key, began } }]);
};

/** The matter is over, or nobody looks after it any more. */
export const endAlarm = (
  { store, profile }: TerminalContext,
  { key, requestId }: { readonly key: string; readonly requestId: string },
): void => {
  if (store.entityOfRequest('floor', requestId) !== null) return;
  store.append([{ t: 'alarm.over', id: alarmId(key), uid: requestId, by: profile.name, d: {} }]);
};

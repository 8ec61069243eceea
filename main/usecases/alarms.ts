import { alarmId } from '#common/domain/floor/alarm.ts';
import { bySupervisor } from './on-duty.ts';
import type { TerminalContext } from './terminal-context.ts';

/** This supervisor looks after a matter (nhận xử lý) that began at an instant (UTC ms; null where nobody knows). */
export const takeAlarm = (
  terminal: TerminalContext,
  { key, began, requestId }: { readonly key: string; readonly began: number | null; readonly requestId: string },
): void => {
  const { store } = terminal;
  if (store.entityOfRequest('floor', requestId) !== null) return;
  const by = bySupervisor(terminal);
  store.append([{ t: 'alarm.take', id: alarmId(key), uid: requestId, by, d: { key, began } }]);
};

/** The matter is over, as a screen saw (`isOver`: nobody did that), or whoever looked after it gives it back. */
export const endAlarm = (
  terminal: TerminalContext,
  { key, isOver, requestId }: { readonly key: string; readonly isOver: boolean; readonly requestId: string },
): void => {
  const { store, profile } = terminal;
  if (store.entityOfRequest('floor', requestId) !== null) return;
  const by = isOver ? profile.name : bySupervisor(terminal);
  store.append([{ t: 'alarm.over', id: alarmId(key), uid: requestId, by, d: {} }]);
};

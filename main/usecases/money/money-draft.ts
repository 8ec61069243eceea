import type { MoneyEvent } from '#common/domain/dossier/money-data.ts';
import type { Draft } from '#main/store/terminal-store.ts';
import { deskStamp } from '../dossier/desk-stamp.ts';
import type { TerminalContext } from '../terminal-context.ts';

/** What happened to a dossier's money at this desk, to be written down. `uid` is the request it answers. */
export const moneyDraft = (terminal: TerminalContext, id: string, money: MoneyEvent, uid?: string): Draft => {
  const { counter, officer } = deskStamp(terminal);
  return { t: 'dossier.money', id, by: counter, d: { counter, officer, money }, ...(uid === undefined ? {} : { uid }) };
};

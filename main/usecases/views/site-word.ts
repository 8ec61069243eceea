import { stampShown } from '#common/domain/floor/on-duty.ts';
import { hearerSchema } from '#common/domain/site/floor-words.ts';
import type { Role } from '#common/ipc/contract.ts';
import type { SiteWord } from '#common/ipc/floor-act-calls.ts';
import { deskOf } from '#main/store/desks.ts';
import { kioskClosed, noticeFor } from '../floor-words.ts';
import type { TerminalContext } from '../terminal-context.ts';

/** What the supervisor has to say to a window of this role at this terminal. */
export const siteWord = (
  terminal: TerminalContext,
  role: Role,
  asked: Pick<SiteWord, 'look' | 'lookedAt'>,
): SiteWord => {
  const { store, profile } = terminal;
  const hearer = hearerSchema.safeParse(role);
  const desk = role === 'counter' ? deskOf(store.db, profile.counter ?? profile.name, store.today()) : null;
  const sentOut = desk?.sentOut ?? null;
  const pausedBy = desk?.pausedBy ?? null;
  const notice = hearer.success ? noticeFor(terminal, hearer.data) : null;
  return {
    now: store.now(),
    notice: notice === null ? null : { text: { ...notice.text }, until: notice.until },
    closed: role === 'kiosk' ? kioskClosed(terminal, profile.name) : null,
    ...(hearer.success ? asked : { look: null, lookedAt: null }),
    pausedBy: pausedBy === null ? null : stampShown(pausedBy),
    sentOut: sentOut === null ? null : { name: sentOut.name, at: sentOut.at },
  };
};

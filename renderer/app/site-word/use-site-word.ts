import type { SiteWord } from '#common/ipc/floor-act-calls.ts';
import { useNow } from '#renderer/ui/clock.tsx';
import { useView } from '../use-view.ts';

/** What the supervisor says, with `look.until` and `notice.until` by this window's clock. */
export type HeardWord = Omit<SiteWord, 'now'>;

const nothing: HeardWord = { notice: null, closed: null, look: null, lookedAt: null, pausedBy: null, sentOut: null };

/** An end by the site's clock as one by this window's, which may be wrong. */
const byClockHere = <T extends { readonly until: number }>(said: T | null, ahead: number): T | null =>
  said === null ? null : { ...said, until: said.until - ahead };

/** What the supervisor says to this window now; a notice whose time is over is gone without anybody asking. */
export const useSiteWord = (): HeardWord => {
  const view = useView('site.word', {}, ['config', 'queue', 'orders']);
  const now = useNow();
  if (view.kind !== 'ready') return nothing;
  const { now: said, ...word } = view.value;
  const ahead = said - view.gotAt;
  const notice = byClockHere(word.notice, ahead);
  return {
    ...word,
    notice: notice !== null && notice.until <= now ? null : notice,
    look: byClockHere(word.look, ahead),
  };
};

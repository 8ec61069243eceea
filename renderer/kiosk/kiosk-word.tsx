import type { HeardWord } from '#renderer/app/site-word/use-site-word.ts';
import { LookedAt } from '#renderer/app/site-word/looked-at.tsx';
import { SiteNotice } from '#renderer/app/site-word/site-notice.tsx';

/** What the kiosk's start is while the supervisor has it open or closed. */
export type KioskStart = {
  /** Where a closed kiosk sends people; null while it is open, and while a visit goes on: that is served to the end. */
  readonly shut: HeardWord['closed'];
  /** Whether the tiles are there. */
  readonly offers: boolean;
  readonly doors: boolean;
};

/** The start of the kiosk: closed only where nobody is in the middle of something. */
export const kioskStart = (atStart: boolean, isIssuing: boolean, { closed }: HeardWord): KioskStart => {
  const isOpen = atStart && closed === null;
  return { shut: atStart ? closed : null, offers: isOpen || isIssuing, doors: isOpen };
};

/** The supervisor's notice, and that the screen was just looked at. */
export const KioskWord = ({ word: { notice, lookedAt } }: { readonly word: HeardWord }) => (
  <>
    {notice !== null && <SiteNotice notice={notice} className="px-8 py-3 text-[1.4rem]" />}
    <LookedAt at={lookedAt} />
  </>
);

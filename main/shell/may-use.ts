import { isOwnAddress } from './own-address.ts';

/** What a page asks the browser for. */
export type Wish = {
  readonly permission: string;
  /** Address of the page that asks. */
  readonly page: string;
  /** For `media`: which of microphone and camera. */
  readonly media: readonly string[];
};

/**
 * Whether a page may use something of the machine that browsers ask about. One thing, in one window: the supervisor's may hear the microphone,
 * and nothing else, to record the centre's own voice. Everything else is denied.
 */
export const mayUse = ({ permission, page, media }: Wish): boolean =>
  permission === 'media' &&
  isOwnAddress(page) &&
  new URL(page).pathname === '/supervisor.html' &&
  media.length > 0 &&
  media.every((kind) => kind === 'audio');

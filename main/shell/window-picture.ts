import type { WebContents } from 'electron/main';
import type { CommandName } from '#common/ipc/contract.ts';
import { floorActCalls } from '#common/ipc/floor-act-calls.ts';
import type { AnyReply } from '../ipc/backend-messages.ts';
import type { RegisteredWindow } from '../ipc/serve.ts';
import { inTime } from './in-time.ts';
import { log } from './log.ts';

/** Wide enough to read what is on a screen, small enough for one message. */
const WIDTH = 1280;
const JPEG_QUALITY = 65;
/** A window that is not drawn (minimised) gives no picture, ms. */
const PICTURE_MS = 5_000;

/** The window as it is now, as JPEG in base64; undefined when it gives no picture. */
const pictureOf = async (contents: WebContents): Promise<string | undefined> => {
  try {
    const image = await inTime(contents.capturePage(), PICTURE_MS);
    if (image.isEmpty()) return undefined;
    const small = image.getSize().width > WIDTH ? image.resize({ width: WIDTH, quality: 'good' }) : image;
    return small.toJPEG(JPEG_QUALITY).toString('base64');
  } catch (error) {
    log('no picture', { error: error instanceof Error ? error.name : 'unknown' });
    return undefined;
  }
};

/**
 * Takes the picture that a window agreed to, of just this window, and passes it on with the window's word; null for every other call. A window cannot
 * be seen without asking for it itself.
 */
export const windowPicture = (
  window: RegisteredWindow,
  contents: WebContents,
  name: CommandName,
  input: unknown,
): Promise<AnyReply> | null => {
  if (name !== 'order.picture') return null;
  const wish = floorActCalls[name].input.safeParse(input);
  // The backend says what is wrong with it.
  if (!wish.success) return window.call(window.role, name, input);
  const { order } = wish.data;
  return pictureOf(contents).then((jpeg) =>
    window.call(window.role, name, jpeg === undefined ? { order } : { order, jpeg }),
  );
};

import { join } from 'node:path';
import type { Page } from 'playwright';

/** Keeps a picture of a window for people to look at, where a folder is named for them in `MOTCUA_SHOTS`; a test never depends on it. */
export const shot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['MOTCUA_SHOTS'];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
};

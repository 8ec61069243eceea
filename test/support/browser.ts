import { chromium, type Browser } from 'playwright';

/** A browser without a window: the shell draws pages as Chromium does and opens each in half the time of the whole program. */
export const startBrowser = (args: readonly string[] = []): Promise<Browser> =>
  chromium.launch({
    executablePath: '/usr/bin/chromium-headless-shell',
    // Letters as wide as on paper and on a real screen: by itself the shell fits them to its dots.
    args: ['--no-sandbox', '--font-render-hinting=none', ...args],
  });

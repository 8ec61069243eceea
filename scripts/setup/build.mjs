import { existsSync } from 'node:fs';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bin, cache, projectNode, root } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';
import { fingerprint, isStamped, writeStamp } from '../lib/stamp.mjs';
import { note, step } from '../lib/steps.mjs';

/** Everything the built program is made of. Explicit folders: the stand-in runtime holds a link back to the root, so a walk from there never ends. */
const sources = [
  'common',
  'main',
  'central',
  'preload',
  'renderer',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'scripts/setup/build.mjs',
];

/** The typefaces of everything on paper (main/print/raster-engine.ts names the same files): the layout measures with them, so they travel with the program. */
export const fonts = [
  'noto-sans/400Regular/NotoSans_400Regular.ttf',
  'noto-sans/700Bold/NotoSans_700Bold.ttf',
  'be-vietnam-pro/800ExtraBold/BeVietnamPro_800ExtraBold.ttf',
];

const out = join(root, 'out');
const stamp = join(cache, 'build-stamp');

const copyFonts = async () => {
  for (const font of fonts) {
    const copy = join(out, 'fonts', font);
    await mkdir(dirname(copy), { recursive: true });
    await copyFile(join(root, 'node_modules/@expo-google-fonts', font), copy);
  }
};

/** Builds the program into out/ when its sources changed since the last build. */
export const build = async () => {
  const wanted = await fingerprint(sources);
  if (existsSync(join(out, 'main', 'main.js')) && (await isStamped(stamp, wanted))) {
    note('the build is in step with the sources');
    return;
  }
  await step('build', async () => {
    await rm(out, { recursive: true, force: true });
    await run(projectNode, [bin('electron-vite'), 'build', '--logLevel', 'warn'], {
      whatToDo: 'The sources do not build: see the message above, and npm run check for all of them.',
    });
    await copyFonts();
    await writeStamp(stamp, wanted);
  });
};

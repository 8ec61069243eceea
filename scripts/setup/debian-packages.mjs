import { readdir, stat } from 'node:fs/promises';
import { attempt, run } from '../lib/run.mjs';
import { note, step, StepFailed } from '../lib/steps.mjs';

/** What any Electron needs to open a window, a screen for machines that have none, and a font with every Vietnamese letter. */
export const forElectron = [
  'xvfb',
  'libnss3',
  'libgtk-3-0',
  'libgbm1',
  'libasound2',
  'libxss1',
  'libatk-bridge2.0-0',
  'libdrm2',
  'libxkbcommon0',
  'fonts-noto-core',
];

/** What unpacks the stand-in runtime and compiles SQLite for it. */
export const forStandIn = ['unzip', 'gcc', 'g++', 'libc6-dev'];

/** A serial line with two ends, for the scanner of the demo and of the tests. */
export const forDemo = ['socat'];

/**
 * What the tests take as independent witnesses: a decoder of codes, readers of printed Vietnamese and of PDF (poppler also checks signatures, with the
 * certificates that libnss3-tools puts in order), a browser that shows single screens, a document scanner that can jam (SANE's test device), a hand on the
 * keyboard, and a signing token made of software.
 */
export const forTests = [
  'zbar-tools',
  'tesseract-ocr',
  'tesseract-ocr-vie',
  'poppler-utils',
  'qpdf',
  'libnss3-tools',
  'chromium-headless-shell',
  'sane-utils',
  'xdotool',
  'softhsm2',
  'opensc',
  'openssl',
];

/** Package lists older than this are fetched again, in milliseconds. */
const listsAge = 24 * 60 * 60 * 1000;

/**
 * Which of the wanted packages dpkg does not count as installed; Debian 13 and Ubuntu 24.04 call some of them `…t64`.
 * @param {readonly string[]} wanted
 * @param {string} answer dpkg-query's lines, "name status"
 */
export const missingPackages = (wanted, answer) => {
  const installed = new Set(
    answer
      .split('\n')
      .map((line) => line.trim().split(' '))
      .filter(([, status]) => status === 'installed')
      .map(([name]) => name?.replace(/:.*$/, '')),
  );
  return wanted.filter((name) => !installed.has(name) && !installed.has(`${name}t64`));
};

const listsAreOld = async () => {
  const folder = '/var/lib/apt/lists';
  try {
    const lists = (await readdir(folder)).filter((name) => name.endsWith('Packages') || name.includes('Packages.'));
    return lists.length === 0 || Date.now() - (await stat(folder)).mtimeMs > listsAge;
  } catch {
    return true;
  }
};

/** @param {readonly string[]} missing */
const install = async (missing) => {
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (process.getuid?.() !== 0) {
    throw new StepFailed(
      `These Debian packages are missing: ${missing.join(', ')}.`,
      `Run this once, then start again:  sudo apt-get update && sudo ${command}`,
    );
  }
  const whatToDo = `Check that apt reaches its mirror, or run it by hand:  apt-get update && ${command}`;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if (await listsAreOld()) await run('apt-get', ['update'], { env, whatToDo });
  const args = command.split(' ').slice(1);
  // Fresh-looking lists can still be outdated: a failed installation is tried once more with new ones.
  if ((await attempt('apt-get', args, { env })).code === 0) return;
  await run('apt-get', ['update'], { env, whatToDo });
  await run('apt-get', args, { env, whatToDo });
};

/**
 * Installs the missing ones of the given Debian packages when root, or says how; on other systems it says what must be there.
 * @param {readonly string[]} wanted
 */
export const ensureDebianPackages = async (wanted) => {
  if (process.platform !== 'linux') return;
  const names = wanted.flatMap((name) => [name, `${name}t64`]);
  const { code, stdout } = await attempt('dpkg-query', ['-W', '-f=${Package} ${db:Status-Status}\n', ...names]);
  if (code === 127) {
    note(`this is not Debian; the system must offer what these packages hold: ${wanted.join(' ')}`);
    return;
  }
  const missing = missingPackages(wanted, stdout);
  if (missing.length === 0) return;
  await step(`Debian packages: ${missing.join(' ')}`, () => install(missing));
};

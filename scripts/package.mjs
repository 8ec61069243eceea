// npm run package: builds the program into dist/linux-unpacked and reads the fuses back from what was built.
import { cp, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bin, cache, projectNode, root } from './lib/paths.mjs';
import { onProjectNode } from './lib/project-node.mjs';
import { attempt, run } from './lib/run.mjs';
import { note, runScript, step, StepFailed } from './lib/steps.mjs';

/** What the packaged program must and must not allow, by the names of @electron/fuses. */
const wantedFuses = /** @type {const} */ ({
  RunAsNode: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableCookieEncryption: true,
  OnlyLoadAppFromAsar: true,
  GrantFileProtocolExtraPrivileges: false,
});

/** @param {string} executable */
const checkFuses = async (executable) => {
  const { FuseState, FuseV1Options, getCurrentFuseWire } = await import('@electron/fuses');
  const fuses = await getCurrentFuseWire(executable);
  const names = /** @type {(keyof typeof wantedFuses)[]} */ (Object.keys(wantedFuses));
  const wrong = names.filter(
    (name) => fuses[FuseV1Options[name]] !== (wantedFuses[name] ? FuseState.ENABLE : FuseState.DISABLE),
  );
  if (wrong.length > 0) {
    throw new StepFailed(
      `These fuses of ${executable} are not as they should be: ${wrong.join(', ')}.`,
      'Compare electronFuses in electron-builder.yml with scripts/package.mjs.',
    );
  }
};

/**
 * A copy of the runtime without the link that makes the stand-in start this project.
 * @param {string} executable
 */
const copyRuntime = async (executable) => {
  const copy = join(cache, 'electron-to-package');
  await rm(copy, { recursive: true, force: true });
  await cp(dirname(executable), copy, { recursive: true, verbatimSymlinks: true });
  await rm(join(copy, 'resources', 'app'), { recursive: true, force: true });
  return copy;
};

/** @param {string} executable */
const versionOf = async (executable) => {
  const { stdout } = await attempt(executable, ['-p', 'process.versions.electron'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  return stdout.trim();
};

/** @param {string} executable */
const packageWith = async (executable) => {
  const { productName } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const runtime = ['-c.electronDist', await copyRuntime(executable), '-c.electronVersion', await versionOf(executable)];
  const args = [bin('electron-builder'), '--linux', 'dir', '--x64', '--publish', 'never', ...runtime];
  await run(projectNode, args, { whatToDo: 'See the message of electron-builder above.' });
  return join(root, 'dist', 'linux-unpacked', String(productName).toLowerCase());
};

await runScript(() =>
  onProjectNode(async () => {
    const { prepare } = await import('./setup/prepare.mjs');
    const { standIn, env } = await prepare({ built: true });
    const executable = await step('package', () => packageWith(env.MOTCUA_ELECTRON));
    await step('fuses, read back', () => checkFuses(executable));
    note(`packaged: ${executable}`);
    if (standIn) {
      note('ATTENTION: this package holds the stand-in Electron, which is old and for tests only. DO NOT SHIP IT.');
      note('To make one that may be shipped, run this where Electron can be downloaded (or set ELECTRON_MIRROR).');
    }
    return 0;
  }),
);

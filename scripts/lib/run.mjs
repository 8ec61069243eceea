import { spawn } from 'node:child_process';
import { StepFailed } from './steps.mjs';
import { root } from './paths.mjs';

/** How much of the beginning and of the end of a failed command's output is shown, in characters: the error is at one of them. */
const shownEnds = 2000;

/** @param {string} output */
const ends = (output) =>
  output.length <= 2 * shownEnds ? output : `${output.slice(0, shownEnds)}\n[…]\n${output.slice(-shownEnds)}`;

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [cwd]
 * @property {number} [timeout] milliseconds until the command is killed
 * @property {string} [whatToDo] what a person can do when the command fails
 */

/**
 * Runs a short command quietly and answers how it ended; a command that cannot be started ends with code 127.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, stdout: string, stderr: string }>}
 */
export const attempt = (command, args, options = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(options.timeout === undefined ? {} : { timeout: options.timeout, killSignal: 'SIGKILL' }),
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
    child.on('error', (error) => resolve({ code: 127, stdout, stderr: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, stdout, stderr }));
  });

/**
 * Runs a short command that must succeed and answers its stdout; otherwise a StepFailed with the end of its output.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export const run = async (command, args, options = {}) => {
  const { code, stdout, stderr } = await attempt(command, args, options);
  if (code === 0) return stdout;
  const output = ends(`${stdout}\n${stderr}`.trim());
  throw new StepFailed(
    `"${[command, ...args].join(' ').slice(0, 200)}" ended with code ${code}:\n${output}`,
    options.whatToDo ?? 'See the output above.',
  );
};

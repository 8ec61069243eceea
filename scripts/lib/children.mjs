import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/** How often a script looks whether npm, its parent, is still there, in milliseconds. */
const parentCheck = 500;

/** How long a child may take to end by itself after SIGTERM, in milliseconds. */
const grace = 5000;

/**
 * Runs a command in the foreground with our terminal until it ends, and answers its exit code. The command never outlives us: our signals are handed on,
 * and since SIGTERM to npm ends npm but not the script under it, a changed parent ends the command too.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>}
 */
export const foreground = (command, args, env = process.env) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env, stdio: 'inherit' });
    const parent = process.ppid;
    /** @type {NodeJS.Timeout | undefined} */
    let kill;
    const stop = () => {
      child.kill('SIGTERM');
      kill ??= setTimeout(() => child.kill('SIGKILL'), grace);
    };
    const orphaned = setInterval(() => {
      if (process.ppid !== parent) stop();
    }, parentCheck);
    process.on('SIGTERM', stop);
    process.on('SIGHUP', stop);
    // Ctrl+C reaches the whole terminal group, the child included: here it must only not end us before the child.
    const wait = () => undefined;
    process.on('SIGINT', wait);
    const finish = () => {
      clearInterval(orphaned);
      clearTimeout(kill);
      process.off('SIGTERM', stop).off('SIGHUP', stop).off('SIGINT', wait);
    };
    child.on('error', (error) => {
      finish();
      reject(error);
    });
    child.on('close', (code) => {
      finish();
      resolve(code ?? 1);
    });
  });

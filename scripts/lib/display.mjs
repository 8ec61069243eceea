import { spawn } from 'node:child_process';
import { StepFailed } from './steps.mjs';

/**
 * @typedef {object} Display
 * @property {boolean} virtual nobody sees it
 * @property {NodeJS.ProcessEnv} env what a program needs to draw on it
 * @property {() => void} stop ends what was started here, and nothing else
 */

/** Holds a kiosk's tall screen and a wall display's wide one. */
const size = '3840x2160x24';

/**
 * Whether this machine has a screen for us.
 * @param {NodeJS.ProcessEnv} env
 */
export const hasDisplay = (env) => process.platform !== 'linux' || Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY);

/**
 * Starts a virtual screen of its own. Not xvfb-run: it swallows SIGTERM and leaves Xvfb and Electron behind.
 * @returns {Promise<Display>}
 */
export const virtualDisplay = () =>
  new Promise((resolve, reject) => {
    const args = ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp', '-noreset'];
    const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const stop = () => {
      process.off('exit', stop);
      server.kill('SIGTERM');
    };
    process.on('exit', stop);
    const failed = () =>
      reject(new StepFailed('Xvfb, the virtual screen, did not start.', 'Install it: apt-get install -y xvfb'));
    server.on('error', failed);
    server.on('exit', failed);
    let number = '';
    const answer = server.stdio[3];
    answer?.on('data', (bytes) => {
      number += String(bytes);
      if (!number.endsWith('\n')) return;
      resolve({ virtual: true, env: { DISPLAY: `:${number.trim()}` }, stop });
    });
  });

/**
 * The screen of this machine, or a virtual one when it has none.
 * @returns {Promise<Display>}
 */
export const anyDisplay = async () =>
  hasDisplay(process.env) ? { virtual: false, env: {}, stop: () => undefined } : virtualDisplay();

/** How often a running step says that it is still running, in milliseconds. */
const heartbeat = 10_000;

/** A step that could not be done: what failed, and what the person in front of the screen can do about it. */
export class StepFailed extends Error {
  /**
   * @param {string} whatFailed
   * @param {string} whatToDo
   */
  constructor(whatFailed, whatToDo) {
    super(whatFailed);
    this.whatToDo = whatToDo;
  }
}

/** @param {string} line */
const say = (line) => process.stderr.write(`${line}\n`);

/**
 * Elapsed time as people read it: `0.4 s`, `41 s`.
 * @param {number} milliseconds
 */
export const elapsed = (milliseconds) => `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 1 : 0)} s`;

/**
 * Runs one step of set-up and shows its beginning, that it is alive, and its end. All of it goes to stderr, so stdout stays free for results.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export const step = async (name, work) => {
  const begun = performance.now();
  say(`▸ ${name} …`);
  const alive = setInterval(() => say(`  ${name}: ${elapsed(performance.now() - begun)} …`), heartbeat);
  try {
    const result = await work();
    say(`✓ ${name} (${elapsed(performance.now() - begun)})`);
    return result;
  } catch (error) {
    say(`✗ ${name} (${elapsed(performance.now() - begun)})`);
    throw error;
  } finally {
    clearInterval(alive);
  }
};

/**
 * One line about something that needed no work.
 * @param {string} line
 */
export const note = (line) => say(`· ${line}`);

/**
 * Runs a script to its end: a failed step is reported with what to do and ends with exit code 1; anything else is a bug and shows its stack.
 * @param {() => Promise<number>} script answers the exit code
 * @param {string} [lastLine] what stdout says after a failure, for those who read the last line
 */
export const runScript = async (script, lastLine) => {
  try {
    process.exitCode = await script();
  } catch (error) {
    if (error instanceof StepFailed) say(`\n${error.message}\n→ ${error.whatToDo}`);
    else say(error instanceof Error && error.stack !== undefined ? error.stack : String(error));
    if (lastLine !== undefined) process.stdout.write(`${lastLine}\n`);
    process.exitCode = 1;
  }
};

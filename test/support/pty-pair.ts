import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ready = (socat: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = '';
    socat.once('error', reject);
    socat.once('exit', () => reject(new Error(`socat ended: ${said}`)));
    socat.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('starting data transfer loop')) resolve();
    });
  });

/** Two real pseudo-terminals joined by socat (Debian package socat): what is written to one end is read at the other. */
export class PtyPair {
  readonly #folder: string;
  #socat: ChildProcess | null = null;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** The pair is not plugged in yet, so neither path exists. */
  static async create(): Promise<PtyPair> {
    return new PtyPair(await mkdtemp(join(tmpdir(), 'pty-')));
  }

  /** Path of the end the driver opens. */
  get devicePath(): string {
    return join(this.#folder, 'device');
  }

  /** Brings both ends into being, under the same paths each time. */
  async plugIn(): Promise<void> {
    const ends = [this.devicePath, this.hostPath].map((link) => `pty,raw,echo=0,link=${link}`);
    const socat = spawn('socat', ['-d', '-d', ...ends], { stdio: ['ignore', 'ignore', 'pipe'] });
    this.#socat = socat;
    await ready(socat);
  }

  /** Takes both ends away, as a pulled cable does. */
  async unplug(): Promise<void> {
    const socat = this.#socat;
    this.#socat = null;
    if (socat === null) return;
    const exit = once(socat, 'exit');
    socat.kill();
    await exit;
  }

  /** Writes at the far end. */
  send(bytes: Uint8Array): Promise<void> {
    return writeFile(this.hostPath, bytes, { flag: 'r+' });
  }

  async dispose(): Promise<void> {
    await this.unplug();
    await rm(this.#folder, { recursive: true });
  }

  /** Path of the far end. */
  get hostPath(): string {
    return join(this.#folder, 'host');
  }
}

import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const listSchema = z.array(z.string().regex(/^[0-9a-f]{64}$/u));

/** The signed documents whose time stamp has still to come, by SHA-256, in a small file. A torn file counts as empty: the signatures stand without it. */
export class PendingTimeStampsFile {
  readonly #file: string;

  constructor(dir: string) {
    this.#file = path.join(dir, 'time-stamps-pending.json');
  }

  list(): readonly string[] {
    try {
      return listSchema.parse(JSON.parse(readFileSync(this.#file, 'utf8')));
    } catch {
      return [];
    }
  }

  add(sha256: string): void {
    this.#write([...new Set([...this.list(), sha256])]);
  }

  remove(sha256: string): void {
    this.#write(this.list().filter((each) => each !== sha256));
  }

  #write(list: readonly string[]): void {
    mkdirSync(path.dirname(this.#file), { recursive: true });
    writeFileSync(`${this.#file}.part`, JSON.stringify(list), { mode: 0o600, flush: true });
    renameSync(`${this.#file}.part`, this.#file);
  }
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { cache } from '#scripts/lib/paths.mjs';
import { benchDir } from './site-rig.ts';

const source = fileURLToPath(new URL('pouchdb', import.meta.url));

const npm = async (cwd: string): Promise<void> => {
  const { npm_execpath: cli } = process.env;
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'];
  const child =
    cli === undefined
      ? spawn('npm', args, { cwd, stdio: 'inherit' })
      : spawn(process.execPath, [cli, ...args], { cwd, stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as unknown[]; // once() knows no event's types
  if (code !== 0) throw new Error('PouchDB could not be installed for the comparison');
};

/** PouchDB and express-pouchdb in a folder of their own with express 4; installed when they are first compared with. */
const installed = async (): Promise<string> => {
  const dir = path.join(cache, 'bench-pouchdb');
  await mkdir(dir, { recursive: true });
  for (const file of ['package.json', 'package-lock.json', 'measure.mjs']) {
    await copyFile(path.join(source, file), path.join(dir, file));
  }
  if (!existsSync(path.join(dir, 'node_modules', 'express-pouchdb'))) await npm(dir);
  return path.join(dir, 'measure.mjs');
};

export type PouchArm = {
  /** One round: documents per second up to the server, and down from it into an empty database. */
  readonly round: () => Promise<{ readonly up: number; readonly down: number }>;
  readonly stop: () => Promise<void>;
};

/** The peer's way of doing the same: `docs` documents of an op's size in batches of 500, between two processes. */
export const pouchArm = async (docs: number): Promise<PouchArm> => {
  const script = await installed();
  const { dir, remove } = benchDir();
  const child = spawn(process.execPath, [script, 'client', dir, String(docs)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    round: async () => {
      child.stdin.write('round\n');
      const { value } = await lines.next();
      // The one thing that measure.mjs writes.
      return JSON.parse(String(value)) as { readonly up: number; readonly down: number };
    },
    stop: async () => {
      const gone = once(child, 'exit');
      child.stdin.end('end\n');
      await gone;
      remove();
    },
  };
};

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { type Authority, type Issued, PIN } from './authority.ts';

/** Where Debian puts SoftHSM (package softhsm2). */
export const SOFT_LIBRARY = '/usr/lib/softhsm/libsofthsm2.so';
const ID = 'a1';

/** A drawer of tokens made of software; out of it, they are pulled out. */
export type SoftTokens = {
  readonly add: (label: string, issued: Issued, extra?: readonly string[]) => void;
  readonly pullOut: () => Promise<void>;
  readonly plugIn: () => Promise<void>;
};

/** SoftHSM with an empty drawer of its own, for the rest of this test. */
export const softTokens = (authority: Authority): SoftTokens => {
  const dir = mkdtempSync(path.join(tmpdir(), 'motcua-token-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const [drawer, away, settings] = [path.join(dir, 'tokens'), path.join(dir, 'away'), path.join(dir, 'softhsm2.conf')];
  mkdirSync(drawer);
  writeFileSync(settings, `directories.tokendir = ${drawer}\nobjectstore.backend = file\nlog.level = ERROR\n`);
  // The library asks the environment of the process that loads it.
  process.env['SOFTHSM2_CONF'] = settings;
  const run = (program: string, ...args: readonly string[]): void => {
    execFileSync(program, args, { stdio: 'pipe', env: { ...process.env, SOFTHSM2_CONF: settings } });
  };
  const write = (label: string, certificate: string, id: string): void => {
    const der = path.join(dir, `${id}.der`);
    run('openssl', 'x509', '-in', certificate, '-outform', 'der', '-out', der);
    const where = ['--module', SOFT_LIBRARY, '--token-label', label, '--login', '--pin', PIN];
    run('pkcs11-tool', ...where, '--write-object', der, '--type', 'cert', '--id', id);
  };
  return {
    add: (label, issued, extra = []) => {
      const key = path.join(dir, `${label}.p8`);
      run('openssl', 'pkcs8', '-topk8', '-nocrypt', '-in', issued.key, '-out', key);
      run('softhsm2-util', '--init-token', '--free', '--label', label, '--pin', PIN, '--so-pin', '12345678');
      run('softhsm2-util', '--import', key, '--token', label, '--label', 'key', '--id', ID, '--pin', PIN);
      write(label, issued.certificate, ID);
      write(label, authority.certificate, 'ca');
      for (const [index, certificate] of extra.entries()) write(label, certificate, `b${index}`);
    },
    pullOut: () => Promise.resolve(renameSync(drawer, away)),
    plugIn: () => Promise.resolve(renameSync(away, drawer)),
  };
};

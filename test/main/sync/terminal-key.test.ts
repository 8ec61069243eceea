import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isSignedBy } from '#central/http/ed25519.ts';
import { openTerminalKey } from '#main/sync/terminal-key.ts';

const folder = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'motcua-key-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  return dir;
};

test('the key is made once, readable by its owner only, and the same at every start', () => {
  const dir = folder();
  const first = openTerminalKey(dir);
  expect(statSync(join(dir, 'terminal.key')).mode & 0o777).toBe(0o600);
  expect(openTerminalKey(dir).publicKey).toBe(first.publicKey);
  expect(readdirSync(dir)).toEqual(['terminal.key']);
});

test('a signature fits its key and its text only', () => {
  const [key, other] = [openTerminalKey(folder()), openTerminalKey(folder())];
  const sig = key.sign('xin chào');
  expect([
    isSignedBy(key.publicKey, 'xin chào', sig),
    isSignedBy(key.publicKey, 'xin chao', sig),
    isSignedBy(other.publicKey, 'xin chào', sig),
    isSignedBy('', 'xin chào', sig),
    isSignedBy(key.publicKey, 'xin chào', ''),
  ]).toEqual([true, false, false, false, false]);
});

test('a file that is no key is put aside, and there is a new key', () => {
  const dir = folder();
  const file = join(dir, 'terminal.key');
  writeFileSync(file, 'scribble');
  const made = openTerminalKey(dir);
  expect(made.publicKey).toMatch(/^[\w-]{43}$/u);
  expect(readFileSync(`${file}.bad`, 'utf8')).toBe('scribble');
});

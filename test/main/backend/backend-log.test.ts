import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openLog } from '#main/backend/backend-log.ts';

const folder = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'motcua-log-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  return dir;
};

test('a named event and its numbers are one line of the profile', () => {
  const dir = folder();
  openLog(dir).info('started', { terminal: 'K1' });
  expect(JSON.parse(readFileSync(join(dir, 'backend.log'), 'utf8'))).toMatchObject({ msg: 'started', terminal: 'K1' });
});

test('a full disk costs lines of the log, never the backend', () => {
  const dir = folder();
  symlinkSync('/dev/full', join(dir, 'backend.log'));
  const log = openLog(dir);
  expect(() => {
    log.info('connected');
    log.error('bug');
    log.info('disconnected');
  }).not.toThrow();
});

test('where the file cannot be opened there is still a log', () => {
  const dir = folder();
  symlinkSync('/proc/nowhere/backend.log', join(dir, 'backend.log'));
  expect(() => openLog(dir).info('started')).not.toThrow();
});

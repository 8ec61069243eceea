import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { PROFILE_BACKUP, saveProfile } from '#main/profile/save-profile.ts';
import { readProfile } from '#main/profile/terminal-profile.ts';

const before = {
  site: 'H49.12',
  name: 'K1',
  roles: ['kiosk'],
  hub: '10.0.0.1:4700',
  scanner: 'keyboard:F9',
  display: { x: 0, y: 0, width: 1080, height: 1920 },
};

const folder = (): string => {
  const dir = mkdtempSync(path.join(tmpdir(), 'motcua-profile-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  writeFileSync(path.join(dir, 'terminal.json'), JSON.stringify(before));
  return dir;
};

test('a change puts in what is given, takes out what is undefined, keeps the rest and the file as it was', () => {
  const dir = folder();
  const printer = { address: 'tcp://10.0.0.9:9100', widthDots: 576 as const, model: 'auto' };
  expect(saveProfile(dir, { printer, scanner: undefined })).toEqual({ kind: 'saved' });
  const { scanner: _, ...rest } = before;
  expect(readProfile(dir)).toEqual({ kind: 'profile', profile: { ...rest, printer, dir } });
  expect(JSON.parse(readFileSync(path.join(dir, PROFILE_BACKUP), 'utf8'))).toEqual(before);
  expect(readdirSync(dir).toSorted()).toEqual(['terminal.json', PROFILE_BACKUP]);
});

test('a change that would leave no profile is refused and the file stays', () => {
  const dir = folder();
  const refused = saveProfile(dir, { printer: { address: 7 } });
  expect(refused).toMatchObject({ kind: 'refused' });
  expect(JSON.parse(readFileSync(path.join(dir, 'terminal.json'), 'utf8'))).toEqual(before);
  expect(readdirSync(dir)).toEqual(['terminal.json']);
});

test('a profile that cannot be read is not written over', () => {
  const dir = folder();
  writeFileSync(path.join(dir, 'terminal.json'), '{ half');
  expect(saveProfile(dir, { scanner: 'hid:auto' }).kind).toBe('not-written');
  expect(readFileSync(path.join(dir, 'terminal.json'), 'utf8')).toBe('{ half');
});

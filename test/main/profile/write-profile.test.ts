import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { freshSetup } from '#common/domain/setup/steps.ts';
import { forgetSetup, keepSetup, readSetup } from '#main/profile/setup-state.ts';
import { readProfile } from '#main/profile/terminal-profile.ts';
import { formerIdentity, writeProfile, writingSteps } from '#main/profile/write-profile.ts';

const AT = Date.UTC(2026, 8, 15, 3, 0, 0);
const profile = { site: 'H49.12', name: 'K1', roles: ['kiosk'], hub: '10.0.0.1:4700' };

const folder = (): string => {
  const dir = mkdtempSync(path.join(tmpdir(), 'motcua-write-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  return dir;
};
const put = (dir: string, files: Readonly<Record<string, string>>): void => {
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(dir, name), text);
};

test('an empty folder becomes a profile with its files', () => {
  const dir = folder();
  expect(readProfile(dir).kind).toBe('no-profile');
  expect(writeProfile(dir, { profile, files: { 'seed.json': '[]' }, at: AT })).toEqual({
    kind: 'written',
    before: null,
  });
  expect(readProfile(dir)).toEqual({ kind: 'profile', profile: { ...profile, dir } });
  expect(readdirSync(dir).toSorted()).toEqual(['seed.json', 'terminal.json']);
});

test('what would be no profile is refused, and nothing in the folder is touched', () => {
  const dir = folder();
  put(dir, { 'terminal.json': '{ half', 'terminal.db': 'data' });
  expect(writeProfile(dir, { profile: { ...profile, roles: ['setup'] }, files: {}, at: AT }).kind).toBe('refused');
  expect(readdirSync(dir).toSorted()).toEqual(['terminal.db', 'terminal.json']);
  expect(readProfile(dir)).toMatchObject({ kind: 'bad-profile', fields: [] });
});

test('the same terminal set up again keeps its data and its key; the broken file is put aside', () => {
  const dir = folder();
  const broken = JSON.stringify({ ...profile, printer: { address: 7 }, colour: 'red' });
  put(dir, { 'terminal.json': broken, 'terminal.db': 'data', 'terminal.key': 'key', guard: 'g' });
  expect(readProfile(dir)).toMatchObject({
    kind: 'bad-profile',
    fields: ['printer.address', 'printer.widthDots', 'colour'],
  });
  expect(formerIdentity(dir)).toEqual({ site: 'H49.12', name: 'K1' });
  expect(writeProfile(dir, { profile, files: {}, at: AT })).toEqual({
    kind: 'written',
    before: 'before-20260915030000',
  });
  expect(readdirSync(dir).toSorted()).toEqual([
    'before-20260915030000',
    'guard',
    'terminal.db',
    'terminal.json',
    'terminal.key',
  ]);
  expect(readFileSync(path.join(dir, 'before-20260915030000/terminal.json'), 'utf8')).toBe(broken);
});

test('another terminal never goes on in the data of the one that was there, and nothing of it is lost', () => {
  for (const before of [
    JSON.stringify({ ...profile, name: 'K2' }),
    '{"site":"H49.13","name":"K1", …',
    '\u0000\u0000',
  ]) {
    const dir = folder();
    put(dir, { 'terminal.json': before, 'terminal.db': 'data', 'terminal.db-wal': 'wal', 'hub.db': 'hub', guard: 'g' });
    const written = writeProfile(dir, { profile, files: {}, at: AT });
    expect(written).toEqual({ kind: 'written', before: 'before-20260915030000' });
    expect(readdirSync(dir).toSorted()).toEqual(['before-20260915030000', 'terminal.json']);
    expect(readdirSync(path.join(dir, 'before-20260915030000')).toSorted()).toEqual([
      'guard',
      'hub.db',
      'terminal.db',
      'terminal.db-wal',
      'terminal.json',
    ]);
  }
});

test('wherever the writing breaks off, a second try keeps the data of the same terminal in use and puts that of another aside', () => {
  const others = {
    'terminal.db': 'data',
    'hub.db': 'hub',
    guard: 'g',
    'seed.json': '[1]',
    'terminal.json.before': 'b',
  };
  const again = { profile, files: { 'seed.json': '[2]' }, at: AT + 60_000 };
  const read = (...where: readonly string[]): string => readFileSync(path.join(...where), 'utf8');
  for (const name of ['K1', 'K2']) {
    const former = JSON.stringify({ ...profile, name, colour: 'red' });
    let done = 0;
    for (let all = 1; done < all; done += 1) {
      const dir = folder();
      put(dir, { 'terminal.json': former, ...others });
      const steps = writingSteps(dir, { ...again, at: AT });
      all = steps.length;
      for (const step of steps.slice(0, done)) step();
      expect(formerIdentity(dir)).toEqual({ site: 'H49.12', name });
      expect(writeProfile(dir, again).kind).toBe('written');
      expect(readProfile(dir)).toEqual({ kind: 'profile', profile: { ...profile, dir } });
      expect(read(dir, 'seed.json')).toBe('[2]');
      const asides = readdirSync(dir).filter((one) => one.startsWith('before-'));
      const aside = asides.flatMap((one) => readdirSync(path.join(dir, one)));
      for (const file of ['terminal.db', 'hub.db', 'guard']) {
        expect([file, readdirSync(dir).includes(file), aside.includes(file)]).toEqual([
          file,
          name === 'K1',
          name === 'K2',
        ]);
      }
      const kept = asides.filter((one) => readdirSync(path.join(dir, one)).includes('terminal.json'));
      expect(kept.map((one) => read(dir, one, 'terminal.json'))).toContain(former);
      expect(aside.filter((one) => one === 'terminal.json.before')).toEqual(['terminal.json.before']);
    }
    expect(done).toBeGreaterThan(6);
  }
});

test('the wizard is kept whole between starts, begins anew where its file cannot be read, and is forgotten in the end', () => {
  const dir = path.join(folder(), 'deep');
  expect(readSetup(dir)).toEqual(freshSetup);
  const state = { ...freshSetup, at: 'machine' as const };
  keepSetup(dir, state);
  expect(readSetup(dir)).toEqual(state);
  put(dir, { 'setup.json': '{"version":1' });
  expect(readSetup(dir)).toEqual(freshSetup);
  forgetSetup(dir);
  expect(readdirSync(dir)).toEqual([]);
});

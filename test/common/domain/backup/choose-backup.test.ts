import { expect, test } from 'vitest';
import { byTerminal, chooseBackup } from '#common/domain/backup/choose-backup.ts';

const head = (site: string, terminal: string, at: number) => ({ site, terminal, at });
const oldH1 = head('H49.12', 'H1', 1);
const newH1 = head('H49.12', 'H1', 3);
const s2 = head('H49.12', 'S2', 9);
const elsewhere = head('H49.13', 'H1', 8);

test('of one terminal the backup that was found first is taken, whatever its clock said; of none there is none', () => {
  expect(chooseBackup([newH1, oldH1], null)).toEqual({ kind: 'chosen', backup: newH1 });
  // Made after one whose clock ran ahead: its number is higher, and so it comes first.
  expect(chooseBackup([oldH1, newH1], null)).toEqual({ kind: 'chosen', backup: oldH1 });
  expect(chooseBackup([], null)).toEqual({ kind: 'none' });
  expect(chooseBackup([], 'H1')).toEqual({ kind: 'none' });
});

test('of several terminals none is guessed, however new one is; a name says which, and with its site where two are called the same', () => {
  const all = [s2, elsewhere, newH1, oldH1];
  const terminals = [
    { site: 'H49.12', terminal: 'H1', backups: [newH1, oldH1] },
    { site: 'H49.12', terminal: 'S2', backups: [s2] },
    { site: 'H49.13', terminal: 'H1', backups: [elsewhere] },
  ];
  expect(byTerminal(all)).toEqual(terminals);
  for (const named of [null, 'H1', 'H9']) expect(chooseBackup(all, named)).toEqual({ kind: 'which', terminals });
  expect(chooseBackup(all, 'S2')).toEqual({ kind: 'chosen', backup: s2 });
  expect(chooseBackup(all, 'H49.12/H1')).toEqual({ kind: 'chosen', backup: newH1 });
  expect(chooseBackup([newH1], 'K1')).toMatchObject({ kind: 'which' });
});

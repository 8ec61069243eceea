import type { Dossier } from '#common/domain/dossier/dossier.ts';
import type { CommandInput } from '#common/ipc/contract.ts';
import type { Duplicate } from '#common/ipc/intake-calls.ts';
import { openOfApplicant, ownersToday } from '#main/store/arrived.ts';
import type { TerminalContext } from '../terminal-context.ts';

const seen = (why: Duplicate['why'], dossier: Dossier): Duplicate => ({
  why,
  id: dossier.id,
  code: dossier.code,
  procedureName: dossier.procedureName,
  ownerName: dossier.ownerName,
  receivedAt: dossier.receivedAt,
  state: dossier.state,
  counter: dossier.counterName,
});

/** Dossiers that the one on the form may be the same as, at whatever counter: the officer looks, nothing is forbidden. */
export const duplicatesOf = ({ store }: TerminalContext, asked: CommandInput<'intake.duplicates'>): Duplicate[] => {
  const { procedure, except } = asked;
  const citizenNumber = asked.citizenNumber.replaceAll(/\s/gu, '');
  const owner = { number: asked.ownerNumber.replaceAll(/\s/gu, ''), name: asked.ownerName.normalize('NFC').trim() };
  const same = citizenNumber === '' ? [] : openOfApplicant(store.db, citizenNumber, procedure);
  const today = owner.number === '' && owner.name === '' ? [] : ownersToday(store.db, store.today(), owner);
  const found = [
    ...same.map((dossier) => seen('same-procedure', dossier)),
    ...today.filter(({ id }) => !same.some((one) => one.id === id)).map((dossier) => seen('owner-today', dossier)),
  ];
  return found.filter(({ id }) => id !== except);
};

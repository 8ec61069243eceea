import { afterEach, expect, test } from 'vitest';
import { duplicatesOf } from '#main/usecases/dossier/duplicates-of.ts';
import { receiveDossier } from '#main/usecases/dossier/receive-dossier.ts';
import { dao, intakeOf } from '#test/support/intake.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';

let one: TestTerminal;
afterEach(() => one.dispose());

test('an open dossier of the same applicant and procedure, and one of the same owner today, are found at any counter', async () => {
  one = await testTerminal({ name: 'Q1' });
  const first = receiveDossier(one, 'Q2', intakeOf(one.newId()));
  if (first.kind !== 'received') throw new Error(first.kind);
  const asked = {
    procedure: '1.001193',
    citizenNumber: '001 190 012 345',
    ownerName: dao.fullName,
    ownerNumber: dao.citizenNumber,
    except: null,
  };
  const whys = (change: Partial<typeof asked> = {}) => duplicatesOf(one, { ...asked, ...change }).map(({ why }) => why);
  expect(whys()).toEqual(['same-procedure']);
  expect(whys({ procedure: '2.000815' })).toEqual(['owner-today']);
  expect(whys({ procedure: '2.000815', ownerNumber: '', ownerName: 'Đỗ Thị Đào'.normalize('NFD') })).toEqual([
    'owner-today',
  ]);
  expect(whys({ procedure: '2.000815', ownerNumber: '001190099999', citizenNumber: '001190099999' })).toEqual([]);
  expect(duplicatesOf(one, { ...asked, except: null })[0]).toMatchObject({
    id: first.dossier.id,
    code: first.dossier.code,
  });
  // It is no duplicate of itself, and the next day another procedure of the same owner is nothing to look at.
  expect(duplicatesOf(one, { ...asked, ownerName: '', ownerNumber: '', citizenNumber: '' })).toEqual([]);
  one.advance(86_400_000);
  expect(whys({ procedure: '2.000815' })).toEqual([]);
  expect(whys()).toEqual(['same-procedure']);
});

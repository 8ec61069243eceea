import { expect, test } from 'vitest';
import { findDossierCode } from '#common/domain/scan/find-dossier-code.ts';

test('the first dossier code among the words is found, of either form', () => {
  expect(
    [
      'LLTP h49.12-260915-0042 70000',
      '000.17.22.H56-210531-0001,H49.12-260915-0042',
      'nop phi',
      'H49.12-260231-0042',
    ].map(findDossierCode),
  ).toEqual(['H49.12-260915-0042', '000.17.22.H56-210531-0001', null, null]);
});

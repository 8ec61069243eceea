import { expect, test } from 'vitest';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import { digitisedOf } from '#common/domain/report/digitised.ts';

const paper = { name: 'Tờ khai', originals: 1, certified: 0, photocopies: 0, fromData: '' };
const data = { ...paper, originals: 0, fromData: 'CSDL quốc gia về dân cư' };
const file = (component: number | null, kind: Dossier['files'][number]['kind'] = 'component') => ({
  sha256: 'a'.repeat(64),
  bytes: 1,
  kind,
  component,
  name: '',
  pages: 1,
  signed: 'no' as const,
  instead: '',
  at: 0,
  term: 'K1',
  stored: false,
});

test('papers on paper count as digitised once each, data counts as re-used, and online dossiers have nothing to scan', () => {
  expect(
    digitisedOf([
      {
        channel: 'counter',
        components: [paper, paper, data],
        files: [file(0), file(0), file(null), file(1, 'letter')],
      },
      { channel: 'post', components: [paper], files: [file(0)] },
      { channel: 'online', components: [paper, data], files: [] },
    ]),
  ).toEqual({ dossiers: 3, onPaper: 3, scanned: 2, components: 6, fromData: 1 });
  expect(digitisedOf([])).toEqual({ dossiers: 0, onPaper: 0, scanned: 0, components: 0, fromData: 0 });
});

import { expect, test } from 'vitest';
import {
  catalogueChangeSchema,
  inParts,
  partName,
  procedureNow,
  type CatalogueChange,
} from '#common/domain/catalogue/changes.ts';
import { madeCatalogue, procedureNumber } from '#test/support/catalogue.ts';

const CODE = '1.100003';
const first = procedureNumber(3);
const change = (more: Partial<CatalogueChange>): CatalogueChange =>
  catalogueChangeSchema.parse({
    state: 'in-force',
    what: 'import',
    since: 1,
    by: 'SUP',
    file: 'a.csv',
    counts: { fresh: 0, changed: 1, retired: 0 },
    parts: 0,
    procedures: [],
    headings: {},
    ...more,
  });
const saying = (feeNote: string) => [{ ...first, feeNote }];
const noteOf = (values: readonly (readonly [string, unknown])[]): string | null =>
  procedureNow(new Map(values), CODE)?.feeNote ?? null;

test('a procedure is what the first set-up brought until a change says otherwise, and the later change stands whatever the order they come in', () => {
  const base = [`procedure:${CODE}`, first] as const;
  const early = ['catalogue-change:b', change({ since: 5, procedures: saying('early') })] as const;
  const late = ['catalogue-change:a', change({ since: 9, procedures: saying('late') })] as const;
  expect([noteOf([base]), noteOf([base, early]), noteOf([base, early, late]), noteOf([late, early, base])]).toEqual([
    '',
    'early',
    'late',
    'late',
  ]);
  const undone = ['catalogue-change:a', change({ since: 9, state: 'undone', procedures: saying('late') })] as const;
  expect(noteOf([base, early, undone])).toBe('early');
});

test('a large change means nothing before all its parts are there', () => {
  const base = [`procedure:${CODE}`, first] as const;
  const act = ['catalogue-change:a', change({ parts: 2 })] as const;
  const one = [`catalogue-part:${partName('a', 0)}`, { procedures: saying('new') }] as const;
  const two = [`catalogue-part:${partName('a', 1)}`, { procedures: [] }] as const;
  expect([noteOf([base, one]), noteOf([base, one, act]), noteOf([base, one, two, act])]).toEqual(['', '', 'new']);
});

test('what a newer program wrote is passed over, its neighbours are not', () => {
  const values = [
    'catalogue-change:a',
    change({ procedures: [{ code: '1.1', news: true }, ...saying('read')] }),
  ] as const;
  expect(noteOf([values])).toBe('read');
  expect(procedureNow(new Map([values]), '1.1')).toBeNull();
});

test('parts hold everything in order, and none is larger than a frame of the log would bear', () => {
  const procedures = madeCatalogue(500);
  const parts = inParts(procedures);
  expect(parts.flat()).toEqual(procedures);
  expect(Math.max(...parts.map((part) => JSON.stringify(part).length))).toBeLessThan(64 * 1024);
});

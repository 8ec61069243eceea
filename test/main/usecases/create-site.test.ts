import { afterEach, expect, test } from 'vitest';
import type { NewSite } from '#common/domain/settings/new-site.ts';
import { createSite } from '#main/usecases/create-site.ts';
import { versionsView } from '#main/usecases/views/versions-view.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';

const terminals: TestTerminal[] = [];
afterEach(() => {
  for (const one of terminals.splice(0)) one.dispose();
});
const laptop = async (hosts = true): Promise<TestTerminal> => {
  const one = await testTerminal({
    name: 'DH',
    seeded: false,
    profile: { roles: ['supervisor'], ...(hosts ? { hosts: { port: 0 } } : {}) },
  });
  terminals.push(one);
  return one;
};
const minhHa: NewSite = {
  nameVi: 'Trung tâm  Phục vụ hành chính công phường Minh Hà',
  nameEn: 'Minh Ha Ward Centre',
  parentAgency: 'ỦY BAN NHÂN DÂN PHƯỜNG MINH HÀ',
  agencyCode: 'h49.12',
  place: 'Minh Hà',
  address: 'Số 1 đường Ven Vịnh',
  hotline: '0203 000 000',
  template: 'commune',
  counters: 4,
};

test('a new centre begins with itself, office hours, six services, and counters that serve all of them', async () => {
  const one = await laptop();
  expect(createSite(one, minhHa, one.newId())).toEqual({ kind: 'created' });
  expect(one.site.site).toMatchObject({
    name: { vi: 'Trung tâm Phục vụ hành chính công phường Minh Hà' },
    agencyCode: 'H49.12',
    enrolment: 'required',
  });
  expect(one.site.services.map(({ id }) => id)).toEqual(['A', 'B', 'C', 'D', 'E', 'G']);
  expect(one.site.counters.map(({ services }) => services)).toEqual([['A', 'D'], ['B', 'E'], ['C'], ['G']]);
  expect(one.site.calendar?.sessions).toHaveLength(2);
});

test.each([1, 2, 6, 20])(
  'every service is served and every counter serves something with %d counters',
  async (counters) => {
    const one = await laptop();
    createSite(one, { ...minhHa, counters }, one.newId());
    expect(one.site.counters).toHaveLength(counters);
    // Nothing of it is wrong beside the rest: nobody is alarmed on the first day.
    expect(versionsView(one, []).wrong).toEqual([]);
    expect(one.site.counters.every(({ services }) => services.length > 0)).toBe(true);
    expect(new Set(one.site.counters.flatMap(({ services }) => services))).toEqual(
      new Set(['A', 'B', 'C', 'D', 'E', 'G']),
    );
  },
);

test('a centre that has settings is never made anew, and the same request is done once', async () => {
  const one = await laptop();
  const request = one.newId();
  createSite(one, minhHa, request);
  expect(createSite(one, minhHa, request)).toEqual({ kind: 'created' });
  expect(createSite(one, { ...minhHa, nameVi: 'Khác' }, one.newId())).toEqual({ kind: 'exists' });
});

test('a terminal that has not heard everything from its hub makes no centre', async () => {
  const one = await laptop(false);
  expect(createSite(one, minhHa, one.newId())).toEqual({ kind: 'not-heard' });
  one.setConnection('online');
  expect(createSite(one, minhHa, one.newId())).toEqual({ kind: 'created' });
});

test('what is missing or cannot be is named, and nothing is written', async () => {
  const one = await laptop();
  const outcome = createSite(one, { ...minhHa, nameVi: ' ', agencyCode: '49', counters: 21 }, one.newId());
  expect(outcome.kind === 'problems' && outcome.problems.map(({ field, problem }) => [field, problem])).toEqual([
    ['nameVi', 'empty'],
    ['agencyCode', 'agency-code-form'],
    ['counters', 'number-range'],
  ]);
  expect(one.site.site).toBeNull();
});

import { afterEach, expect, test } from 'vitest';
import { noFilters } from '#common/domain/dossier/dossier-filters.ts';
import { refoldAll } from '#main/store/refold.ts';
import { dossierCounts, findDossiers } from '#main/usecases/dossier/find-dossiers.ts';
import { forgetSearch, keptSearches, saveSearch } from '#main/usecases/dossier/saved-searches.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';
import { dossierDay } from '#test/support/busy-site.ts';

let one: TestTerminal;
afterEach(() => one.dispose());

const filled = async (): Promise<void> => {
  one = await testTerminal({ name: 'Q1' });
  one.store.append(dossierDay({ day: one.store.today(), tickets: 0, dossiers: 9 }));
};
const find = (text: string, limit = 50) =>
  findDossiers(one, 'Q1', { text, filters: noFilters, limit, after: null }).dossiers.map(({ id }) => id);

test('what was received is found the same after a refold of everything, and after a restart', async () => {
  await filled();
  const before = [find('thu nguyen'), find('8'), find('0003')];
  expect(before.map(({ length }) => length)).toEqual([9, 9, 1]);
  refoldAll(one.store.db, 'Q1');
  const folded = [find('thu nguyen'), find('8'), find('0003')];
  one = await one.reopen();
  expect([folded, [find('thu nguyen'), find('8'), find('0003')]]).toEqual([before, before]);
});

test('mine are the ones of this counter; pages follow one another; overdue counts from the day after', async () => {
  await filled();
  const mine = { text: '', filters: { ...noFilters, mine: true }, limit: 2, after: null };
  const first = findDossiers(one, 'Q1', mine);
  const second = findDossiers(one, 'Q1', { ...mine, after: first.next });
  expect([first.dossiers.length, second.dossiers.length, second.next]).toEqual([2, 1, null]);
  one.advance(3 * 86_400_000);
  const today = dossierCounts(one);
  one.advance(86_400_000);
  expect([today.dueToday, today.overdue, dossierCounts(one).overdue]).toEqual([9, 0, 9]);
});

test('searches are kept by the counter, or by the officer who signed in, under a name that stands once', async () => {
  await filled();
  const save = (name: string, text: string) =>
    saveSearch(one, 'Q1', { requestId: one.newId(), name, text, filters: noFilters });
  save('Khai sinh', 'khai sinh');
  expect(save(' Khai sinh ', 'đăng ký khai sinh')).toMatchObject({
    kind: 'saved',
    searches: [{ name: 'Khai sinh', text: 'đăng ký khai sinh' }],
  });
  one.store.append([
    { t: 'desk.sign-in', id: `desk:Q1/${one.store.today()}`, d: { counter: 'Q1', officer: 'cb-1', name: 'Lan' } },
  ]);
  expect(keptSearches(one, 'Q1')).toEqual({ owner: 'cb-1', searches: [] });
  for (let n = 0; n < 12; n += 1) save(`Số ${n}`, '');
  expect(save('Một nữa', '')).toEqual({ kind: 'full', most: 12 });
  const { searches } = keptSearches(one, 'Q1');
  expect(forgetSearch(one, 'Q1', searches[0]?.id ?? '').searches).toHaveLength(11);
});

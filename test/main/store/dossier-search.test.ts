import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { toLocalTime } from '#common/domain/calendar/local-time.ts';
import { noFilters, type DossierFilters } from '#common/domain/dossier/dossier-filters.ts';
import { bareNumber, parseDossierQuery, wordsOf } from '#common/domain/dossier/dossier-query.ts';
import { businessStateSchema } from '#common/domain/dossier/business-state.ts';
import { isOwed, standingOf, waitsUntil } from '#common/domain/dossier/dossier-standing.ts';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import { countDossiers, searchDossiers, type SearchPlace } from '#main/store/dossier-search.ts';
import { clearStates, removeState, writeState } from '#main/store/folded-tables.ts';
import { dossierNumber, seeded } from '#test/support/many-dossiers.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';

const TODAY = '2026-11-29';
const COUNT = 240;
const asker = { counter: 'Q5', officer: 'officer-7' };
let one: TestTerminal;
afterEach(() => one.dispose());

/** Dossiers of twenty-four days, written in another order than they came, each one twice, some taken away again. */
const filled = async (): Promise<readonly Dossier[]> => {
  one = await testTerminal({ seeded: false });
  const { db } = one.store;
  const all = Array.from({ length: COUNT }, (_, n) => dossierNumber(n, COUNT, 10, TODAY));
  const random = seeded(3);
  const mixed = all.map((dossier) => ({ dossier, key: random(1_000_000) })).toSorted((a, b) => a.key - b.key);
  db.transaction(() => {
    for (const { dossier } of mixed) {
      writeState(db, 'dossier', dossier.id, { ...dossier, state: 'received', ownerName: 'Ai đó' });
    }
    for (const { dossier } of mixed) writeState(db, 'dossier', dossier.id, dossier);
    for (const { id } of all.slice(-7)) removeState(db, 'dossier', id);
  })();
  return all.slice(0, -7);
};

/** Whether a dossier says what was typed. */
const says = (dossier: Dossier, text: string): boolean => {
  const words = [
    dossier.applicant.fullName,
    dossier.ownerName,
    dossier.organisation?.name ?? '',
    dossier.procedureName,
  ].flatMap(wordsOf);
  const tails = [
    dossier.code,
    dossier.applicant.citizenNumber,
    dossier.applicant.formerNumber,
    dossier.applicant.phone,
    dossier.organisation?.taxCode ?? '',
    dossier.ref,
  ].map(bareNumber);
  const [agency = '', ...rest] = dossier.code.toLowerCase().split('-');
  const fronts = [...tails.slice(1), bareNumber(dossier.procedureCode), rest.join('')];
  return parseDossierQuery(text).every((part) => {
    if (part.kind === 'code') return agency === part.agency && rest.join('').startsWith(part.rest);
    if (part.kind === 'word') {
      return words.some((word) => (part.whole ? word === part.text : word.startsWith(part.text)));
    }
    return (
      tails.some((tail) => tail.endsWith(part.text)) ||
      words.includes(part.text) ||
      (part.text.length >= 6 && fronts.some((front) => front.startsWith(part.text)))
    );
  });
};

/** Whether a dossier's days lie where the filters want them. */
const isInTime = (dossier: Dossier, { dueFrom, dueTo, receivedFrom, receivedTo }: DossierFilters): boolean => {
  const due = dossier.dueAt === null ? null : toLocalTime(dossier.dueAt).day;
  const received = toLocalTime(dossier.receivedAt).day;
  return (
    (dueFrom === null || (due !== null && due >= dueFrom)) &&
    (dueTo === null || (due !== null && due <= dueTo)) &&
    (receivedFrom === null || received >= receivedFrom) &&
    (receivedTo === null || received <= receivedTo)
  );
};

/** What a person reading every dossier would find. */
const fits = (dossier: Dossier, text: string, filters: DossierFilters): boolean => {
  const { standing } = filters;
  return (
    says(dossier, text) &&
    isInTime(dossier, filters) &&
    (filters.states.length === 0 || filters.states.includes(dossier.state)) &&
    (filters.channel === null || filters.channel === dossier.channel) &&
    (filters.procedure === null || filters.procedure === dossier.procedureCode) &&
    (filters.counter === null || filters.counter === dossier.counter) &&
    (!filters.unpaid || isOwed(dossier)) &&
    (!filters.mine || dossier.counter === asker.counter || dossier.officer === asker.officer) &&
    (standing === null || standingOf(dossier, TODAY).kind === standing)
  );
};

const pages = (text: string, filters: DossierFilters, limit: number): readonly Dossier[] => {
  const found: Dossier[] = [];
  let after: SearchPlace | null = null;
  do {
    const page = searchDossiers(one.store.db, {
      parts: parseDossierQuery(text),
      filters,
      asker,
      today: TODAY,
      limit,
      after,
    });
    found.push(...page.dossiers);
    after = page.next;
  } while (after !== null);
  return found;
};

const day = fc
  .integer({ min: 0, max: 60 })
  .map((back) => toLocalTime(Date.parse('2026-12-20') - back * 86_400_000).day);
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null, freq: 1 });

test('a search finds what a person reading every dossier would find, page after page, in order', async () => {
  const all = await filled();
  const typed = fc
    .record({
      dossier: fc.constantFrom(...all),
      what: fc.integer({ min: 0, max: 9 }),
      cut: fc.nat(),
      blank: fc.boolean(),
    })
    .map(({ dossier, what, cut, blank }) => {
      const words = dossier.applicant.fullName.split(' ');
      const text =
        [
          dossier.code,
          dossier.code.slice(-4),
          dossier.code.slice(-11),
          dossier.applicant.fullName,
          words.toReversed().join(' '),
          dossier.applicant.citizenNumber,
          dossier.applicant.phone.slice(-4),
          `${words.at(-1)} ${dossier.procedureName}`,
          `${words[0]} ${dossier.applicant.citizenNumber.slice(-5)}`,
          dossier.organisation?.name ?? dossier.procedureCode,
        ][what] ?? '';
      return text.slice(0, 1 + (cut % Math.max(1, text.length))) + (blank ? ' ' : '');
    });
  const filters: fc.Arbitrary<DossierFilters> = fc.record({
    states: fc.oneof(
      { weight: 3, arbitrary: fc.constant<DossierFilters['states']>([]) },
      fc.subarray([...businessStateSchema.options], { minLength: 1 }),
    ),
    channel: maybe(fc.constantFrom('counter', 'online', 'post')),
    dueFrom: maybe(day),
    dueTo: maybe(day),
    receivedFrom: maybe(day),
    receivedTo: maybe(day),
    procedure: maybe(fc.constantFrom('1.001193', '2.000815')),
    counter: maybe(fc.constantFrom('Q3', 'Q7')),
    standing: maybe(fc.constantFrom('overdue', 'due-today', 'due-soon')),
    unpaid: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.boolean()),
    mine: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.boolean()),
  });
  const few = fc.oneof(
    fc.constant(noFilters),
    filters.map(({ states, standing }) => ({ ...noFilters, states, standing })),
    filters,
  );
  let hits = 0;
  fc.assert(
    fc.property(fc.oneof(typed, fc.constant('')), few, fc.integer({ min: 5, max: 50 }), (text, wish, limit) => {
      const found = pages(text, wish, limit);
      const wanted = all.filter((dossier) => fits(dossier, text, wish));
      hits += wanted.length;
      const byTime = (dossier: Dossier): number =>
        wish.standing === null ? -dossier.arrivedAt : (waitsUntil(dossier) ?? 0);
      expect(found.map(({ id }) => id).toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
      expect(found.map(byTime)).toEqual(found.map(byTime).toSorted((a, b) => a - b));
    }),
    { numRuns: 120 },
  );
  expect(hits).toBeGreaterThan(1000);
});

test('every count is as long as its list', async () => {
  const all = await filled();
  const counts = countDossiers(one.store.db, TODAY);
  const standing = (kind: string): number => all.filter((dossier) => standingOf(dossier, TODAY).kind === kind).length;
  const inState = (state: Dossier['state']): number => all.filter((dossier) => dossier.state === state).length;
  expect(counts).toEqual({
    overdue: standing('overdue'),
    dueToday: standing('due-today'),
    dueSoon: standing('due-soon'),
    supplement: inState('waiting-supplement'),
    supplementLate: 0,
    ready: inState('done'),
    unpaid: all.filter(isOwed).length,
    newOnline: all.filter(({ state, channel }) => state === 'registered' && channel === 'online').length,
  });
  expect(Object.values(counts).filter((count) => count > 0).length).toBeGreaterThan(5);
});

test('dossiers taken over with one and the same time all have a place, and are found', async () => {
  one = await testTerminal({ seeded: false });
  const { db } = one.store;
  db.transaction(() => {
    for (let n = 0; n < 3000; n += 1) {
      const dossier = { ...dossierNumber(n, 3000, 10, TODAY), arrivedAt: Date.parse('2025-01-01') };
      writeState(db, 'dossier', dossier.id, dossier);
    }
  })();
  expect(pages('', noFilters, 200)).toHaveLength(3000);
});

test('a dossier that comes to be known is found, one that is forgotten is not, and nothing is left after a refold of nothing', async () => {
  one = await testTerminal({ seeded: false });
  const { db } = one.store;
  const dossier = { ...dossierNumber(1, 2, 1, TODAY), code: 'H49.12-261129-0512' };
  const find = () => pages('261129-0512', noFilters, 5).map(({ state }) => state);
  writeState(db, 'dossier', dossier.id, { ...dossier, state: 'unknown', code: '', arrivedAt: 0 });
  const before = find();
  writeState(db, 'dossier', dossier.id, { ...dossier, state: 'processing' });
  const known = find();
  writeState(db, 'dossier', dossier.id, { ...dossier, state: 'done', arrivedAt: dossier.arrivedAt - 5000 });
  const moved = find();
  clearStates(db);
  expect([before, known, moved, find()]).toEqual([[], ['processing'], ['done'], []]);
  expect(
    db
      .prepare('SELECT (SELECT count(*) FROM dossier_place) + (SELECT count(*) FROM dossier_words_docsize)')
      .pluck()
      .get(),
  ).toBe(0);
});

test('an op that changes nothing an officer looks for writes nothing to the index', async () => {
  one = await testTerminal({ seeded: false });
  const { db } = one.store;
  const dossier = dossierNumber(1, 2, 1, TODAY);
  writeState(db, 'dossier', dossier.id, dossier);
  const rows = () => db.prepare('SELECT * FROM dossier_words_data ORDER BY id').all();
  const before = rows();
  writeState(db, 'dossier', dossier.id, { ...dossier, feeNote: 'khác' });
  expect(rows()).toEqual(before);
});

import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actKindOf } from '#common/domain/audit/act-kind.ts';
import type { AuditFilter, AuditLine } from '#common/ipc/audit-calls.ts';
import type { CommandInput } from '#common/ipc/contract.ts';
import { auditEntry } from '#main/usecases/audit/audit-entry.ts';
import { auditCount, auditPage, PAGE_LINES } from '#main/usecases/audit/audit-page.ts';
import { auditedTerminal } from '#test/support/audited-terminal.ts';
import type { TestTerminal } from '#test/support/terminal.ts';

let terminal: TestTerminal;
beforeAll(async () => {
  terminal = await auditedTerminal(60, 20);
});
afterAll(() => terminal.dispose());

const everything: AuditFilter = {
  from: '2026-09-15',
  to: '2026-09-15',
  who: '',
  term: '',
  kind: null,
  about: '',
  parked: false,
};

type Place = CommandInput<'audit.page'>['after'];

/** Every page of a filter, one after another; `clock` decides how patient each is. */
const pagesOf = async (filter: AuditFilter, clock?: () => number): Promise<readonly (readonly AuditLine[])[]> => {
  const pages: (readonly AuditLine[])[] = [];
  for (let after: Place = null; ;) {
    const { rows, next } = await auditPage(terminal, { filter, after }, clock);
    pages.push(rows);
    if (next === null) return pages;
    after = next;
  }
};

type Plain = {
  readonly audience: string;
  readonly term: string;
  readonly at: number;
  readonly g: number | null;
  readonly seq: number;
  readonly t: string;
};

/** The journal by one plain query and a sort: what the pages must be, without indexes, slices or places. */
const oracle = (): readonly Plain[] => {
  const { db, term } = terminal.store;
  const rows = [
    ...db.prepare('SELECT audience, term, g, seq, text FROM site_log').all(),
    ...db.prepare('SELECT audience, ? AS term, g, seq, text FROM own_log WHERE g IS NULL').all(term),
    // Columns are named in the queries.
  ] as { audience: string; term: string; g: number | null; seq: number; text: string }[];
  const order = ['floor', 'dossier', 'config'];
  return rows
    .map(({ text, ...row }) => {
      // Ops that the test itself wrote.
      const { at, off, t } = JSON.parse(text) as { at: number; off: number; t: string };
      return { ...row, at: at + off, t };
    })
    .toSorted((a, b) => {
      if (a.g === null || b.g === null) {
        if (a.g !== b.g) return a.g === null ? -1 : 1;
        return order.indexOf(a.audience) - order.indexOf(b.audience) || b.seq - a.seq;
      }
      return b.at - a.at || (a.audience < b.audience ? 1 : a.audience > b.audience ? -1 : b.g - a.g);
    });
};

const refOf = ({ ref }: AuditLine): string =>
  ref.part === 'log' ? `${ref.audience} ${ref.g}` : `${ref.audience} waiting ${ref.seq}`;
const plainRef = ({ audience, g, seq }: Plain): string =>
  g === null ? `${audience} waiting ${seq}` : `${audience} ${g}`;

test('the pages are the whole journal in its order: nothing is lost, nothing comes twice, also where instants are alike', async () => {
  const pages = await pagesOf(everything);
  expect(pages.flat().map(refOf)).toEqual(oracle().map(plainRef));
  expect(pages.slice(0, -1).every(({ length }) => length === PAGE_LINES)).toBe(true);
});

test('whatever is asked for, the pages are what a plain filter of the whole journal gives, and the count is their number', async () => {
  const all = oracle();
  const kinds = [null, 'ticket', 'paper', 'dossier', 'terminal', 'settings', 'counter', 'other'] as const;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...kinds),
      fc.constantFrom('', 'K1', 'Q1', 'S1', 'nobody'),
      fc.constantFrom('2026-09-14', '2026-09-15', '2026-09-16'),
      fc.boolean(),
      async (kind, term, day, isHasty) => {
        const filter = { ...everything, kind, term, from: day, to: day };
        const wanted = all.filter(
          (one) =>
            day === '2026-09-15' && (kind === null || actKindOf(one.t) === kind) && (term === '' || one.term === term),
        );
        // A clock that always says that time is up: every page ends with its first slice.
        let now = 0;
        const hasty = () => {
          now += 1_000;
          return now;
        };
        const pages = await pagesOf(filter, isHasty ? hasty : undefined);
        expect(pages.flat().map(refOf)).toEqual(wanted.map(plainRef));
        expect((await auditCount(terminal, { filter, after: null })).count).toBe(wanted.length);
      },
    ),
    { numRuns: 40 },
  );
});

test('who called a number is who had signed in at that counter then', async () => {
  const { rows } = await auditPage(terminal, {
    filter: { ...everything, who: 'Nguyễn Thị Hoa', kind: 'ticket' },
    after: null,
  });
  expect(rows[0]).toMatchObject({ who: 'Nguyễn Thị Hoa', place: { vi: expect.any(String) }, marks: expect.any(Array) });
  expect(new Set(rows.map(({ act }) => act.split('.')[0]))).toEqual(new Set(['ticket']));
});

test('a ticket number finds the ticket and its papers, a dossier code finds the dossier, as people type them', async () => {
  const about = async (typed: string) =>
    (await auditPage(terminal, { filter: { ...everything, about: typed }, after: null })).rows.map(({ act }) => act);
  expect(await about(' a002 ')).toEqual([
    'ticket.done',
    'ticket.call',
    'print.printed',
    'print.sending',
    'print.request',
    'ticket.label',
    'ticket.issue',
  ]);
  expect(await about('h49.12-20260915-0002')).toEqual(
    expect.arrayContaining(['dossier.receive', 'print.request', 'print.printed']),
  );
  expect(await about('A999')).toEqual([]);
});

test('what could not be used is a list of its own, and stays in the journal as what it is', async () => {
  const { db } = terminal.store;
  db.exec('SAVEPOINT spoilt');
  try {
    db.exec(`UPDATE site_log SET res = '{"bad":"unknown-type"}', text = replace(text, '"kiosk.help"', '"kiosk.shout"') WHERE text LIKE '%"kiosk.help"%';
      INSERT INTO parked SELECT audience, g, term, 'kiosk.shout', 'unknown-type', hat FROM site_log WHERE text LIKE '%kiosk.shout%'`);
    const parked = await auditPage(terminal, { filter: { ...everything, parked: true }, after: null });
    expect(parked.rows.length).toBeGreaterThan(0);
    expect(parked.rows.map(({ act, words, marks }) => ({ act, words, marks }))).toEqual(
      parked.rows.map(() => ({
        act: 'unknown',
        words: { type: 'kiosk.shout' },
        marks: expect.arrayContaining(['parked']),
      })),
    );
  } finally {
    db.exec('ROLLBACK TO spoilt; RELEASE spoilt');
  }
});

test('an entry opens with its place in both chains, who confirmed it, and no number of a person in full', async () => {
  const { rows } = await auditPage(terminal, { filter: { ...everything, kind: 'dossier' }, after: null });
  const received = rows.find(({ act }) => act === 'dossier.receive');
  if (received === undefined) throw new Error('no reception');
  const gen = terminal.store.cursor('dossier').gen;
  const entry = auditEntry(terminal, received.ref, () => ({ gen, g: 3 }));
  if (entry.kind !== 'entry') throw new Error('gone');
  expect(entry).toMatchObject({
    log: 'dossier',
    central: (entry.g ?? 0) <= 3,
    hh: expect.stringMatching(/^[\w-]{22}$/u),
  });
  expect(entry.data).toContain('••••••••2345');
  expect(entry.data).not.toContain('001199012345');
  expect(entry.data).not.toContain('0912345678');
  const [waiting] = (await auditPage(terminal, { filter: everything, after: null })).rows;
  if (waiting === undefined) throw new Error('nothing waits');
  expect(auditEntry(terminal, waiting.ref, () => null)).toMatchObject({ g: null, hh: null, verdict: null });
  expect(auditEntry(terminal, { part: 'log', audience: 'floor', g: 999_999 }, () => null)).toEqual({ kind: 'gone' });
});

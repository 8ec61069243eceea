import { expect, test } from 'vitest';
import type { DocumentsState } from '#common/ipc/document-calls.ts';
import { firstPlace, nextPlace, paperRows, type PapersTarget } from '#renderer/counter/digitise/paper-rows.ts';
import { components } from '../counter-dossiers.ts';

const page = (id: string, component: number | null): DocumentsState['pages'][number] => ({
  id,
  width: 1240,
  height: 1754,
  turn: 0,
  component,
});
const file = (component: number | null, pages: number): PapersTarget['files'][number] => ({
  sha256: 'a'.repeat(64),
  kind: 'component',
  component,
  name: '',
  bytes: 1,
  pages,
  signed: 'no',
  stored: false,
});
const target: PapersTarget = { draft: 'd1', components: [...components], channel: 'counter', files: [] };
const counts = (rows: ReturnType<typeof paperRows>) =>
  rows.map(({ place, need, pages, saved, check }) => [place, need, pages, saved, check.verdict]);

test('each paper shows its pages against its sheets, and which need no scan; what fits nowhere is the rest', () => {
  const counted = { ...target, components: [{ ...components[0], sheets: 2 }, ...components.slice(1)] } as PapersTarget; // the first is there
  expect(counts(paperRows(counted, [page('a', 0), page('b', 1), page('c', null), page('d', 9)], false))).toEqual([
    [0, 'scan', 1, 0, 'fewer'],
    [1, 'scan', 1, 0, 'matches'],
    [2, 'from-data', 0, 0, 'none'],
    [3, 'no-paper', 0, 0, 'none'],
    [null, 'scan', 2, 0, 'none'],
  ]);
});

test('saved pages count too, unless new ones take their place; of an online dossier nothing is scanned', () => {
  const counted = { ...target, components: [{ ...components[0], sheets: 3 }], files: [file(0, 2)] } as PapersTarget; // the first is there
  const verdict = (pages: DocumentsState['pages'], replace: boolean) =>
    paperRows(counted, pages, replace)[0]?.check.verdict;
  expect([verdict([], true), verdict([page('a', 0)], false), verdict([page('a', 0)], true)]).toEqual([
    'fewer',
    'matches',
    'fewer',
  ]);
  expect(paperRows({ ...target, channel: 'online' }, [], false).map(({ need }) => need)).toEqual([
    'online',
    'online',
    'online',
    'online',
    'scan',
  ]);
});

test('scanning begins with the first paper that lacks pages, and a split goes to the next that is scanned, at last to the rest', () => {
  const rows = paperRows(target, [page('a', 0)], false);
  expect([firstPlace(rows), nextPlace(rows, 0), nextPlace(rows, 1), nextPlace(rows, null)]).toEqual([1, 1, null, null]);
  expect([
    firstPlace(paperRows({ ...target, components: [] }, [], false)),
    firstPlace(paperRows(target, [page('a', 0), page('b', 1)], false)),
  ]).toEqual([null, 0]);
});

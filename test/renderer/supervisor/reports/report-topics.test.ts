import { expect, test } from 'vitest';
import { reportNames } from '#common/ipc/report-sheet.ts';
import { topicsOf } from '#renderer/supervisor/reports/report-topics.ts';

const today = '2026-09-15';
const of = (name: (typeof reportNames)[number], from = today, to = today) =>
  topicsOf({ name, from, to, group: null }, today);

test('a ticket that is called makes no report on dossiers again, and a dossier none on the hall', () => {
  expect(of('dossiers')).toEqual(['dossiers', 'config']);
  expect(of('waits')).toEqual(['queue', 'config']);
  for (const name of reportNames) expect([name, of(name).length > 1]).toEqual([name, true]);
});

test('what is over, and what reaches over more than today, follows nothing', () => {
  expect(of('waits', '2026-09-14', '2026-09-14')).toEqual([]);
  expect(of('waits', '2026-09-14', today)).toEqual([]);
  expect(of('dossiers', '2026-01-01', '2026-12-31')).toEqual([]);
});

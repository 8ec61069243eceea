import { afterAll, beforeAll, expect, test } from 'vitest';
import { workSlices } from '#main/backend/work-slices.ts';
import { showForms } from '#main/usecases/forms/show-forms.ts';
import { takeForms } from '#main/usecases/forms/take-forms.ts';
import { moneyDay } from '#main/usecases/money/money-day.ts';
import { fillMonths } from '#test/support/months-of-dossiers.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';

const at: { terminal: TestTerminal | null } = { terminal: null };
beforeAll(async () => {
  at.terminal = await testTerminal();
  fillMonths(at.terminal, { count: 60, first: '2026-09-10', days: 4 });
});
afterAll(() => at.terminal?.dispose());

const wish = { form: 'day-end', of: null, both: false, period: { span: 'day', day: '2026-09-11' } } as const;

test('the list of a day on paper is the list of that day, and printing it writes nothing down', async () => {
  const { terminal } = at;
  if (terminal === null) throw new Error('no terminal');
  const made = await showForms(terminal, wish, workSlices());
  if (made.kind !== 'sheets') throw new Error(made.kind);
  expect(made.sheets[0]).toMatchObject({ title: 'BẢNG KÊ THU PHÍ, LỆ PHÍ', subtitle: 'Ngày 11/09/2026', mark: '' });
  const [officers, fees] = (made.sheets[0]?.pieces ?? []).flatMap((piece) =>
    piece.kind === 'table' ? [piece.rows] : [],
  );
  const list = await moneyDay(terminal, '2026-09-11', workSlices());
  expect(list.officers.length).toBeGreaterThan(0);
  expect(officers).toHaveLength(list.officers.length + 1);
  expect(fees).toHaveLength(list.fees.length + 1);
  // Both parts of the paper end in the same sum.
  expect(officers?.at(-1)?.[6]).toBe(fees?.at(-1)?.[3]);
  expect(await takeForms(terminal, wish, 'r-1', workSlices())).toEqual(made);
  expect(terminal.store.entityOfRequest('dossier', 'r-1')).toBeNull();
});

import { expect, test } from 'vitest';
import { chooseLabel } from '#common/domain/queue/ticket-label.ts';

const labelOf = (firstNumber: number, offered: { readonly tag: string; readonly number: number } | null): string =>
  chooseLabel({ letter: 'A', firstNumber }, offered, '2', (series) => (series === 'A2-' ? 6 : 0)).label;

test('the hub’s numbers begin where the service says; each generation of the hub has a mark of its own', () => {
  expect([
    labelOf(1, { tag: '', number: 42 }),
    labelOf(101, { tag: '', number: 1 }),
    labelOf(101, { tag: 'B', number: 42 }),
    labelOf(9000, { tag: '', number: 1001 }),
  ]).toEqual(['A042', 'A101', 'AB142', 'A10000']);
});

test('a cut-off kiosk goes on in its own series, which has no range', () => {
  expect([labelOf(1, null), labelOf(101, null)]).toEqual(['A2-007', 'A2-007']);
});

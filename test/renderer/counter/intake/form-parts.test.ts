import { expect, test } from 'vitest';
import { filledParts, partOfKey } from '#renderer/counter/intake/form-parts.ts';
import { emptyFields } from '#renderer/counter/intake-draft.ts';

test('a part that something stands in is open, whoever filled it in', () => {
  expect(filledParts(emptyFields)).toEqual([]);
  expect(filledParts({ ...emptyFields, ownerNumber: '1', way: 'electronic', taxCode: '0100109106' })).toEqual([
    'owner',
    'organisation',
    'delivery',
  ]);
});

test.each([
  ['Alt and 1', { altKey: true, ctrlKey: false, code: 'Digit1' }, 'owner'],
  ['Alt and 5', { altKey: true, ctrlKey: false, code: 'Digit5' }, 'decided'],
  ['Alt and 6', { altKey: true, ctrlKey: false, code: 'Digit6' }, null],
  ['1 alone', { altKey: false, ctrlKey: false, code: 'Digit1' }, null],
  ['AltGr and 1, which types a letter', { altKey: true, ctrlKey: true, code: 'Digit1' }, null],
])('%s', (_how, event, part) => {
  expect(partOfKey(event)).toBe(part);
});

import { expect, test } from 'vitest';
import { emptyFields } from '#renderer/counter/intake-draft.ts';
import { intakeProblems } from '#renderer/counter/intake-problems.ts';

const complete = { ...emptyFields, fullName: 'Nguyễn Văn An', citizenNumber: '001090012345', procedure: '1.001193' };

test('a form with a name, a number and a procedure can be received', () => {
  expect(intakeProblems(complete)).toEqual([]);
});

test('what is missing is told in the order of the form', () => {
  expect(intakeProblems(emptyFields)).toEqual(['fullName', 'citizenNumber', 'procedure']);
});

test.each([
  ['a day that does not exist', { birthDate: '31/02/1990' }, ['birthDate']],
  ['a card issued on no day', { cardIssuedOn: 'hôm qua' }, ['cardIssuedOn']],
  ['a phone number that is none', { phone: '12' }, ['phone']],
  ['no set at all', { sets: '0' }, ['sets']],
  ['more sets than a receipt takes', { sets: '21' }, ['sets']],
])('%s keeps a dossier from being received', (_what, wrong, problems) => {
  expect(intakeProblems({ ...complete, ...wrong })).toEqual(problems);
});

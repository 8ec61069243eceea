import { expect, test } from 'vitest';
import { owedVnd, whoReceives } from '#common/domain/dossier/return-check.ts';

const applicant = { fullName: 'Nguyễn Văn An', citizenNumber: '001090012345', formerNumber: '012345678' };
const owner = { fullName: 'Trần Thị Bình', citizenNumber: '001190054321', formerNumber: '' };

test.each([
  ['the applicant by number', { name: 'NGUYEN VAN AN', number: '001 090 012 345' }, 'applicant'],
  ['the applicant by the former number', { name: 'Nguyễn Văn An', number: '012345678' }, 'applicant'],
  ['the owner by number', { name: 'Trần Thị Bình', number: '001190054321' }, 'owner'],
  ['a namesake of the applicant with another number', { name: 'Nguyễn Văn An', number: '079090012345' }, 'other'],
  ['the applicant by name where no number is at hand', { name: '  nguyễn  văn an ', number: '' }, 'applicant'],
  ['somebody else', { name: 'Lê Văn Cường', number: '' }, 'other'],
  ['nobody', { name: ' ', number: '' }, 'other'],
] as const)('%s', (_, receiver, standing) => {
  expect(whoReceives({ applicant, owner, ownerName: owner.fullName }, receiver)).toBe(standing);
});

test('an owner of whom only the name is known is known by the name, written either way', () => {
  const dossier = { applicant, owner: null, ownerName: 'Trần Thị Bình' };
  expect(whoReceives(dossier, { name: 'Trần Thị Bình'.normalize('NFD'), number: '001190054321' })).toBe('owner');
});

test('what is owed is what is due less what really came', () => {
  expect([
    owedVnd({ dueVnd: 75_000, paidVnd: 0 }),
    owedVnd({ dueVnd: 75_000, paidVnd: 75_000 }),
    owedVnd({ dueVnd: 75_000, paidVnd: 80_000 }),
  ]).toEqual([75_000, 0, 0]);
});

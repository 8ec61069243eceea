import { expect, test } from 'vitest';
import {
  applicantOf,
  blankDraft,
  componentsOf,
  decodeDraft,
  emptyFields,
  encodeDraft,
  fieldsOfApplicant,
  isBlank,
  linesOf,
  normaliseFields,
  type IntakeDraft,
} from '#renderer/counter/intake-draft.ts';
import { applicant, components } from './counter-dossiers.ts';

const draft: IntakeDraft = {
  ...blankDraft,
  id: '01980000-0000-7000-8000-000000000002',
  fields: { ...emptyFields, fullName: 'Nguyễn Văn An', components: linesOf(components) },
  ticket: { id: 'ticket-A042', label: 'A042' },
  warnings: [{ code: 'name-all-upper', detail: '' }],
  requestId: '01980000-0000-7000-8000-000000000001',
};

test('a draft comes back from the storage as it was', () => {
  expect(decodeDraft(encodeDraft(draft))).toEqual(draft);
});

test.each([
  ['nothing', ''],
  ['broken text', '{'],
  ['a draft of a version that meant something else', '{"fields":{"sets":2}}'],
])('%s in the storage is no draft', (_what, text) => {
  expect(decodeDraft(text)).toBe(null);
});

test('an applicant goes into the form and comes out the same', () => {
  expect(applicantOf({ ...emptyFields, ...fieldsOfApplicant(applicant) })).toEqual(applicant);
});

test('the papers go into the form and come out the same', () => {
  expect(componentsOf(linesOf(components))).toEqual(components);
});

test('a form is blank until something is entered', () => {
  expect([isBlank(blankDraft.fields), isBlank(draft.fields)]).toEqual([true, false]);
});

test('what is sent is in order, also while the cursor still stands in a field', () => {
  const typed = { ...emptyFields, fullName: ' Nguyễn  Văn An', birthDate: '1/1/1990', sets: '02' };
  expect(normaliseFields({ ...typed, components: [{ ...linesOf(components)[0]!, originals: '' }] })).toEqual({
    ...emptyFields,
    fullName: 'Nguyễn Văn An',
    birthDate: '01/01/1990',
    sets: '2',
    components: [{ ...linesOf(components)[0]!, originals: '0' }],
  });
});

import { expect, test } from 'vitest';
import { emptyFields } from '#renderer/counter/intake-draft.ts';
import { workLines } from '#renderer/counter/work-lines.ts';
import { dossier } from './counter-dossiers.ts';

const fields = { ...emptyFields, fullName: 'Trần Thị Minh Châu', procedureName: 'Đăng ký thường trú' };

test('while the form is filled in, the form says what is being done', () => {
  expect(workLines({ kind: 'intake' }, fields).map(([, value]) => value)).toEqual([
    'Trần Thị Minh Châu',
    'Đăng ký thường trú',
    '',
  ]);
});

test('once received, the dossier says what was done', () => {
  const pane = { kind: 'dossier', id: dossier.id, first: dossier, justReceived: true } as const;
  expect(workLines(pane, emptyFields).map(([, value]) => value)).toEqual([
    'Nguyễn Văn An',
    dossier.procedureName,
    dossier.code,
  ]);
});

test('a dossier that was only looked up is not this visit', () => {
  const pane = { kind: 'dossier', id: dossier.id, first: dossier, justReceived: false } as const;
  expect(workLines(pane, fields).map(([, value]) => value)).toEqual(['Trần Thị Minh Châu', 'Đăng ký thường trú', '']);
});

import { expect, test } from 'vitest';
import type { FormSheet } from '#common/domain/form/form-sheet.ts';
import type { AnyReply } from '#main/ipc/backend-messages.ts';
import { markReport } from '#main/shell/mark-report.ts';

const sheet: FormSheet = {
  form: 'report',
  number: '',
  size: 'a4',
  parentAgency: '',
  agency: '',
  reference: '',
  code: '',
  title: 'BÁO CÁO',
  subtitle: '',
  mark: '',
  pieces: [],
  notes: [],
  placeAndDay: '',
  signatures: [],
};
const asked: string[] = [];
const windowOf = (reply: AnyReply) => ({
  role: 'supervisor' as const,
  renew: () => undefined,
  call: (_role: unknown, name: string) => {
    asked.push(name);
    return Promise.resolve(reply);
  },
});
const standing = (mark?: 'training' | 'demo'): AnyReply => ({
  ok: true,
  value: { terminal: 'S1', standing: 'fine', ...(mark === undefined ? {} : { mark }) },
});

test('an official paper bears the mark that the backend says, and no other, whatever the window put there', async () => {
  const worthless = 'TẬP HUẤN – KHÔNG CÓ GIÁ TRỊ · TRAINING – NOT VALID';
  expect(await markReport(windowOf(standing('training')), sheet)).toEqual({ ...sheet, worthless });
  expect(await markReport(windowOf(standing('demo')), sheet)).toMatchObject({
    worthless: 'TRÌNH DIỄN – KHÔNG CÓ GIÁ TRỊ · DEMO – NOT VALID',
  });
  expect(await markReport(windowOf(standing()), { ...sheet, worthless })).toEqual(sheet);
  expect(new Set(asked)).toEqual(new Set(['terminal.standing']));
});

test('where the backend cannot be asked there is no paper', async () => {
  const away: AnyReply = { ok: false, failure: { code: 'backend-away', message: '' } };
  expect(await markReport(windowOf(away), sheet)).toBeNull();
});

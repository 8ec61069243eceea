import { expect, test } from 'vitest';
import { recoverySheet } from '#common/domain/backup/recovery-sheet.ts';
import { formSheetSchema } from '#common/domain/form/form-sheet.ts';

test('the paper says the code, whose it is and when it was made, and nothing of it as bars or squares that a camera reads', () => {
  const code = '2345-6789-ABCD-EFGH-JKMN-PQRS';
  const sheet = recoverySheet({
    code,
    // 18:00 on 28/11/2026 in Vietnam.
    madeAt: Date.UTC(2026, 10, 28, 11),
    terminal: 'S1',
    site: 'H49.12',
    agency: 'Trung tâm Phục vụ hành chính công Phường Minh Hà',
  });
  expect(formSheetSchema.parse(sheet)).toEqual(sheet);
  const lines = sheet.pieces.flatMap((piece) => (piece.kind === 'line' ? piece.value : []));
  expect(lines).toEqual([code, 'S1', 'H49.12', '18:00 28/11/2026']);
  expect(sheet).toMatchObject({ code: '', size: 'a4', agency: 'Trung tâm Phục vụ hành chính công Phường Minh Hà' });
});

import fc from 'fast-check';
import readExcel from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { exportCatalogue } from '#main/usecases/catalogue/export-catalogue.ts';
import { bringFile } from '#test/support/bring-file.ts';
import { anyCatalogue, madeCatalogue } from '#test/support/catalogue.ts';
import { testTerminal } from '#test/support/terminal.ts';

test.each(['csv', 'xlsx', 'json'] as const)(
  'what is exported as %s comes in as the same catalogue, whatever it holds',
  async (format) => {
    const one = await testTerminal({ seeded: false });
    await fc.assert(
      fc.asyncProperty(anyCatalogue, async (procedures) => {
        const { check, lines } = await bringFile(one, await exportCatalogue(procedures, format)).checked();
        expect(check.problems).toEqual([]);
        expect(check.fresh).toEqual(procedures);
        expect(lines).toBe(procedures.length);
      }),
      { numRuns: 60 },
    );
    one.dispose();
  },
);

test('a workbook that is written is one that another program reads', async () => {
  const bytes = await exportCatalogue(madeCatalogue(3), 'xlsx');
  const [first] = await readExcel(Buffer.from(bytes as Uint8Array)); // a workbook is bytes
  expect(JSON.stringify(first)).toContain('Thủ tục cấp giấy xác nhận số 0');
});

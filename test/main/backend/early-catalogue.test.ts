import { expect, onTestFinished, test } from 'vitest';
import { readCatalogueEarly } from '#main/backend/early-catalogue.ts';
import { exportCatalogue } from '#main/usecases/catalogue/export-catalogue.ts';
import { bringFile } from '#test/support/bring-file.ts';
import { madeCatalogue, procedureNumber } from '#test/support/catalogue.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';

const log = { info: () => {}, error: () => {} };

/** A terminal that was started anew, with a catalogue of this many procedures beside the first ones. */
const started = async (count: number): Promise<TestTerminal> => {
  const before = await testTerminal({ name: 'K1' });
  const file = bringFile(before, await exportCatalogue(madeCatalogue(count), 'csv'));
  await file.checked();
  await file.write();
  const one = await before.reopen();
  onTestFinished(one.dispose);
  return one;
};

test('the catalogue is read piece by piece, each of few procedures, and the first question finds all of it', async () => {
  const one = await started(600);
  let pieces = 0;
  for (const _ of one.site.catalogue.reading()) pieces += 1;
  // The first procedures singly, the import in its parts.
  expect(pieces).toBeGreaterThan(10);
  const { revision } = one.site.catalogue;
  expect(one.site.procedure('1.100599')).toEqual(procedureNumber(599));
  expect(one.site.catalogue.revision).toBe(revision);
});

test('who asks before the reading is over finds everything, and what came meanwhile is not lost', async () => {
  const [one, whole] = [await started(300), await started(300)];
  const reading = one.site.catalogue.reading();
  for (let piece = 0; piece < 3; piece += 1) reading.next();
  const change = bringFile(one, await exportCatalogue([{ ...procedureNumber(7), feeNote: 'Mức mới' }], 'csv'));
  await change.checked();
  await change.write();
  expect(one.site.procedure('1.100007')?.feeNote).toBe('Mức mới');
  for (const _ of reading);
  const codes = ({ site }: TestTerminal) => site.catalogue.all.map(({ entry }) => entry.procedure.code);
  expect(codes(one)).toEqual(codes(whole));
  expect(one.site.procedure('1.100007')?.feeNote).toBe('Mức mới');
});

test('a terminal that stops while it reads stops at once, and its database may be closed', async () => {
  const one = await started(300);
  const errors: string[] = [];
  const early = readCatalogueEarly(one, { ...log, error: (name) => errors.push(name) });
  await early.stop();
  expect(errors).toEqual([]);
});

import { expect, test } from 'vitest';
import { genericModel, modelOfName, printerModel, printerModels } from '#common/domain/paper/printer-model.ts';

test('every model has an id of its own, and 58 mm printers are 384 dots wide', () => {
  expect(new Set(printerModels.map(({ id }) => id)).size).toBe(printerModels.length);
  expect(printerModels.filter(({ id }) => id.endsWith('58')).every(({ widthDots }) => widthDots === 384)).toBe(true);
});

test.each([
  ['TM-T82III', 'epson-tm-t82'],
  ['TM-T88V', 'epson-tm-t88'],
  ['TM-T88III', 'generic-80'],
  ['TM-m30II', 'epson-tm-m30'],
  ['XP-N160II', 'xprinter-xp-80'],
  ['Whatever 3000', 'generic-80'],
  [null, 'generic-80'],
] as const)('a printer that calls itself %s is taken for %s', (name, id) => {
  expect(modelOfName(name, 576).id).toBe(id);
});

test('the roll inside is what was set up, whatever the printer calls itself', () => {
  expect([modelOfName('TM-T82III', 384).widthDots, modelOfName(null, 384)]).toEqual([384, genericModel(384)]);
});

test('an id this version does not know, and "auto", name no model', () => {
  expect([printerModel('auto'), printerModel('laser-9000'), printerModel('generic-58')?.cuts]).toEqual([
    null,
    null,
    false,
  ]);
});

import { expect, test } from 'vitest';
import { printerFaultSchema } from '#common/ipc/printer-calls.ts';
import { millimetres, offeredFaults } from '#renderer/printer/faults.ts';

test('every fault the printer can have is offered once', () => {
  expect(offeredFaults.toSorted()).toEqual(printerFaultSchema.options.toSorted());
});

test('a paper of 576 dots is 72 mm wide', () => {
  expect(millimetres(576)).toBe(72);
});

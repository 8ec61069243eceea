import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { feeFromNote } from '#common/domain/catalogue/fee-from-note.ts';
import { deadlineFor, PROCEDURE_CODE, procedureSchema } from '#common/domain/catalogue/procedure.ts';

const demo = z
  .object({ note: z.string(), procedures: z.array(procedureSchema) })
  .parse(JSON.parse(readFileSync('scripts/demo/catalogue.json', 'utf8')));

test('the demo catalogue holds 96 procedures, each code once, all text in NFC', () => {
  expect([demo.procedures.length, new Set(demo.procedures.map(({ code }) => code)).size]).toEqual([96, 96]);
  expect(JSON.stringify(demo)).toBe(JSON.stringify(demo).normalize('NFC'));
});

test('a channel with its own limit uses it, the others the general one', () => {
  const lostLandCertificate = demo.procedures.find(({ code }) => code === '1.012786');
  const limits = (['counter', 'online', 'post'] as const).map(
    (channel) => lostLandCertificate && deadlineFor(lostLandCertificate, channel),
  );
  expect(limits).toEqual([
    { amount: 20, unit: 'working-day', sameDayIfBefore15h: false },
    { amount: 10, unit: 'working-day', sameDayIfBefore15h: false },
    { amount: 10, unit: 'working-day', sameDayIfBefore15h: false },
  ]);
});

test('national codes are recognised with their local suffix and case', () => {
  const codes = ['1.001193', '1.001193.000.00.00.H56', '2.002621.H56', '2.000815.000.00.00.H55.02'];
  const others = ['0.001193', '1.00119', '1.001193.H5', 'KQ.G15.000031', '1.001193 '];
  expect([...codes, ...others].filter((code) => PROCEDURE_CODE.test(code))).toEqual(codes);
});

test('the demo catalogue has the formulas that its notes spell out, and no others', () => {
  expect(
    demo.procedures.filter(({ fee, feeNote }) => JSON.stringify(fee ?? null) !== JSON.stringify(feeFromNote(feeNote))),
  ).toEqual([]);
  expect(demo.procedures.find(({ code }) => code === '2.000815')?.fee?.kind).toBe('certified-copies');
});

test('a procedure of before the formulas is still one, and what a sector changes is optional', () => {
  const [first] = demo.procedures;
  expect(procedureSchema.parse(first)).toEqual(first);
  const linked = {
    ...first,
    deadline: { ...first?.deadline, linkedCutOff: 'last-hour' },
    secondStage: { amount: 10, unit: 'working-day' },
    supplement: { times: 2, policy: 'pause' },
  };
  const procedure = procedureSchema.parse(linked);
  expect(procedure).toEqual(linked);
  expect(deadlineFor(procedure, 'counter').linkedCutOff).toBe('last-hour');
});

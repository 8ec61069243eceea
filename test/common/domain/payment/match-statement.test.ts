import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchStatement, type Awaited } from '#common/domain/payment/match-statement.ts';

const CODE = 'H49.12-260915-0042';
const awaits = (code: string, leftVnd = 70_000, refs: readonly string[] = []): Awaited => ({
  dossier: code,
  code,
  leftVnd,
  refs,
});
const line = (text: string, amountVnd = 70_000, ref = text) => ({ ref, amountVnd, text });
const kinds = (lines: readonly ReturnType<typeof line>[], awaited: readonly Awaited[]) =>
  matchStatement(lines, awaited).map((one) => ('code' in one ? [one.kind, one.code] : [one.kind]));

test.each([
  'H49.12-260915-0042',
  'MBVCB.5123456789.H49.12-260915-0042.CT tu 0011001234567 NGUYEN VAN AN',
  'h49 12 260915 0042 nguyen van an chuyen tien',
  'H49122609150042 LLTP',
  'CKH49122609150042NGUYENVANAN',
  'QR - H49.12-260915-0042-LLTP',
  'H49.12-260915-0042 0912345678',
  'H49/12/260915/0042',
  'H49.12-2609\n15-0042',
])('a bank may write the code as %j', (text) => {
  expect(kinds([line(text)], [awaits(CODE)])).toEqual([['match', CODE]]);
});

test.each([
  'NGUYEN VAN AN nop phi',
  'H49.12-260915-00421',
  'H49.12-260915-004',
  'H50.12-260915-0042',
  '49.12-260915-0042',
  '',
])('%j names no dossier of ours', (text) => {
  expect(kinds([line(text)], [awaits(CODE)])).toEqual([['stranger']]);
});

test('of codes of which one begins with the other the longer one is meant', () => {
  const long = `${CODE}1`;
  expect(kinds([line(`x ${long}`), line(`x ${CODE}`)], [awaits(CODE), awaits(long)])).toEqual([
    ['match', long],
    ['match', CODE],
  ]);
});

test('another amount, a second payment, and a transfer for several dossiers are for a person to decide', () => {
  const other = 'H49.12-260915-0043';
  const matches = matchStatement(
    [line(CODE, 60_000, 'a'), line(CODE, 70_000, 'b'), line(CODE, 70_000, 'c'), line(`${CODE} ${other}`, 70_000, 'd')],
    [awaits(CODE), awaits(other)],
  );
  expect(matches.map(({ line: _line, ...rest }) => rest)).toEqual([
    { kind: 'other-amount', dossier: CODE, code: CODE, leftVnd: 70_000 },
    { kind: 'match', dossier: CODE, code: CODE },
    { kind: 'other-amount', dossier: CODE, code: CODE, leftVnd: 0 },
    { kind: 'several', codes: [CODE, other] },
  ]);
});

test('a transaction that was counted is known, whatever its text says and for whichever dossier', () => {
  const counted = awaits('H49.12-260915-0007', 0, ['FT9']);
  expect(kinds([line('nop tien', 70_000, 'FT9'), line(CODE, 70_000, 'FT9')], [awaits(CODE), counted])).toEqual([
    ['known', counted.code],
    ['known', counted.code],
  ]);
});

test('no transaction and no dossier is ever matched twice', () => {
  const codes = [CODE, 'H49.12-260915-0043', 'H49.12-260915-0044'];
  const text = fc.constantFrom(...codes, 'nop phi', `${CODE}${codes[1]}`);
  const any = fc.record({
    ref: fc.constantFrom('1', '2', '3', '4', '5'),
    text,
    amountVnd: fc.constantFrom(60_000, 70_000),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 12 }), (lines) => {
      const matched = matchStatement(
        lines,
        codes.map((code) => awaits(code)),
      ).filter((one) => one.kind === 'match');
      expect(new Set(matched.map((one) => one.line.ref)).size).toBe(matched.length);
      expect(new Set(matched.map((one) => one.dossier)).size).toBe(matched.length);
    }),
  );
});

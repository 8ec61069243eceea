import fc from 'fast-check';
import type { Procedure } from '#common/domain/catalogue/procedure.ts';
import type { FeeFormula } from '#common/domain/payment/fee-formula.ts';

const fields = ['Hộ tịch', 'Đất đai', 'Chứng thực', 'Xây dựng', 'Bảo trợ xã hội', 'Lao động', 'Công Thương'] as const;

/** The n-th procedure of a made-up catalogue: names as long as real ones, some with a fee, a formula, differing channels. */
export const procedureNumber = (n: number): Procedure => ({
  code: `1.${String(100_000 + n)}`,
  nameVi: `Thủ tục cấp giấy xác nhận số ${n} theo quy định của pháp luật về lĩnh vực được giao quản lý tại địa phương`,
  shortNameVi: `Cấp giấy xác nhận số ${n}`,
  nameEn: `Certificate number ${n}`,
  field: fields[n % fields.length] ?? 'Hộ tịch',
  agency: n % 3 === 0 ? 'Sở Tư pháp' : 'UBND cấp xã',
  level: n % 3 === 0 ? 'province' : 'commune',
  deadline: {
    amount: 1 + (n % 30),
    unit: n % 5 === 0 ? 'calendar-day' : 'working-day',
    sameDayIfBefore15h: n % 7 === 0,
    ...(n % 4 === 0 && { byChannel: { online: { amount: 1 + (n % 9), unit: 'working-day' as const } } }),
  },
  ...(n % 6 === 0 && {
    fee: { kind: 'per-unit' as const, name: 'Phí, lệ phí', unit: 'copy' as const, unitVnd: 8_000 },
  }),
  feeVnd: n % 6 === 0 ? null : (n % 5) * 10_000,
  feeOnlineVnd: n % 6 === 0 ? null : (n % 5) * 5_000,
  feeNote: n % 6 === 0 ? '8.000 đồng/bản sao' : '',
  documents: Array.from(
    { length: 2 + (n % 5) },
    (_, place) => `Giấy tờ thứ ${place + 1}; bản chính hoặc bản sao (nếu có)`,
  ),
  replaceableByData: n % 2 === 0 ? [{ component: 'Căn cước', database: 'Cơ sở dữ liệu quốc gia về dân cư' }] : [],
  onlineLevel: n % 2 === 0 ? 'full' : 'partial',
  result: `Giấy xác nhận số ${n}`,
  version: '2026-07',
});

/** The first `count` procedures of the made-up catalogue, in the order of their codes. */
export const madeCatalogue = (count: number): readonly Procedure[] =>
  Array.from({ length: count }, (_, n) => procedureNumber(n));

const letters = [...'abcdeghiklmnopqrstuvxyđàáảãạăằơớưừêếôốABCĐ0123456789 ,;"\'./()–-&<>_x%#\t'];
const plain = (most: number) =>
  fc
    .array(fc.constantFrom(...letters.filter((letter) => letter !== '\t')), { minLength: 1, maxLength: most })
    .map((each) => each.join('').normalize('NFC').trim())
    // What a spreadsheet would take for something else cannot be a text of a catalogue.
    .filter((text) => text !== '' && !/^['=@#]/u.test(text) && !/->|→/u.test(text));
const maybe = (most: number) => fc.oneof(fc.constant(''), plain(most));
const vnd = fc.constantFrom(0, 500, 1_000, 8_000, 12_500, 150_000, 1_000_000, 2_345_678_900);
const limit = fc.record({
  amount: fc.integer({ min: 0, max: 3_650 }),
  unit: fc.constantFrom('working-day' as const, 'calendar-day' as const, 'hour' as const),
});
const formula: fc.Arbitrary<FeeFormula> = fc.oneof(
  fc.constant({ kind: 'none' as const }),
  plain(20).map((name) => ({ kind: 'typed-in' as const, name })),
  fc.record({ kind: fc.constant('fixed' as const), name: plain(20), vnd }),
  fc.record({
    kind: fc.constant('by-channel' as const),
    name: plain(20),
    counterVnd: vnd,
    onlineVnd: vnd,
    postVnd: vnd,
  }),
  fc.record({
    kind: fc.constant('certified-copies' as const),
    name: plain(20),
    firstPages: fc.integer({ min: 1, max: 1_000 }),
    firstVnd: vnd,
    nextVnd: vnd,
    mostVnd: vnd,
  }),
  fc.record({
    kind: fc.constant('per-unit' as const),
    name: plain(20),
    unit: fc.constantFrom('page' as const, 'copy' as const, 'case' as const),
    unitVnd: vnd,
  }),
);
const several = <T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record<T, never>(model, { requiredKeys: [] });

/** Any procedure that a catalogue may hold. */
export const anyProcedure: fc.Arbitrary<Procedure> = fc.record(
  {
    code: fc
      .tuple(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 0, max: 999_999 }),
        fc.constantFrom('', '.H56', '.000.00.00.H55.02'),
      )
      .map(([one, six, rest]) => `${one}.${String(six).padStart(6, '0')}${rest}`),
    nameVi: plain(120),
    shortNameVi: plain(60),
    nameEn: maybe(60),
    field: plain(30),
    agency: plain(40),
    level: fc.constantFrom('commune' as const, 'province' as const, 'ministry' as const),
    deadline: fc.record(
      {
        amount: fc.integer({ min: 0, max: 3_650 }),
        unit: fc.constantFrom('working-day' as const, 'calendar-day' as const, 'hour' as const),
        sameDayIfBefore15h: fc.boolean(),
        linkedCutOff: fc.constantFrom('last-hour' as const, 'after-15h' as const),
        byChannel: several({ counter: limit, online: limit, post: limit }).filter(
          (each) => Object.keys(each).length > 0,
        ),
      },
      { requiredKeys: ['amount', 'unit', 'sameDayIfBefore15h'] },
    ),
    secondStage: limit,
    supplement: several({
      times: fc.integer({ min: 0, max: 9 }),
      policy: fc.constantFrom('restart' as const, 'pause' as const),
      answerDays: fc.integer({ min: 1, max: 365 }),
    }).filter((each) => Object.keys(each).length > 0),
    fee: formula,
    feeVnd: fc.oneof(fc.constant(null), vnd),
    feeOnlineVnd: fc.oneof(fc.constant(null), vnd),
    feeNote: maybe(80),
    documents: fc.array(plain(60), { maxLength: 6 }),
    replaceableByData: fc.array(fc.record({ component: plain(20), database: plain(30) }), { maxLength: 3 }),
    onlineLevel: fc.constantFrom('full' as const, 'partial' as const, 'none' as const),
    result: fc.oneof(fc.constant(null), plain(40)),
    version: plain(10),
    outOfUse: fc.constant(true as const),
  },
  {
    requiredKeys: [
      'code',
      'nameVi',
      'shortNameVi',
      'nameEn',
      'field',
      'agency',
      'level',
      'deadline',
      'feeVnd',
      'feeOnlineVnd',
      'feeNote',
      'documents',
      'replaceableByData',
      'onlineLevel',
      'result',
      'version',
    ],
  },
);

/** Any catalogue: no code twice, in the order of the codes. */
export const anyCatalogue = fc
  .uniqueArray(anyProcedure, { selector: ({ code }) => code, minLength: 1, maxLength: 12 })
  .map((procedures) => procedures.toSorted((one, other) => (one.code < other.code ? -1 : 1)));

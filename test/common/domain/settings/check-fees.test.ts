import { expect, test } from 'vitest';
import { dossierRulesSchema } from '#common/domain/dossier/dossier-rules.ts';
import { DEFAULT_EXEMPTIONS } from '#common/domain/payment/default-exemptions.ts';
import { checkDossierRules, checkFees, checkReceipts } from '#common/domain/settings/check-fees.ts';
import type { CounterDraft, FeesDraft } from '#common/domain/settings/drafts.ts';
import { dossierDraft, feesDraft, feesValue } from '#common/domain/settings/fee-values.ts';
import { isCaution } from '#common/domain/settings/problems.ts';
import { counterDraft, valueOf } from '#common/domain/settings/values.ts';
import { counterSettingsSchema, siteSettingsSchema } from '#common/domain/site/site-config.ts';

const found = (problems: ReturnType<typeof checkFees>) => problems.map(({ field, problem }) => [field, problem]);
const fees: FeesDraft = { bank: '970436', account: '0011001234567', holder: 'TRUNG TAM', exemptions: [] };
const row: FeesDraft['exemptions'][number] = {
  id: '',
  group: 'child',
  percent: 100,
  from: '2026-01-01',
  to: '',
  procedures: '',
  channels: [],
  reason: 'Luật Trẻ em',
};
const block = { form: 'EBL01', serial: '26TAA', first: 1, last: 500 };
const counter = (name: string, receipts: CounterDraft['receipts']): CounterDraft => ({
  name: { vi: name, en: name },
  number: 1,
  services: ['A'],
  callsBy: 'arrival',
  receipts,
  retired: false,
});

test('the rules as they are and the usual exemptions have nothing wrong, and come back as they went', () => {
  const exemptions = feesDraft(null).exemptions;
  expect([checkDossierRules(dossierDraft(null)), checkFees({ ...fees, exemptions })]).toEqual([[], []]);
  expect(feesValue({ ...fees, exemptions }, {})['exemptions']).toEqual(DEFAULT_EXEMPTIONS);
});

test.each([
  ['supplementTimes', 10, 'number-range'],
  ['supplementAnswerDays', 0, 'number-range'],
  ['onlineAnswerHours', -1, 'number-range'],
  ['transferAfterMinute', 1_441, 'time-unreadable'],
] as const)('the rule %s may not be %i', (rule, value, problem) => {
  expect(found(checkDossierRules({ ...dossierDraft(null), [rule]: value }))).toEqual([[rule, problem]]);
});

test('every rule that is checked has the range of the schema', () => {
  const limits = { ...dossierDraft(null), onlineAnswerHours: 240, dueSoonHours: 720, transferAfterMinute: 1_440 };
  expect([checkDossierRules(limits), dossierRulesSchema.safeParse(limits).success]).toEqual([[], true]);
});

test('an account is whole or not there at all', () => {
  expect([
    checkFees({ ...fees, bank: '', account: ' ', holder: '' }),
    found(checkFees({ ...fees, bank: '97043' })),
    found(checkFees({ ...fees, account: '0011-00' })),
    found(checkFees({ ...fees, bank: '', holder: '' })),
  ]).toEqual([
    [],
    [['bank', 'bank-form']],
    [['account', 'account-form']],
    [
      ['bank', 'bank-form'],
      ['holder', 'empty'],
    ],
  ]);
});

test('a row of the exemption table says how much, from when until when, and by which act', () => {
  const bad = { ...row, percent: 101, from: '?', to: '2025-12-31', reason: ' ' };
  expect(found(checkFees({ ...fees, exemptions: [row, bad, { ...row, to: '2025-12-31' }] }))).toEqual([
    ['exemptions.1.percent', 'number-range'],
    ['exemptions.1.from', 'no-such-day'],
    ['exemptions.1.reason', 'empty'],
    ['exemptions.2.to', 'ends-before'],
  ]);
});

test('what is saved is read again, and an account that is taken away is gone', () => {
  const value = feesValue(
    { ...fees, exemptions: [{ ...row, procedures: '1.004222, 2.000815', channels: ['online'] }] },
    {},
  );
  expect(value).toMatchObject({
    payTo: { bank: '970436', account: '0011001234567', holder: 'TRUNG TAM' },
    exemptions: [{ id: 'row-1', procedures: ['1.004222', '2.000815'], channels: ['online'], to: null }],
  });
  expect(siteSettingsSchema.shape.exemptions.safeParse(value['exemptions']).success).toBe(true);
  expect(JSON.stringify(feesValue({ ...fees, account: '' }, value))).not.toContain('payTo');
});

test('receipt numbers have a form and a serial of one kind, overlap with no other counter’s, and tell another year', () => {
  const others = [counter('Quầy 2', { ...block, first: 501, last: 900 }), counter('Quầy 3', null)];
  const check = (receipts: CounterDraft['receipts']) =>
    checkReceipts(counter('Quầy 1', receipts), others, '2026-09-15');
  expect(
    [
      block,
      null,
      { ...block, serial: '26TAF' },
      { ...block, form: '01BLP2-001', serial: 'AA-26E' },
      { ...block, first: 0 },
      { ...block, first: 300, last: 200 },
      { ...block, serial: ' 26taa ', last: 501 },
      { ...block, serial: '25TAA', last: 900 },
    ].map((receipts) => check(receipts).map(({ problem, name }) => [problem, name])),
  ).toEqual([
    [],
    [],
    [['receipt-form', '']],
    [],
    [['number-range', '']],
    [['ends-before', '']],
    [['receipts-overlap', 'Quầy 2']],
    [['serial-other-year', '2025']],
  ]);
  expect(check({ ...block, serial: '25TAA' }).every(isCaution)).toBe(true);
});

test('a block is written down tidy, and taken away', () => {
  const value = (receipts: CounterDraft['receipts']) =>
    counterSettingsSchema.parse(
      JSON.parse(
        JSON.stringify(valueOf({ page: 'counter', id: 'Q1', draft: counter('Quầy 1', receipts) }, { receipts: block })),
      ),
    );
  const tidy = value({ ...block, form: ' ebl01', serial: '26tab ' });
  expect([tidy.receipts, value(null).receipts, counterDraft(tidy).receipts]).toEqual([
    { ...block, serial: '26TAB' },
    undefined,
    { ...block, serial: '26TAB' },
  ]);
});

import { expect, test } from 'vitest';
import { procedureFromPortal } from '#common/domain/catalogue/procedure-from-portal.ts';

const residence = {
  code: '1.004222',
  nameVi: 'Đăng ký thường trú ',
  shortNameVi: 'Đăng ký thường trú'.normalize('NFD'),
  nameEn: 'Permanent residence registration',
  field: 'Đăng ký, quản lý cư trú',
  agency: 'Công an cấp xã',
  level: 'xã',
  processingWorkingDays: 7,
  timeUnit: 'working',
  sameDayIfBefore15h: false,
  portalTimeByChannel: { online: { value: 7, unit: 'workingDay' }, counter: { value: 7, unit: 'unspecified' } },
  feeVnd: 20_000,
  feeNote: '',
  feeByChannel: { online: 10_000, counter: 20_000 },
  onlineLevel: 'toàn trình',
  documents: ['Tờ khai thay đổi thông tin cư trú (CT01)'],
  replaceableByData: null,
  result: null,
  confidence: 'high',
};

const expected = {
  code: '1.004222',
  nameVi: 'Đăng ký thường trú',
  shortNameVi: 'Đăng ký thường trú',
  nameEn: 'Permanent residence registration',
  field: 'Đăng ký, quản lý cư trú',
  agency: 'Công an cấp xã',
  level: 'commune',
  deadline: { amount: 7, unit: 'working-day', sameDayIfBefore15h: false },
  feeVnd: 20_000,
  feeOnlineVnd: 10_000,
  feeNote: '',
  documents: ['Tờ khai thay đổi thông tin cư trú (CT01)'],
  replaceableByData: [],
  onlineLevel: 'full',
  result: null,
  version: '2026-07',
};

test('a row becomes a procedure in NFC; channels with the general limit are not repeated', () => {
  expect(procedureFromPortal(residence, '2026-07')).toEqual({ kind: 'procedure', procedure: expected });
});

test('channels that differ keep their own limit, and a time without unit is in the unit of the row', () => {
  const row = {
    ...residence,
    portalTimeByChannel: {
      online: { value: 5, unit: 'unspecified' },
      postal: { value: 7, unit: 'calendarDay' },
      counter: { value: null, unit: 'unspecified' },
    },
  };
  expect(procedureFromPortal(row, '2026-07')).toEqual({
    kind: 'procedure',
    procedure: {
      ...expected,
      deadline: {
        ...expected.deadline,
        byChannel: { online: { amount: 5, unit: 'working-day' }, post: { amount: 7, unit: 'calendar-day' } },
      },
    },
  });
});

test('a fee that is set elsewhere stays unknown, it does not become free of charge', () => {
  const reading = procedureFromPortal({ ...residence, feeVnd: null, feeByChannel: null }, '2026-07');
  expect(reading).toEqual({ kind: 'procedure', procedure: { ...expected, feeVnd: null, feeOnlineVnd: null } });
});

test('a fee that goes by pages becomes a formula', () => {
  const feeNote = '2.000đ/trang; từ trang 3: 1.000đ/trang; tối đa 200.000đ/bản';
  expect(procedureFromPortal({ ...residence, feeNote }, '2026-07')).toMatchObject({
    procedure: { feeNote, fee: { kind: 'certified-copies', firstPages: 2, mostVnd: 200_000 } },
  });
});

test('a row that cannot be used says which fields and keeps its code', () => {
  const problems = (raw: unknown): unknown => {
    const reading = procedureFromPortal(raw, '2026-07');
    return reading.kind === 'bad-row' && [reading.code, reading.problems.map(({ field }) => field)];
  };
  expect([
    problems({ ...residence, level: 'huyện', documents: 'none' }),
    problems({ ...residence, processingWorkingDays: 2.5, feeVnd: -1, feeByChannel: null, shortNameVi: ' ' }),
    problems({ ...residence, code: 'KQ.G15.000031' }),
    problems(null),
    problems({}),
  ]).toEqual([
    ['1.004222', ['level', 'documents']],
    ['1.004222', ['shortNameVi', 'deadline.amount', 'feeVnd', 'feeOnlineVnd']],
    ['KQ.G15.000031', ['code']],
    [null, ['']],
    [null, expect.arrayContaining(['code', 'nameVi', 'documents'])],
  ]);
});

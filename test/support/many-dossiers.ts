import { addDays } from '#common/domain/calendar/local-day.ts';
import { toInstant } from '#common/domain/calendar/local-time.ts';
import type { BusinessState } from '#common/domain/dossier/business-state.ts';
import { formatDossierCode } from '#common/domain/dossier/dossier-code.ts';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import { usualWish } from '#common/domain/dossier/delivery.ts';

const families = [
  ...Array.from({ length: 38 }, () => 'Nguyễn'),
  ...Array.from({ length: 11 }, () => 'Trần'),
  ...Array.from({ length: 10 }, () => 'Lê'),
  ...Array.from({ length: 7 }, () => 'Phạm'),
  ...Array.from({ length: 5 }, () => 'Hoàng'),
  'Huỳnh',
  'Phan',
  'Vũ',
  'Võ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Lý',
  'Đinh',
  'Đoàn',
  'Lương',
  'Y',
  'Ƀlô',
  'Triệu',
];
const middles = [
  'Văn',
  'Thị',
  'Hữu',
  'Đức',
  'Ngọc',
  'Minh',
  'Thanh',
  'Quốc',
  'Thu',
  'Xuân',
  'Kim',
  'Hồng',
  'Bảo',
  'Gia',
];
const givens =
  'An Anh Bình Châu Chi Cường Dung Dũng Duy Đào Đạt Đông Giang Hà Hải Hằng Hạnh Hiền Hiếu Hoa Hòa Hùng Hương Huy Khánh Khoa Lan Liên Linh Long Mai Mạnh Nam Nga Nghĩa Nhung Oanh Phúc Phương Quang Quân Quỳnh Sơn Tâm Thảo Thắng Thịnh Thủy Tiến Toàn Trang Trung Tú Tuấn Uyên Vân Việt Vinh Yến'.split(
    ' ',
  );
const procedures = [
  ['1.001193', 'Thủ tục đăng ký khai sinh'],
  ['1.000894', 'Thủ tục đăng ký kết hôn'],
  ['1.000656', 'Thủ tục đăng ký khai tử'],
  ['2.000815', 'Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan có thẩm quyền cấp hoặc chứng nhận'],
  ['2.000884', 'Chứng thực chữ ký trong giấy tờ, văn bản'],
  ['1.012783', 'Đăng ký, cấp Giấy chứng nhận quyền sử dụng đất lần đầu'],
  ['1.001612', 'Đăng ký thành lập hộ kinh doanh'],
  ['1.001645', 'Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam'],
  ['1.004194', 'Đăng ký tạm trú'],
  ['2.000635', 'Cấp bản sao trích lục hộ tịch'],
] as const;
const open: readonly BusinessState[] = [
  'registered',
  'received',
  'processing',
  'waiting-supplement',
  'waiting-payment',
  'done',
];
const ended: readonly BusinessState[] = [
  'returned',
  'returned',
  'returned',
  'returned',
  'returned',
  'refused',
  'stopped',
];

/** A small generator of numbers in 0…n-1, the same ones for the same seed (mulberry32). */
export const seeded = (seed: number): ((n: number) => number) => {
  let state = seed;
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n;
  };
};

const pick = <T>(random: (n: number) => number, list: readonly [T, ...T[]] | readonly T[]): T => {
  const one = list[random(list.length)];
  if (one === undefined) throw new Error('Nothing to pick from');
  return one;
};
const digits = (random: (n: number) => number, count: number): string =>
  Array.from({ length: count }, () => String(random(10))).join('');

/** The n-th of `count` dossiers that a centre received up to a day, oldest first, `perDay` a day; the last thirty days hold the open ones. */
export const dossierNumber = (n: number, count: number, perDay: number, lastDay: string): Dossier => {
  const random = seeded(n + 1);
  const age = Math.floor((count - 1 - n) / perDay);
  const day = addDays(lastDay, -age);
  const inDay = n % perDay;
  const [procedureCode, procedureName] = pick(random, procedures);
  const fullName = `${pick(random, families)} ${pick(random, middles)} ${pick(random, givens)}`;
  const organisation =
    random(20) === 0
      ? { name: `Công ty TNHH ${pick(random, givens)} ${pick(random, givens)}`, taxCode: digits(random, 10) }
      : null;
  const channel = pick(random, ['counter', 'counter', 'online', 'post'] as const);
  const state = age < 30 && random(4) === 0 ? pick(random, open) : pick(random, ended);
  const counter = 1 + random(20);
  const receivedAt = toInstant(day, 27_000_000 + inDay * Math.floor(34_200_000 / perDay));
  const feeVnd = pick(random, [0, 0, 8000, 20_000, 150_000]);
  return {
    id: `0197${n.toString(16).padStart(28, '0')}`,
    term: 'Q1',
    day,
    officer: `officer-${counter}`,
    state,
    channel,
    ref: channel === 'counter' ? '' : digits(random, 11),
    code:
      state === 'registered'
        ? ''
        : formatDossierCode({ agency: 'H49.12', day, sequence: counter * 100 + Math.floor(inDay / 20) }),
    ticket: null,
    ticketLabel: null,
    counter: `Q${counter}`,
    counterName: `Quầy ${counter}`,
    procedureCode,
    procedureName,
    procedureVersion: '2026-07',
    agency: 'UBND cấp xã',
    deadline: '3 ngày làm việc',
    feeVnd,
    feeNote: '',
    applicant: {
      fullName,
      citizenNumber: `0${digits(random, 11)}`,
      formerNumber: random(3) === 0 ? digits(random, 9) : '',
      birthDate: '1990-01-01',
      gender: 'female',
      address: 'Số 1 phố Thử, phường Thử, tỉnh Quảng Ninh',
      phone: `09${digits(random, 8)}`,
      email: '',
      cardIssuedOn: '2021-05-05',
    },
    ownerName:
      random(5) === 0 ? `${pick(random, families)} ${pick(random, middles)} ${pick(random, givens)}` : fullName,
    ...(organisation === null ? {} : { organisation }),
    components: [{ name: 'Tờ khai theo mẫu', originals: 1, certified: 0, photocopies: 0, fromData: '' }],
    sets: 1,
    receivedAt,
    arrivedAt: receivedAt,
    dueAt: state === 'registered' || state === 'refused' ? null : receivedAt + (1 + random(20)) * 86_400_000,
    firstDueAt: null,
    acceptedAt: '',
    acceptedCode: '',
    resultAt: null,
    returnedAt: null,
    endedDay: ended.includes(state) ? day : null,
    results: [],
    history: [],
    changedAt: null,
    money: {
      state: state === 'returned' || feeVnd === 0 ? 'none' : 'unpaid',
      dueVnd: feeVnd,
      lines: [],
      paidVnd: 0,
      receipts: [],
      history: [],
      movedAt: null,
      movedFrom: null,
    },
    delivery: { state: 'none', wish: usualWish, parcel: '' },
    files: [],
    forms: [],
    claim: null,
    rivals: [],
    early: [],
  };
};

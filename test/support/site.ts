import type { Draft } from '#main/store/terminal-store.ts';
import type { Seed } from '#main/usecases/publish-seed.ts';

const config = (id: string, kind: string, value: Record<string, unknown>): Seed[number] => ({ id, kind, value });

/** A busy machine must not push a terminal whose hub is there into working alone. */
const PATIENCE_MS = 3000;
/** Where no hub is, a test need not wait for one. */
const NO_PATIENCE_MS = 60;

/** A small site: two services, two counters, office hours, two procedures. */
export const testSeed: Seed = [
  config('site:main', 'site', {
    name: { vi: 'Trung tâm thử', en: 'Test centre' },
    parentAgency: 'ỦY BAN NHÂN DÂN PHƯỜNG THỬ',
    agencyName: 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
    agencyCode: 'H49.12',
    place: 'Hạ Long',
    address: '1 Đường Thử',
    hotline: '0203 000 000',
    notice: { vi: 'Xin giữ trật tự', en: 'Please keep quiet' },
    hubPatienceMs: PATIENCE_MS,
    enrolment: 'open',
  }),
  config('service:A', 'service', {
    letter: 'A',
    name: { vi: 'Hộ tịch', en: 'Civil status' },
    hint: { vi: '', en: '' },
    icon: 'baby',
    order: 1,
  }),
  config('service:B', 'service', {
    letter: 'B',
    name: { vi: 'Đất đai', en: 'Land' },
    hint: { vi: '', en: '' },
    icon: 'map',
    order: 2,
  }),
  config('counter:Q1', 'counter', { name: { vi: 'Quầy 1', en: 'Counter 1' }, number: 1, services: ['A', 'B'] }),
  config('counter:Q2', 'counter', { name: { vi: 'Quầy 2', en: 'Counter 2' }, number: 2, services: ['A'] }),
  config('calendar:main', 'calendar', {
    sessions: [
      { opens: 450, closes: 690 },
      { opens: 810, closes: 1020 },
    ],
    weeklyRest: [0, 6],
    specialDays: { '2026-09-01': 'holiday', '2026-09-02': 'holiday' },
    confirmedYears: [2026],
  }),
  config('procedure:1.001193', 'procedure', {
    code: '1.001193',
    nameVi: 'Thủ tục đăng ký khai sinh',
    shortNameVi: 'Đăng ký khai sinh',
    nameEn: 'Birth registration',
    field: 'Hộ tịch',
    agency: 'UBND cấp xã',
    level: 'commune',
    deadline: { amount: 3, unit: 'working-day', sameDayIfBefore15h: false },
    feeVnd: 0,
    feeOnlineVnd: null,
    feeNote: '',
    documents: ['Tờ khai đăng ký khai sinh', 'Giấy chứng sinh', 'Căn cước'],
    replaceableByData: [{ component: 'Căn cước', database: 'Cơ sở dữ liệu quốc gia về dân cư' }],
    onlineLevel: 'full',
    result: 'Giấy khai sinh',
    version: '2026-07',
  }),
];

/** The same site as facts to write down, for a single terminal without a hub. */
export const testSite: readonly Draft[] = testSeed.map(({ id, kind, value }) => ({
  t: 'config.set',
  id,
  d: { kind, value: kind === 'site' ? { ...value, hubPatienceMs: NO_PATIENCE_MS } : value },
}));

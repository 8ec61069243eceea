import type { CommandOutput } from '#common/ipc/contract.ts';
import type { KioskTicket, ServiceTile } from '#common/ipc/kiosk-calls.ts';
import type { TerminalStatus } from '#common/ipc/views.ts';
import type { Answers } from '#test/support/screen.ts';

const tile = (
  letter: string,
  icon: string,
  vi: string,
  en: string,
  hint: readonly [string, string],
  waiting: number,
): ServiceTile => ({
  id: letter.toLowerCase(),
  letter,
  name: { vi, en },
  hint: { vi: hint[0], en: hint[1] },
  icon,
  waiting,
  wait: waiting === 0 ? null : { low: waiting * 2, high: waiting * 4 },
  door: { kind: 'open' },
  group: null,
});

/** A realistic centre: eight services, as many as a kiosk may show. */
export const services: readonly ServiceTile[] = [
  tile('A', 'baby', 'Hộ tịch', 'Civil status', ['Khai sinh, kết hôn, khai tử', 'Birth, marriage, death'], 7),
  tile('B', 'stamp', 'Chứng thực', 'Certification', ['Bản sao, chữ ký, hợp đồng', 'Copies, signatures, contracts'], 12),
  tile(
    'C',
    'map-pinned',
    'Đất đai',
    'Land',
    ['Cấp giấy, chuyển nhượng, đo đạc', 'Certificates, transfers, surveys'],
    23,
  ),
  tile(
    'D',
    'heart-handshake',
    'Bảo trợ xã hội – Người có công',
    'Social protection',
    ['Trợ cấp, ưu đãi', 'Benefits'],
    1,
  ),
  tile(
    'E',
    'building',
    'Xây dựng – Đô thị',
    'Construction',
    ['Giấy phép xây dựng, nhà ở', 'Building permits, housing'],
    0,
  ),
  tile(
    'F',
    'store',
    'Hộ kinh doanh',
    'Household business',
    ['Đăng ký, thay đổi, tạm ngừng', 'Registration, changes'],
    4,
  ),
  tile(
    'G',
    'graduation-cap',
    'Giáo dục – Văn hóa',
    'Education, culture',
    ['Chuyển trường, cấp phép', 'School transfer, permits'],
    2,
  ),
  tile('H', 'inbox', 'Trả kết quả', 'Collect results', ['Có giấy hẹn đến ngày trả', 'With a receipt that is due'], 5),
];

export const status: TerminalStatus = {
  site: 'Phường Cửa Nam',
  terminal: 'kiosk-1',
  version: '0.1.0',
  connection: 'online',
  unsynced: 0,
  catchUp: null,
  printer: { name: 'Máy in phiếu', condition: 'online', since: 0 },
  scanner: null,
  troubles: [],
  now: Date.UTC(2026, 2, 9, 3, 42),
};

export const ticket: KioskTicket = {
  id: '0195a3c4-8f00-7000-8000-000000000042',
  label: 'A042',
  code: 'MC1T01JPHW93R0E0080000000000022',
  onPhone: false,
  service: { vi: 'Hộ tịch', en: 'Civil status' },
  ahead: 7,
  wait: { low: 14, high: 28 },
  issuedAt: Date.UTC(2026, 2, 9, 3, 42),
  state: 'waiting',
  appointment: null,
  paper: { job: 'job-42', state: 'sending', copy: 1, trouble: null },
};

export const servicesView: CommandOutput<'kiosk.services'> = {
  siteName: {
    vi: 'Trung tâm Phục vụ hành chính công phường Cửa Nam',
    en: 'Cua Nam Ward Public Administration Service Centre',
  },
  services: [...services],
};

/** A kiosk whose backend is well and gives A042. */
export const wellAnswers: Answers = {
  'terminal.status': () => status,
  'scanner.keyboard': () => ({ prefixKey: 'F9' }),
  'scan.keyed': () => ({ kind: 'taken' }),
  'kiosk.purpose': () => ({ purpose: 'tickets', hasScanner: true }),
  'kiosk.services': () => servicesView,
  'priority.groups': () => ({ groups: [] }),
  'appointment.offered': () => ({ offered: true }),
  'ticket.issue': () => ({ kind: 'issued', ticket }),
  'ticket.show': () => ({ kind: 'found', ticket }),
  'kiosk.call-staff': () => ({ kind: 'called' }),
};

import type { DutyState } from '#common/ipc/duty-calls.ts';
import type { Floor } from '#common/ipc/supervisor-calls.ts';
import type { TerminalStatus } from '#common/ipc/views.ts';
import type { Answers } from '#test/support/screen.ts';

const minute = 60_000;

export const status: TerminalStatus = {
  site: 'Phường Cửa Nam',
  terminal: 'dieu-hanh',
  version: '0.1.0',
  connection: 'online',
  unsynced: 0,
  catchUp: null,
  printer: null,
  scanner: null,
  troubles: [],
  now: Date.UTC(2026, 2, 9, 3, 42),
};

const service = (
  now: number,
  letter: string,
  vi: string,
  en: string,
  waiting: number,
  longest: number,
): Floor['services'][number] => ({
  id: letter.toLowerCase(),
  letter,
  name: { vi, en },
  waiting,
  oldestArrivedAt: waiting === 0 ? null : now - longest * minute,
  issuedToday: 30 + 3 * waiting,
  doneToday: 30 + 2 * waiting,
  forecast: waiting === 0 ? null : { low: waiting, high: 3 * waiting },
});

const terminal = (name: string, roles: readonly string[], now: number): Floor['terminals'][number] => ({
  name,
  roles: [...roles],
  version: '0.1.0',
  connected: true,
  lastSeen: now - 4000,
  troubles: [],
  unsynced: 0,
  printers: roles.includes('display')
    ? []
    : [{ name: `Máy in ${name}`, condition: 'online', since: now - 90 * minute }],
  enrolment: 'enrolled',
  hostsHub: name === 'Máy chủ',
  twice: false,
  damages: [],
  databaseBytes: 62_400_000,
  oldestUnsentAt: null,
  clockSkewMs: name === 'Ki-ốt 2' ? 3_000 : 0,
  disk: { freeBytes: 41_300_000_000, totalBytes: 128_000_000_000 },
  closed: null,
  exit: false,
});

/** A busy morning on which nothing is wrong; `now` is UTC ms. */
export const calmFloor = (now: number): Floor => ({
  siteName: {
    vi: 'Trung tâm Phục vụ hành chính công phường Cửa Nam',
    en: 'Cua Nam Ward Public Administration Service Centre',
  },
  updatedAt: now,
  connection: 'online',
  services: [
    service(now, 'A', 'Hộ tịch', 'Civil status', 7, 21),
    service(now, 'B', 'Chứng thực', 'Certification', 12, 32),
    service(now, 'C', 'Đất đai', 'Land', 23, 48),
    service(now, 'D', 'Bảo trợ xã hội', 'Social protection', 1, 4),
    service(now, 'E', 'Xây dựng', 'Construction', 0, 0),
    service(now, 'H', 'Trả kết quả', 'Collect results', 5, 9),
  ],
  counters: ['A042', 'B017', 'C019', null, 'H008'].map((label, index) => ({
    id: `quay-${index + 1}`,
    name: `Quầy ${index + 1}`,
    terminal: `Quầy ${index + 1}`,
    connected: true,
    servingLabel: label,
    servingSince: label === null ? null : now - (3 + 4 * index) * minute,
    officer: index === 4 ? '' : `Nguyễn Thị Hoa ${index + 1}`,
    officerId: index === 4 ? '' : `officer-${index + 1}`,
    officerSince: index === 4 ? null : now - 150 * minute,
    services: ['a', 'b'],
    waitingBehind: 19 - index,
    sentHere: [],
    sentOut: '',
    sentOutId: '',
    pause: index === 3 ? { reason: 'meeting' as const, since: now - 12 * minute } : null,
    idleSince: null,
    doneToday: 17 + index,
    ratings: { verySatisfied: 6 * index, satisfied: index, notSatisfied: index === 2 ? 3 : 0 },
  })),
  terminals: [
    terminal('Ki-ốt 1', ['kiosk'], now),
    terminal('Ki-ốt 2', ['kiosk'], now),
    ...[1, 2, 3, 4, 5].map((number) => terminal(`Quầy ${number}`, ['counter'], now)),
    terminal('Bảng gọi số', ['display'], now),
    terminal('Máy chủ', ['supervisor'], now),
  ],
  here: { terminal: 'dieu-hanh', hostsHub: false },
  papers: [],
  helpCalls: [],
  parked: [],
  conflicts: [],
  receivedToday: 84,
  silentSince: null,
  alarms: [],
  notices: [],
});

/** The same morning while much goes wrong at once. */
export const troubledFloor = (now: number): Floor => {
  const calm = calmFloor(now);
  return {
    ...calm,
    connection: 'hub-only',
    counters: calm.counters.map((counter) => (counter.id === 'quay-3' ? { ...counter, connected: false } : counter)),
    terminals: calm.terminals.map((each) => {
      if (each.name === 'Ki-ốt 1') {
        return { ...each, printers: [{ name: 'Máy in phiếu', condition: 'paper-out', since: now - 6 * minute }] };
      }
      if (each.name === 'Quầy 5') return { ...each, enrolment: 'revoked' };
      if (each.name === 'Bảng gọi số') return { ...each, enrolment: 'not-enrolled' };
      if (each.name === 'Quầy 3') return { ...each, connected: false, lastSeen: now - 17 * minute, unsynced: 12 };
      return each;
    }),
    papers: [
      {
        terminal: 'Ki-ốt 1',
        title: 'A012',
        paper: { job: 'job-12', state: 'unknown', copy: 1, trouble: 'paper-out' },
      },
      {
        terminal: 'Ki-ốt 1',
        title: 'A013',
        paper: { job: 'job-13', state: 'pending', copy: 1, trouble: 'paper-out' },
      },
      {
        terminal: 'Quầy 2',
        title: 'H26.102-260309-0041',
        paper: { job: 'job-14', state: 'failed', copy: 1, trouble: 'error' },
      },
    ],
    helpCalls: [
      { terminal: 'Ki-ốt 2', at: now - 2 * minute },
      { terminal: 'Ki-ốt 1', at: now - 40 * minute },
    ],
    parked: [
      { id: 'floor 7', terminal: 'Quầy 4', type: 'ticket-moved', reason: 'phiên bản mới hơn', at: now - 5 * minute },
    ],
    conflicts: [{ label: 'C019', counters: ['Quầy 3', 'Quầy 5'] }],
  };
};

/** Officers of the settings, nobody on duty yet. */
export const nobodyOnDuty: DutyState = {
  terminal: 'S1',
  officer: null,
  officers: [
    { id: 'o1', name: 'Nguyễn Thị Hạnh', role: 'Phó Giám đốc Trung tâm' },
    { id: 'o2', name: 'Trần Văn Bình', role: 'Địa chính' },
    { id: 'o3', name: 'Đỗ Thị Thu Hiền', role: 'Tư pháp – Hộ tịch' },
  ],
};

/** A supervisor's window whose backend is well. */
export const wellAnswers = (): Answers => ({
  'terminal.status': () => status,
  'floor.show': () => calmFloor(Date.now()),
  'duty.show': () => nobodyOnDuty,
  'dossier.rivals': () => ({ rivals: [] }),
  'backup.word': () => ({
    terminal: 'S1',
    kind: 'good',
    at: Date.now() - 60 * minute,
    place: '/mnt/usb',
    trouble: null,
    copy: null,
    code: null,
  }),
  'floor.tickets': ({ which }) => ({
    count: 1,
    tickets: [
      {
        id: 't1',
        label: 'B017',
        service: { vi: 'Chứng thực', en: 'Certification' },
        serviceId: 'b',
        state: which === 'issued' ? 'done' : which,
        arrivedAt: Date.UTC(2026, 2, 9, 2, 30),
        calledAt: which === 'waiting' ? null : Date.UTC(2026, 2, 9, 2, 42),
        endedAt: null,
        counter: which === 'waiting' ? null : 'Quầy 2',
        counterId: which === 'waiting' ? null : 'quay-2',
        reservedFor: which === 'waiting' ? 'quay-1' : null,
      },
    ],
  }),
  'orders.show': () => ({ orders: [] }),
  'alarm.over': () => ({ kind: 'done' }),
  'print.centre': () => ({ printers: [], jobs: [] }),
  'terminal.enrol-code': (purpose) => ({ code: 'K7M2PX4C', expiresAt: Date.now() + 15 * minute, ...purpose }),
  'terminal.revoke': () => ({ kind: 'revoked' }),
  'hub.promote': () => ({ kind: 'promoted' }),
  'paper.confirm': () => ({ kind: 'done', paper: { job: 'job-12', state: 'printed', copy: 1, trouble: null } }),
});

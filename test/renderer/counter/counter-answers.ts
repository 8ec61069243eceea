import type {
  Component,
  CounterState,
  DossierView,
  IntakePreview,
  ProcedureHit,
  QueueTicket,
} from '#common/ipc/counter-calls.ts';
import type { QueueChoices } from '#common/ipc/queue-calls.ts';
import type { Applicant, Bilingual, TerminalStatus } from '#common/ipc/views.ts';
import { foldVietnamese } from '#common/kit/fold-vietnamese.ts';
import type { Answers } from '#test/support/screen.ts';

const minute = 60_000;
const civil: Bilingual = { vi: 'Hộ tịch – Chứng thực', en: 'Civil status – Certification' };
const copies: Bilingual = { vi: 'Đất đai – Xây dựng', en: 'Land – Construction' };

/** A ticket in the officer's list that waits since `waited` minutes. */
export const waitingTicket = (label: string, waited: number): QueueTicket => ({
  id: `ticket-${label}`,
  label,
  serviceId: label.startsWith('A') ? 'ho-tich' : 'dat-dai',
  service: label.startsWith('A') ? civil : copies,
  state: 'waiting',
  arrivedAt: Date.now() - waited * minute,
  calledAt: null,
  calls: 0,
  counter: null,
  confirmed: true,
  priority: null,
  note: '',
  appointment: null,
  earlierServices: [],
  reservedFor: null,
  conflictWith: null,
});

/** A ticket that a counter has called. */
export const calledTicket = (label: string, counter: string): QueueTicket => ({
  ...waitingTicket(label, 19),
  state: 'called',
  calledAt: Date.now() - 3 * minute,
  calls: 2,
  counter,
});

export const status: TerminalStatus = {
  site: 'Phường Cửa Nam',
  terminal: 'quay-5',
  version: '0.1.0',
  connection: 'online',
  unsynced: 0,
  catchUp: null,
  printer: { name: 'Máy in quầy 5', condition: 'online', since: 0 },
  scanner: { connected: true },
  troubles: [],
  now: Date.UTC(2026, 2, 9, 3, 42),
};

/** Quầy 5 serves A042, eleven people wait. */
export const busyState = (): CounterState => ({
  counter: { id: 'quay-5', name: 'Quầy 5' },
  serving: calledTicket('A042', 'Quầy 5'),
  waiting: ['A043', 'B017', 'A044', 'A045', 'B018', 'A046', 'B019', 'A047', 'A048', 'B020'].map((label, index) =>
    waitingTicket(label, 21 - 2 * index),
  ),
  waitingCount: 12,
  awayCount: 3,
  recent: [
    { ...calledTicket('A041', 'Quầy 5'), state: 'done' },
    { ...calledTicket('B016', 'Quầy 5'), state: 'no-show' },
    { ...calledTicket('A040', 'Quầy 5'), state: 'done' },
  ],
  papers: [],
  lost: null,
});

/** Where A042 may go, and who is away. */
const queueChoices = (): QueueChoices => ({
  services: [
    { id: 'ho-tich', letter: 'A', name: civil, here: true, waiting: 8 },
    { id: 'dat-dai', letter: 'B', name: copies, here: true, waiting: 4 },
    { id: 'cu-tru', letter: 'C', name: { vi: 'Cư trú', en: 'Residence' }, here: false, waiting: 1 },
  ],
  counters: [
    { id: 'quay-3', name: 'Quầy 3', services: ['ho-tich'] },
    { id: 'quay-12', name: 'Quầy 12', services: ['dat-dai', 'cu-tru'] },
  ],
  waiting: busyState().waiting,
  away: [
    {
      ticket: { ...calledTicket('A039', 'Quầy 5'), state: 'parked' },
      reason: 'copies',
      since: Date.now() - 12 * minute,
      finished: false,
      late: false,
    },
    {
      ticket: { ...calledTicket('B016', 'Quầy 5'), state: 'no-show' },
      reason: null,
      since: Date.now(),
      finished: false,
      late: false,
    },
    {
      ticket: { ...calledTicket('A031', 'Quầy 3'), state: 'no-show' },
      reason: null,
      since: Date.now() - 48 * minute,
      finished: false,
      late: true,
    },
    {
      ticket: { ...calledTicket('A027', 'Quầy 5'), state: 'done' },
      reason: null,
      since: new Date(2026, 10, 27, 9, 12).getTime(),
      finished: true,
      late: false,
    },
  ],
});

export const applicant: Applicant = {
  fullName: 'Nguyễn Văn An',
  citizenNumber: '001090012345',
  formerNumber: '012345678',
  birthDate: '1990-01-01',
  gender: 'male',
  address: 'Số 1, Ngõ 2, Phường Cầu Giấy, Hà Nội',
  phone: '',
  email: '',
  cardIssuedOn: '2021-05-15',
};

export const birth: ProcedureHit = {
  code: '1.001193',
  name: 'Thủ tục đăng ký khai sinh',
  field: 'Hộ tịch',
  deadline: 'Trong ngày làm việc (nhận sau 15 giờ: ngày làm việc tiếp theo)',
  feeVnd: 0,
};
const procedures: readonly ProcedureHit[] = [
  birth,
  { code: '1.000894', name: 'Thủ tục đăng ký kết hôn', field: 'Hộ tịch', deadline: '1 ngày làm việc', feeVnd: 0 },
  {
    code: '1.004222',
    name: 'Đăng ký thường trú',
    field: 'Đăng ký, quản lý cư trú',
    deadline: '7 ngày làm việc',
    feeVnd: 20_000,
  },
  {
    code: '2.000815',
    name: 'Thủ tục chứng thực bản sao từ bản chính giấy tờ, văn bản',
    field: 'Chứng thực',
    deadline: 'Trong ngày',
    feeVnd: null,
  },
];

const line = (name: string, originals: number, certified: number, photocopies: number, fromData = ''): Component => ({
  name,
  originals,
  certified,
  photocopies,
  fromData,
});
export const components: readonly Component[] = [
  line('Tờ khai đăng ký khai sinh', 1, 0, 0),
  line('Giấy chứng sinh (không có: văn bản người làm chứng xác nhận việc sinh hoặc giấy cam đoan)', 1, 0, 0),
  line('Căn cước', 0, 0, 0, 'Cơ sở dữ liệu quốc gia về dân cư'),
  line('Văn bản ủy quyền có chứng thực (nếu ủy quyền)', 0, 0, 0),
];

export const dueAt = Date.UTC(2026, 2, 10, 3, 42);
const preview = (procedure: ProcedureHit): IntakePreview => ({
  procedure,
  agency: 'UBND cấp xã – công chức tư pháp - hộ tịch',
  feeNote: procedure.feeVnd === 0 ? 'Miễn lệ phí khi đăng ký đúng hạn (60 ngày)' : '',
  components: [...components],
  countedFrom: Date.UTC(2026, 2, 9, 3, 42),
  dueAt,
});

export const dossier: DossierView = {
  id: 'dossier-1',
  code: 'H26.102-260309-0042',
  procedureName: birth.name,
  applicantName: applicant.fullName,
  receivedAt: Date.UTC(2026, 2, 9, 3, 42),
  dueAt,
  procedureCode: birth.code,
  agency: 'UBND cấp xã – công chức tư pháp - hộ tịch',
  applicant: { ...applicant, phone: '0912 345 678' },
  ownerName: applicant.fullName,
  components: [...components],
  sets: 1,
  deadline: birth.deadline,
  feeVnd: 0,
  counter: 'Quầy 5',
  ticketLabel: 'A042',
  synced: false,
  receipt: { job: 'job-receipt', state: 'printed', copy: 1, trouble: null },
};

/** A counter whose backend is well. */
export const wellAnswers = (): Answers => ({
  'appointment.services': () => ({ services: [] }),
  'counter.extras': () => ({ citizenScreen: false, drawer: false, sign: null }),
  'terminal.status': () => status,
  'scanner.keyboard': () => ({ prefixKey: 'F9' }),
  'scan.keyed': () => ({ kind: 'taken' }),
  'counter.state': busyState,
  'print.centre': () => ({ printers: [], jobs: [] }),
  'desk.state': () => ({
    pause: null,
    officer: { name: 'Nguyễn Thị Hạnh', since: Date.UTC(2026, 2, 9, 0, 28) },
    handOver: null,
    officers: [
      { id: 'hanh', name: 'Nguyễn Thị Hạnh', role: 'Chuyên viên' },
      { id: 'long', name: 'Trần Văn Long', role: 'Công chức tư pháp - hộ tịch' },
    ],
  }),
  'desk.pause': () => ({ kind: 'done' }),
  'desk.resume': () => ({ kind: 'done' }),
  'desk.sign-in': () => ({ kind: 'done' }),
  'desk.sign-out': () => ({ kind: 'done' }),
  'desk.hand-over': () => ({ kind: 'done' }),
  'queue.choices': queueChoices,
  'ticket.call-chosen': ({ ticket }) => ({
    kind: 'called',
    ticket: calledTicket(ticket.replace('ticket-', ''), 'Quầy 5'),
  }),
  'ticket.transfer': () => ({ kind: 'done', ticket: waitingTicket('A042', 19) }),
  'ticket.park': () => ({ kind: 'done', ticket: { ...calledTicket('A042', 'Quầy 5'), state: 'parked' } }),
  'ticket.return': () => ({ kind: 'done', ticket: waitingTicket('A039', 31) }),
  'ticket.add-service': () => ({ kind: 'done', ticket: calledTicket('A042', 'Quầy 5') }),
  'priority.groups': () => ({
    groups: [
      { id: 'elderly', name: { vi: 'Người cao tuổi', en: 'Elderly' } },
      { id: 'pregnant', name: { vi: 'Phụ nữ mang thai', en: 'Pregnant' } },
    ],
  }),
  'priority.judge': () => ({ kind: 'done', ticket: calledTicket('A042', 'Quầy 5') }),
  'ticket.undo': () => ({ kind: 'undone', ticket: calledTicket('A042', 'Quầy 5') }),
  'ticket.call-next': () => ({ kind: 'still-serving', ticket: calledTicket('A042', 'Quầy 5') }),
  'ticket.recall': () => ({ kind: 'done', ticket: calledTicket('A042', 'Quầy 5') }),
  'ticket.no-show': () => ({ kind: 'done', ticket: { ...calledTicket('A042', 'Quầy 5'), state: 'no-show' } }),
  'ticket.done': () => ({ kind: 'done', ticket: { ...calledTicket('A042', 'Quầy 5'), state: 'done' } }),
  'procedure.search': ({ text }) => ({
    hits: procedures.filter((hit) => foldVietnamese(hit.name).includes(foldVietnamese(text))),
  }),
  'dossier.preview': ({ procedure }) => {
    const hit = procedures.find((each) => each.code === procedure);
    return hit === undefined ? { kind: 'no-such-procedure' } : { kind: 'preview', preview: preview(hit) };
  },
  'dossier.receive': () => ({ kind: 'received', dossier }),
  'dossier.show': () => ({ kind: 'found', dossier }),
  'dossier.recent': () => ({
    dossiers: [
      dossier,
      { ...dossier, id: 'dossier-2', code: 'H26.102-260309-0041', applicantName: 'Trần Thị Minh Châu' },
    ].map(({ id, code, procedureName, applicantName, receivedAt, dueAt: due }) => ({
      id,
      code,
      procedureName,
      applicantName,
      receivedAt,
      dueAt: due,
    })),
  }),
  'scan.typed': () => ({ kind: 'dossier', dossier }),
  'paper.again': () => ({ kind: 'done', paper: { job: 'job-2', state: 'pending', copy: 2, trouble: null } }),
  'paper.confirm': () => ({ kind: 'done', paper: { job: 'job-1', state: 'printed', copy: 1, trouble: null } }),
});

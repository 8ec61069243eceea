import type { DossierAhead } from '#common/ipc/dossier-desk-calls.ts';
import type { Component, DossierView } from '#common/ipc/dossier-view.ts';
import type { ProcedureHit } from '#common/ipc/counter-calls.ts';
import type { IntakePreview } from '#common/ipc/intake-calls.ts';
import type { Applicant, DossierSummary } from '#common/ipc/views.ts';
import { formulaOf } from './intake/intake-answers.ts';

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
export const procedures: readonly ProcedureHit[] = [
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
export const preview = (procedure: ProcedureHit): IntakePreview => ({
  procedure,
  version: '2026-07',
  fee: { formula: formulaOf(procedure), exemptions: [], day: '2026-03-09' },
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
  state: 'received',
  channel: 'counter',
  owner: null,
  authority: '',
  organisation: null,
  ref: '',
  arrivedAt: Date.UTC(2026, 2, 9, 3, 42),
  firstDueAt: dueAt,
  resultAt: null,
  returnedAt: null,
  results: [],
  history: [],
  next: ['forward', 'ask-stop'],
  money: { state: 'none', dueVnd: 0, paidVnd: 0, lines: [], receipts: [] },
  delivery: { state: 'none', wish: { way: 'counter', receiver: '', phone: '', address: '' }, parcel: '' },
  files: [],
  claimedBy: null,
  rivals: [],
  decidedAt: '',
  synced: false,
  receipt: { job: 'job-receipt', state: 'printed', copy: 1, trouble: null },
};

const summary = ({ id, code, procedureName, applicantName, receivedAt, state, channel, ...of }: DossierView) => ({
  id,
  code,
  procedureName,
  applicantName,
  receivedAt,
  dueAt: of.dueAt,
  state,
  channel,
});

/** Dossiers as the search brings them, with every standing to their due day (today is 2026-03-09). */
export const foundDossiers: readonly DossierSummary[] = [
  summary(dossier),
  { ...summary(dossier), id: 'dossier-2', code: 'H26.102-260309-0041', applicantName: 'Trần Thị Minh Châu' },
  {
    ...summary(dossier),
    id: 'dossier-3',
    state: 'processing',
    dueAt: Date.UTC(2026, 2, 6, 3),
    applicantName: 'Đỗ Thị Đào',
  },
  {
    ...summary(dossier),
    id: 'dossier-4',
    state: 'processing',
    dueAt: Date.UTC(2026, 2, 9, 9),
    applicantName: 'Y Ƀlô Niê',
  },
  { ...summary(dossier), id: 'dossier-5', state: 'waiting-supplement', applicantName: 'Lê Văn Đức' },
  { ...summary(dossier), id: 'dossier-6', state: 'registered', channel: 'online', code: '', dueAt: null },
];

/** What lies ahead of a received dossier. */
export const dossierAhead: DossierAhead = {
  steps: [
    { event: 'forward', dueAt: null, answerBy: null, paper: null, form: '06', warnings: ['forward-late'] },
    { event: 'ask-stop', dueAt: null, answerBy: null, paper: null, form: '05', warnings: [] },
  ],
  places: ['UBND cấp xã – công chức tư pháp - hộ tịch', 'Phòng Tư pháp'],
  resultType: 'Giấy khai sinh',
  extendTo: Date.UTC(2026, 2, 12, 10),
  asked: [],
};

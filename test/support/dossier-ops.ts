import type { ReceiveData } from '#common/domain/dossier/receive-data.ts';
import type { Step } from '#common/domain/dossier/step-data.ts';

const applicant = {
  fullName: 'Nguyễn Thị Thử',
  citizenNumber: '001199012345',
  formerNumber: '',
  birthDate: '1999-05-05',
  gender: 'female',
  address: 'Số 1 phố Thử, phường Thử',
  phone: '0912345678',
  email: '',
  cardIssuedOn: '2021-05-05',
} as const;

/** A reception as a counter writes it. */
export const receiveData = (more: Partial<ReceiveData> = {}): ReceiveData => ({
  code: 'H49.12-261122-0501',
  ticket: null,
  ticketLabel: null,
  counter: 'Q5',
  counterName: 'Quầy 5',
  officerName: 'Phạm Văn Mẫu',
  channel: 'counter',
  procedureCode: '1.001193',
  procedureName: 'Thủ tục đăng ký khai sinh',
  procedureVersion: '2026-07',
  agency: 'UBND cấp xã',
  deadline: '3 ngày làm việc',
  feeVnd: 0,
  feeNote: '',
  applicant,
  ownerName: applicant.fullName,
  components: [{ name: 'Tờ khai', originals: 1, certified: 0, photocopies: 0, fromData: '' }],
  sets: 1,
  receivedAt: 1_000,
  dueAt: 9_000,
  ...more,
});

/** The agency has the result. */
export const resultStep: Step = {
  event: 'result',
  results: [{ type: 'Giấy khai sinh', number: '15/2026', summary: '', file: 'c'.repeat(64) }],
  from: 'Phòng Tư pháp',
  to: 'Trung tâm',
  giver: '',
  receiver: '',
  note: '',
};

/** The dossier goes on to the agency. */
export const forwardStep: Step = {
  event: 'forward',
  from: 'Trung tâm',
  to: 'Phòng',
  giver: '',
  receiver: '',
  note: '',
};

/** The result is given out. */
export const returnStep = (way: 'counter' | 'electronic' = 'counter'): Step => ({
  event: 'return',
  way,
  receiver: applicant.fullName,
  receiverNumber: applicant.citizenNumber,
  authority: '',
  signature: '',
  parcel: '',
});

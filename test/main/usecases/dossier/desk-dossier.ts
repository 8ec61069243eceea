import type { Dossier } from '#common/domain/dossier/dossier.ts';
import type { StepWish } from '#common/ipc/dossier-step-calls.ts';
import { receiveDossier } from '#main/usecases/dossier/receive-dossier.ts';
import { stepDossier } from '#main/usecases/dossier/step-dossier.ts';
import type { TestTerminal } from '#test/support/terminal.ts';

export const applicant = {
  fullName: 'Đỗ Thị Đào',
  citizenNumber: '001190012345',
  formerNumber: '',
  birthDate: '1990-01-01',
  gender: 'female',
  address: 'Hạ Long',
  phone: '',
  email: '',
  cardIssuedOn: '',
} as const;

/** A birth registration that this terminal's counter just accepted. */
export const received = (one: TestTerminal): Dossier => {
  const outcome = receiveDossier(one, 'Q1', {
    requestId: one.newId(),
    ticket: null,
    procedure: '1.001193',
    applicant,
    ownerName: 'Nguyễn Minh Khôi',
    components: [{ name: 'Tờ khai', originals: 1, certified: 0, photocopies: 0, fromData: '' }],
    sets: 1,
  });
  if (outcome.kind !== 'received') throw new Error(outcome.kind);
  return outcome.dossier;
};

/** Does a step as a press at the counter would. */
export const press = (one: TestTerminal, dossier: Dossier, step: StepWish, requestId = one.newId()) =>
  stepDossier(one, { dossier: dossier.id, requestId, step });

export const forward: StepWish = { event: 'forward', to: ' Phòng Tư pháp ', giver: '', receiver: 'Long', note: '' };
export const askSupplement: StepWish = {
  event: 'ask-supplement',
  reason: 'mờ',
  items: [
    { name: ' Giấy chứng sinh ', note: 'bản rõ' },
    { name: ' ', note: 'x' },
  ],
};
export const result: StepWish = {
  event: 'result',
  results: [{ type: 'Giấy khai sinh', number: '77/2026', summary: '', file: '' }],
  giver: 'Long',
  note: '',
};
export const giveOut: Extract<StepWish, { event: 'return' }> = {
  event: 'return',
  way: 'counter',
  receiver: applicant.fullName,
  receiverNumber: applicant.citizenNumber,
  authority: '',
  signature: '',
  signatureBytes: 0,
  parcel: '',
  unsigned: '',
  owing: '',
};

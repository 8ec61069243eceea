import type { Dossier } from '#common/domain/dossier/dossier.ts';
import { foldDossier, type DossierOp } from '#common/domain/dossier/fold-dossier.ts';
import type { BusinessState } from '#common/domain/dossier/business-state.ts';
import type { Step, StepEvent } from '#common/domain/dossier/step-data.ts';
import type { OpData, OpOf, OpType } from '#common/domain/log/op-catalogue.ts';

/** 2026-09-15 10:00 in Vietnam, a Tuesday. */
export const START = Date.UTC(2026, 8, 15, 3);
const HOUR = 3_600_000;

const person = {
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

const filed = {
  procedureCode: '1.001193',
  procedureName: 'Thủ tục đăng ký khai sinh',
  procedureVersion: '2026-07',
  agency: 'Phòng Tư pháp',
  applicant: person,
  ownerName: person.fullName,
  components: [],
  sets: 1,
} as const;

export const arriveData: OpData<'dossier.arrive'> = {
  ...filed,
  components: [],
  channel: 'online',
  ref: 'G22.99.1',
  counter: '',
  arrivedAt: START,
};

/** What a counter writes when it accepts the dossier. */
export const receiveData = (counter: string, code: string): OpData<'dossier.receive'> => ({
  ...filed,
  components: [],
  code,
  ticket: null,
  ticketLabel: null,
  counter,
  counterName: `Quầy ${counter}`,
  deadline: '3 ngày làm việc',
  limit: { amount: 3, unit: 'working-day', sameDayIfBefore15h: false },
  feeVnd: 75_000,
  feeNote: '',
  receivedAt: START,
  dueAt: START + 72 * HOUR,
});

const letter = { number: '0100-260915/HDHS', reason: 'thiếu giấy tờ' };
const hop = { from: 'Trung tâm', to: 'Phòng Tư pháp', giver: 'A', receiver: 'B', note: '' };

/** One step of every event. */
export const steps: { readonly [E in StepEvent]: Extract<Step, { readonly event: E }> } = {
  'ask-papers': {
    event: 'ask-papers',
    ...letter,
    contact: 'A',
    contactPhone: '',
    items: [{ name: 'Tờ khai', note: '' }],
  },
  refuse: { event: 'refuse', ...letter },
  forward: { event: 'forward', ...hop },
  'ask-supplement': {
    event: 'ask-supplement',
    ...letter,
    contact: 'A',
    contactPhone: '',
    items: [{ name: 'Giấy chứng sinh', note: '' }],
    answerBy: START + 360 * HOUR,
  },
  supplemented: {
    event: 'supplemented',
    brought: [{ name: 'Giấy chứng sinh', originals: 1, certified: 0, photocopies: 0, fromData: '' }],
    dueAt: START + 100 * HOUR,
  },
  'supplement-expired': { event: 'supplement-expired', ...letter },
  'ask-payment': { event: 'ask-payment', reason: 'thuế', amountVnd: 1_000_000 },
  'obligation-paid': { event: 'obligation-paid', dueAt: START + 110 * HOUR },
  'ask-stop': { event: 'ask-stop', reason: '', how: 'in-person' },
  stop: { event: 'stop', number: '0101-260915/TB', givenBack: 'tất cả', fee: '' },
  'not-eligible': { event: 'not-eligible', ...letter, from: 'Phòng Tư pháp' },
  extend: { event: 'extend', ...letter, newDueAt: START + 120 * HOUR, signer: 'C' },
  result: { event: 'result', results: [{ type: 'Giấy khai sinh', number: '77', summary: '', file: '' }], ...hop },
  return: {
    event: 'return',
    way: 'counter',
    receiver: person.fullName,
    receiverNumber: person.citizenNumber,
    authority: '',
    signature: '',
    parcel: '',
  },
  correct: { event: 'correct', reason: 'sai tên', dueAt: START + 140 * HOUR },
};

let count = 0;

/** An op about dossier d1 as the log brings it: `hour` after the start, by terminal `term`. */
export const op = <T extends OpType>(t: T, d: OpData<T>, hour = 0, term = 'Q1'): DossierOp => {
  count += 1;
  const at = START + hour * HOUR;
  const made = { uid: `u${count}`, t, v: 1, id: 'd1', at, off: 0, by: null, day: '2026-09-15', d };
  // The type and its data are tied by T; an op of a dossier is what the tests of this folder make.
  return { op: made as unknown as OpOf<'dossier.step'>, term, verdict: null };
};

/** A step as an op, at the counter of the terminal. */
export const stepOp = (event: StepEvent, hour = 0, term = 'Q1'): DossierOp =>
  op('dossier.step', { counter: term, officer: 'Hạnh', step: steps[event] }, hour, term);

/** Folds ops of one dossier in this order. */
export const fold = (ops: readonly DossierOp[]): Dossier | null =>
  ops.reduce<Dossier | null>((before, one) => foldDossier(before, one), null);

const receive = (): DossierOp => op('dossier.receive', receiveData('Q1', 'H49.12-260915-0100'));

/** The shortest way into each state; `unknown` is a dossier of which nothing came. */
export const wayTo: Readonly<Record<BusinessState, () => readonly DossierOp[]>> = {
  unknown: () => [],
  registered: () => [op('dossier.arrive', arriveData)],
  received: () => [receive()],
  refused: () => [op('dossier.arrive', arriveData), stepOp('refuse', 1)],
  processing: () => [receive(), stepOp('forward', 1)],
  'waiting-supplement': () => [receive(), stepOp('forward', 1), stepOp('ask-supplement', 2)],
  'waiting-payment': () => [receive(), stepOp('forward', 1), stepOp('ask-payment', 2)],
  withdrawn: () => [receive(), stepOp('ask-stop', 1)],
  stopped: () => [receive(), stepOp('ask-stop', 1), stepOp('stop', 2)],
  done: () => [receive(), stepOp('forward', 1), stepOp('result', 2)],
  returned: () => [receive(), stepOp('forward', 1), stepOp('result', 2), stepOp('return', 3)],
};

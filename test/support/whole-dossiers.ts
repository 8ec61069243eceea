import type { OpData } from '#common/domain/log/op-catalogue.ts';
import type { Step, StepOf } from '#common/domain/dossier/step-data.ts';
import type { MoneyEvent } from '#common/domain/dossier/money-data.ts';
import { toInstant } from '#common/domain/calendar/local-time.ts';
import { NOON_ISH, type TestTerminal } from './terminal.ts';

const HOUR = 3_600_000;

/** A name of 200 letters with the rare letters of ethnic minorities: nothing of it may be lost on paper. */
export const longName =
  'H’Ŏng Ñơm Siu Blŭk Čih Mĭ Ayŭn K’Brêñ Đinh Hlŏm Bĕng Y Ksor Niê Kđăm Rơ Chăm Ñĭk Êban Buôn Yă Mlô Duôn Du Ktla Kpă Nay Hwing Bkrông Bdap Eñuôl Ajŭn Hđơk Kbuôr Mjâo Knul Ayŭ Atul Arul Êban Rahlan Kpơr Bhôk Uôñ';

/** A dossier as rich as there can be: a proxy, an owner, an organisation, two fees, papers of every kind. */
export const received = (changes: Partial<OpData<'dossier.receive'>> = {}): OpData<'dossier.receive'> => ({
  code: 'H49.12-260915-0100',
  ticket: null,
  ticketLabel: null,
  counter: 'Q1',
  counterName: 'Quầy 1',
  officerName: 'Lê Hoàng Yến',
  channel: 'counter',
  procedureCode: '1.001612',
  procedureName: 'Thủ tục đăng ký thành lập hộ kinh doanh',
  procedureVersion: '2026-07',
  agency: 'Phòng Kinh tế, Hạ tầng và Đô thị',
  deadline: '3 ngày làm việc',
  limit: { amount: 3, unit: 'working-day', sameDayIfBefore15h: false },
  feeVnd: 115_000,
  feeNote: '',
  feeLines: [
    { name: 'Lệ phí đăng ký hộ kinh doanh', count: 1, unitVnd: 100_000, totalVnd: 100_000, exemption: '' },
    { name: 'Phí cung cấp thông tin', count: 3, unitVnd: 5_000, totalVnd: 15_000, exemption: '' },
  ],
  applicant: {
    fullName: 'Nguyễn Thị Ánh Tuyết',
    citizenNumber: '022190012345',
    formerNumber: '',
    birthDate: '1990-05-20',
    gender: 'female',
    address: 'Số 1, Ngõ 2, Phường Minh Hà, Quảng Ninh',
    phone: '0912345678',
    email: 'anhtuyet@example.vn',
    cardIssuedOn: '',
  },
  ownerName: 'Trần Văn Đức',
  authority: 'GUQ số 12/2026 ngày 01/09/2026',
  organisation: { name: 'Hộ kinh doanh Đức Phát', taxCode: '5700123456' },
  delivery: { way: 'post', receiver: 'Trần Văn Đức', phone: '0987654321', address: 'Thôn Đoài, Xã Ea Kar, Đắk Lắk' },
  components: [
    { name: 'Giấy đề nghị đăng ký hộ kinh doanh', originals: 1, certified: 0, photocopies: 0, fromData: '' },
    { name: 'Hợp đồng thuê địa điểm', originals: 0, certified: 2, photocopies: 0, fromData: '' },
    { name: 'Biên bản họp nhóm cá nhân', originals: 0, certified: 0, photocopies: 3, fromData: '' },
    {
      name: 'Căn cước',
      originals: 0,
      certified: 0,
      photocopies: 0,
      fromData: 'Cơ sở dữ liệu quốc gia về dân cư',
    },
  ],
  sets: 1,
  receivedAt: NOON_ISH,
  dueAt: toInstant('2026-09-18', 10 * HOUR),
  ...changes,
});

/** What most dossiers are: one person for himself, two papers, one fee. */
export const usual = (): Partial<OpData<'dossier.receive'>> => {
  const { applicant, components, feeLines } = received();
  return {
    ownerName: applicant.fullName,
    authority: '',
    components: components.slice(0, 2),
    ...(feeLines === undefined ? {} : { feeLines: feeLines.slice(0, 1) }),
    delivery: { way: 'counter', receiver: '', phone: '', address: '' },
  };
};

/** Writes down that a dossier was accepted; its id. */
export const accept = (terminal: TestTerminal, changes: Partial<OpData<'dossier.receive'>> = {}): string => {
  const id = terminal.newId();
  terminal.store.append([
    {
      t: 'dossier.receive',
      id,
      by: 'Q1',
      d: received({ receivedAt: terminal.store.now(), ...changes }),
    },
  ]);
  return id;
};

const desk = { counter: 'Q1', officer: 'Lê Hoàng Yến' };

/** Writes steps down, an hour apart. */
export const take = (terminal: TestTerminal, id: string, ...steps: readonly Step[]): void => {
  for (const step of steps) {
    terminal.advance(HOUR);
    terminal.store.append([{ t: 'dossier.step', id, by: 'Q1', d: { ...desk, step } }]);
  }
};

/** Writes down what happened to the money. */
export const pay = (terminal: TestTerminal, id: string, ...events: readonly MoneyEvent[]): void => {
  terminal.store.append(events.map((money) => ({ t: 'dossier.money', id, by: 'Q1', d: { ...desk, money } }) as const));
};

/** To the department that decides. */
export const forward: Step = {
  event: 'forward',
  from: 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
  to: 'Phòng Kinh tế, Hạ tầng và Đô thị',
  giver: 'Lê Hoàng Yến',
  receiver: 'Phạm Quốc Việt',
  note: 'Kèm 04 thành phần',
};

export const askSupplement: Step = {
  event: 'ask-supplement',
  number: '0100-260915/HDHS',
  reason: 'Hợp đồng thuê chưa có chữ ký của bên cho thuê',
  contact: 'Phạm Quốc Việt',
  contactPhone: '02033812345',
  items: [{ name: 'Hợp đồng thuê địa điểm', note: 'Bản chính, đủ chữ ký hai bên' }],
  answerBy: toInstant('2026-10-06', 17 * HOUR),
};

export const supplemented: Step = { event: 'supplemented', brought: [], dueAt: toInstant('2026-09-21', 10 * HOUR) };

export const extend: Step = {
  event: 'extend',
  number: '0101-260915/PXL-HCC',
  reason: 'Cần xác minh thêm địa điểm kinh doanh',
  newDueAt: toInstant('2026-09-23', 10 * HOUR),
  signer: 'Vũ Thị Minh Châu',
};

export const result: Step = {
  event: 'result',
  from: 'Phòng Kinh tế, Hạ tầng và Đô thị',
  to: 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
  giver: 'Phạm Quốc Việt',
  receiver: 'Lê Hoàng Yến',
  note: 'Đủ kết quả',
  results: [
    {
      type: 'Giấy chứng nhận đăng ký hộ kinh doanh',
      number: '22A8012345',
      summary: 'Hộ kinh doanh Đức Phát',
      file: '',
    },
  ],
};

export const handOut: StepOf<'return'> = {
  event: 'return',
  way: 'counter',
  receiver: 'Hoàng Văn Thụ',
  receiverNumber: '022085006789',
  authority: 'GUQ số 15/2026 ngày 20/09/2026',
  signature: '',
  parcel: '',
};

import type { Draft } from '#main/store/terminal-store.ts';
import { testSite } from './site.ts';

/** The block of receipt numbers of the counters in tests. */
export const receiptBlock = { form: 'EBL01', serial: '26TAA', first: 41, last: 43 };

/** What gives a counter its block of receipt numbers, or takes it away. */
export const setBlock = (counter: string, receipts: typeof receiptBlock | undefined): Draft => {
  const item = testSite.find(({ id }) => id === `counter:${counter}`);
  if (item?.t !== 'config.set') throw new Error(`The test site has no counter ${counter}`);
  return { ...item, d: { kind: 'counter', value: { ...item.d.value, receipts } } };
};

/** What gives the centre an account for fees. */
export const setAccount = (): Draft => {
  const item = testSite.find(({ id }) => id === 'site:main');
  if (item?.t !== 'config.set') throw new Error('The test site has no settings');
  const payTo = { bank: '970436', account: '0011001234567', holder: 'TRUNG TAM PVHCC' };
  return { ...item, d: { kind: 'site', value: { ...item.d.value, payTo } } };
};

const nobody = {
  fullName: 'Nguyễn Văn An',
  citizenNumber: '001090012345',
  formerNumber: '',
  birthDate: '',
  gender: '',
  address: '',
  phone: '',
  email: '',
  cardIssuedOn: '',
} as const;

/** A dossier that was accepted at Q1 with a fee in two lines: 70.000 đ. */
export const acceptedDossier = (id: string, code = `H49.12-260915-${id}`): Draft => ({
  t: 'dossier.receive',
  id,
  by: 'Q1',
  d: {
    code,
    ticket: null,
    ticketLabel: null,
    counter: 'Q1',
    counterName: 'Quầy 1',
    procedureCode: '1.004222',
    procedureName: 'Đăng ký thường trú',
    procedureVersion: '1',
    agency: 'Công an xã',
    deadline: '7 ngày làm việc',
    feeVnd: 70_000,
    feeNote: '',
    feeLines: [
      { name: 'Phí', count: 1, unitVnd: 50_000, totalVnd: 50_000, exemption: '' },
      { name: 'Lệ phí', count: 1, unitVnd: 20_000, totalVnd: 20_000, exemption: '' },
    ],
    applicant: nobody,
    ownerName: nobody.fullName,
    components: [],
    sets: 1,
    receivedAt: Date.UTC(2026, 8, 15, 2),
    dueAt: Date.UTC(2026, 8, 24, 2),
  },
});

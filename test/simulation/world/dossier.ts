import type { Draft } from '#main/store/terminal-store.ts';

const noPerson = {
  fullName: 'Đỗ Thị Đào',
  citizenNumber: '',
  formerNumber: '',
  birthDate: '',
  gender: '',
  address: '',
  phone: '',
  email: '',
  cardIssuedOn: '',
} as const;

/** A dossier taken in at a counter, with as little in it as the op's schema allows. */
export const dossierOf = (id: string, ticket: string, counter: string): Draft => ({
  t: 'dossier.receive',
  id,
  by: counter,
  d: {
    code: id,
    ticket,
    ticketLabel: null,
    counter,
    counterName: counter,
    procedureCode: '1.001193',
    procedureName: 'Đăng ký khai sinh',
    procedureVersion: '1',
    agency: '',
    deadline: '',
    feeVnd: 0,
    feeNote: '',
    applicant: noPerson,
    ownerName: '',
    components: [],
    sets: 1,
    receivedAt: 0,
    dueAt: 0,
  },
});

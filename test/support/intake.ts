import type { ArriveData } from '#common/domain/dossier/filing-data.ts';
import type { CommandInput } from '#common/ipc/contract.ts';
import type { Applicant } from '#common/ipc/views.ts';
import type { Draft } from '#main/store/terminal-store.ts';
import { NOON_ISH } from './terminal.ts';

/** Who hands a dossier in, as a card or an officer gave them. */
export const dao: Applicant = {
  fullName: 'Đỗ Thị Đào',
  citizenNumber: '001190012345',
  formerNumber: '',
  birthDate: '1990-01-01',
  gender: 'female',
  address: 'Số 1, Ngõ 2, Phường Cầu Giấy, Hà Nội',
  phone: '0912345678',
  email: '',
  cardIssuedOn: '2021-05-15',
};

/** An intake of a birth registration, as the form sends it. */
export const intakeOf = (
  requestId: string,
  change: Partial<CommandInput<'dossier.receive'>> = {},
): CommandInput<'dossier.receive'> => ({
  requestId,
  ticket: null,
  procedure: '1.001193',
  applicant: dao,
  ownerName: '',
  components: [{ name: 'Tờ khai', originals: 1, certified: 0, photocopies: 0, fromData: '' }],
  sets: 1,
  fee: { counts: [], typedVnd: null, group: null },
  ...change,
});

/** What central writes when a dossier comes over the portal. */
export const arrivalOf = (id: string, change: Partial<ArriveData> = {}): Draft => ({
  t: 'dossier.arrive',
  id,
  d: {
    channel: 'online',
    ref: 'G22.99-260915-000123',
    counter: '',
    procedureCode: '1.001193',
    procedureName: 'Thủ tục đăng ký khai sinh',
    procedureVersion: '2026-07',
    agency: 'UBND cấp xã',
    applicant: dao,
    ownerName: dao.fullName,
    components: [],
    sets: 1,
    arrivedAt: NOON_ISH,
    ...change,
  },
});

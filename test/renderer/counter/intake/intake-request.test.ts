import { expect, test } from 'vitest';
import { commands } from '#common/ipc/contract.ts';
import { applyOwnerCard } from '#renderer/counter/intake/apply-owner-card.ts';
import { duplicatesAsked, unseenDuplicates } from '#renderer/counter/intake/duplicates-asked.ts';
import { fieldsOfDossier } from '#renderer/counter/intake/fields-of-dossier.ts';
import { requestOf } from '#renderer/counter/intake/intake-request.ts';
import { blankDraft, decodeDraft, encodeDraft, type IntakeDraft } from '#renderer/counter/intake-draft.ts';
import { applicant, dossier } from '../counter-dossiers.ts';

const draft = (fields: Partial<IntakeDraft['fields']>): IntakeDraft => ({
  ...blankDraft,
  fields: {
    ...blankDraft.fields,
    fullName: 'Nguyễn Văn An',
    citizenNumber: '001090012345',
    procedure: '1.001193',
    ...fields,
  },
});

test('what nobody filled in is not sent', () => {
  expect(Object.keys(requestOf(draft({}))).toSorted()).toEqual([
    'applicant',
    'components',
    'fee',
    'ownerName',
    'procedure',
    'sets',
    'ticket',
  ]);
});

test('owner, proxy, organisation, delivery, fee and source are sent as they stand on the form', () => {
  const request = requestOf({
    ...draft({
      ownerName: 'Y Niê',
      ownerNumber: '066190000001',
      ownerBirthDate: '01/02/1990',
      authority: 'Giấy số 12',
      organisationName: 'Công ty',
      taxCode: '0100109106',
      way: 'post',
      phone: '0912 345 678',
      deliveryAddress: '1 Phố Thử',
      exemptGroup: 'student',
      feeRows: [
        { name: 'Bằng', pages: '3', copies: '2' },
        { name: 'Sổ', pages: '', copies: '2' },
      ],
    }),
    source: { kind: 'parcel', record: 'r', parcel: 'EH123456785VN' },
  });
  expect(request).toMatchObject({
    owner: { fullName: 'Y Niê', citizenNumber: '066190000001', birthDate: '1990-02-01' },
    authority: 'Giấy số 12',
    organisation: { name: 'Công ty', taxCode: '0100109106' },
    delivery: { way: 'post', receiver: 'Nguyễn Văn An', phone: '0912 345 678', address: '1 Phố Thử' },
    fee: { counts: [{ name: 'Bằng', pages: 3, copies: 2 }], typedVnd: null, group: 'student' },
    source: { kind: 'parcel', record: 'r', parcel: 'EH123456785VN' },
  });
  const sent = { ...request, requestId: '019aa000-0000-7000-8000-000000000001' };
  expect(commands['dossier.receive'].input.safeParse(sent).success).toBe(true);
});

test('a dossier that arrived fills the form, and is sent back as it was', () => {
  const arrived = { ...dossier, ownerName: 'Y Niê', owner: { ...applicant, fullName: 'Y Niê', phone: '' } };
  const request = requestOf({ ...blankDraft, fields: fieldsOfDossier(arrived) });
  expect(request).toMatchObject({
    applicant: { ...arrived.applicant, formerNumber: '012345678' },
    ownerName: 'Y Niê',
    owner: { fullName: 'Y Niê', citizenNumber: applicant.citizenNumber, birthDate: '1990-01-01' },
    components: dossier.components,
  });
});

test('a card scanned for the owner leaves the applicant alone; another owner’s number is worth an undo', () => {
  const { fields } = draft({});
  const first = applyOwnerCard(fields, { ...applicant, fullName: 'Y Niê', citizenNumber: '066190000001' });
  expect([first.overwrote, first.fields.fullName, first.fields.ownerName, first.fields.ownerNumber]).toEqual([
    false,
    'Nguyễn Văn An',
    'Y Niê',
    '066190000001',
  ]);
  expect(applyOwnerCard(first.fields, applicant).overwrote).toBe(true);
});

test('the owner is the applicant unless another one is named; only unseen dossiers of the same procedure are asked about', () => {
  expect(duplicatesAsked(draft({}))).toMatchObject({ ownerName: 'Nguyễn Văn An', ownerNumber: '001090012345' });
  expect(duplicatesAsked(draft({ ownerName: 'Y Niê' }))).toMatchObject({ ownerName: 'Y Niê', ownerNumber: '' });
  const one = {
    id: 'a',
    code: '',
    procedureName: '',
    ownerName: '',
    receivedAt: 0,
    state: 'received',
    counter: '',
  } as const;
  expect(
    unseenDuplicates(
      [
        { ...one, why: 'same-procedure' },
        { ...one, id: 'b', why: 'same-procedure' },
        { ...one, id: 'c', why: 'owner-today' },
      ],
      { seenDuplicates: ['a'] },
    ).map(({ id }) => id),
  ).toEqual(['b']);
});

test('a draft of an older version, which knew fewer fields, is taken up whole', () => {
  const { fields } = draft({ phone: '0912' });
  const old = {
    fields: { fullName: fields.fullName, phone: fields.phone },
    ticket: null,
    warnings: [],
    requestId: null,
  };
  expect(decodeDraft(JSON.stringify(old))).toEqual({
    ...blankDraft,
    fields: { ...blankDraft.fields, fullName: 'Nguyễn Văn An', phone: '0912' },
  });
  expect(decodeDraft(encodeDraft(draft({})))).toEqual(draft({}));
  expect([decodeDraft('{'), decodeDraft('{"fields":{"sets":3}}')]).toEqual([null, null]);
});

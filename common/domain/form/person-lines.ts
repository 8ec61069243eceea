import type { FieldsOf } from '../template/papers.ts';
import { line, lineIfKnown, type FormPiece } from './form-sheet.ts';

type Person = Pick<
  FieldsOf<'receipt'>,
  'applicant' | 'authority' | 'owner' | 'organisation' | 'address' | 'phone' | 'email' | 'request'
>;

/** Whose matter it is: who hands in (người nộp), by which authority, for whom (chủ hồ sơ), for which organisation. */
export const named = (label: string, person: Person): readonly FormPiece[] => [
  line(label, person.applicant, true),
  ...lineIfKnown('Nộp thay theo ủy quyền:', person.authority),
  ...lineIfKnown('Chủ hồ sơ:', person.owner, true),
  ...lineIfKnown('Tổ chức, doanh nghiệp:', person.organisation, true),
];

/** How they can be reached. */
export const reached = (person: Person): readonly FormPiece[] => [
  line('Địa chỉ:', person.address),
  { kind: 'pair', left: line('Số điện thoại:', person.phone), right: line('Email:', person.email) },
];

/** What they ask for. */
export const asked = ({ request }: Person): FormPiece => line('Nội dung yêu cầu giải quyết:', request, true);

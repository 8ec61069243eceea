import type { FieldsOf } from '../template/papers.ts';

/** Who gives a form: shared by all of them, as on the thermal papers. */
export type OfficeFields = Pick<
  FieldsOf<'receipt'>,
  'parentAgency' | 'agency' | 'place' | 'day' | 'hotline' | 'officer'
>;

/** Mẫu 04: texts ready to print, '' for what is not known yet. */
export type ApologyFields = OfficeFields & {
  readonly number: string;
  readonly to: string;
  readonly code: string;
  readonly request: string;
  readonly receivedAt: string;
  readonly dueAt: string;
  readonly leadAgency: string;
  readonly reason: string;
  readonly newDueAt: string;
  readonly signer: string;
};

/** Mẫu 05. */
export type StopFields = OfficeFields & {
  readonly number: string;
  readonly to: string;
  readonly code: string;
  readonly request: string;
  readonly receivedAt: string;
  readonly askedAt: string;
  readonly askedHow: string;
  readonly reason: string;
  /** Whether the time for a supplement ran out instead: nobody asked for the stop. */
  readonly expired: boolean;
  readonly givenBack: string;
  readonly fee: string;
};

/** One hand-over of a dossier from one place to the next: a row of Mẫu 06. */
export type ControlHop = {
  readonly from: string;
  readonly to: string;
  readonly at: string;
  readonly giver: string;
  readonly receiver: string;
  readonly result: string;
  readonly note: string;
};

/** Mẫu 06. */
export type ControlFields = OfficeFields & {
  readonly code: string;
  readonly leadAgency: string;
  readonly applicant: string;
  readonly request: string;
  readonly receivedAt: string;
  readonly timeLimit: string;
  readonly dueAt: string;
  readonly hops: readonly ControlHop[];
};

/** Mẫu 07: the register of a period. */
export type RegisterFields = OfficeFields & {
  /** "Năm 2026", "Tháng 11 năm 2026", "Ngày 29/11/2026". */
  readonly period: string;
  /** What a closed year says of itself; '' while it is open. */
  readonly closed: string;
  readonly rows: readonly {
    /** The running number of the year, from 01. */
    readonly no: string;
    readonly code: string;
    readonly procedure: string;
    readonly applicant: string;
    readonly contact: string;
    readonly leadAgency: string;
    readonly receivedOn: string;
    readonly dueOn: string;
    readonly returnedOn: string;
    readonly way: string;
    readonly signed: string;
  }[];
};

/** The label of a dossier (tem hồ sơ). */
export type LabelFields = OfficeFields & {
  readonly code: string;
  readonly request: string;
  readonly owner: string;
  readonly receivedAt: string;
  readonly dueAt: string;
};

/** A hand-over list with both its sides; names and moments are '' while nobody signed. */
export type HandOverFields = OfficeFields & {
  readonly number: string;
  readonly from: string;
  readonly to: string;
  readonly madeAt: string;
  readonly giver: string;
  readonly receiver: string;
  /** The moment of the second signature. */
  readonly sealedAt: string;
  readonly incoming: boolean;
  readonly rows: readonly {
    readonly no: string;
    readonly code: string;
    readonly title: string;
    readonly owner: string;
    readonly address: string;
    readonly parcel: string;
    readonly slip: string;
    readonly complete: boolean;
    readonly note: string;
    /** What has come of the dossier so far: "Giấy khai sinh, số 152/2026"; '' for nothing yet. */
    readonly result: string;
    readonly resultOn: string;
    /** 'X' where a fee is still to be paid, and where the result goes by post. */
    readonly fee: string;
    readonly post: string;
  }[];
};

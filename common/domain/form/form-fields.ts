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
  readonly givenBack: string;
  readonly fee: string;
};

/** Mẫu 06: one hop for each hand-over of the dossier from one agency to the next. */
export type ControlFields = OfficeFields & {
  readonly code: string;
  readonly leadAgency: string;
  readonly applicant: string;
  readonly request: string;
  readonly receivedAt: string;
  readonly timeLimit: string;
  readonly hops: readonly {
    readonly from: string;
    readonly to: string;
    readonly at: string;
    readonly giver: string;
    readonly receiver: string;
    readonly result: string;
    readonly note: string;
  }[];
};

/** Mẫu 07: a page of the register. */
export type RegisterFields = OfficeFields & {
  readonly year: string;
  readonly rows: readonly {
    readonly code: string;
    readonly procedure: string;
    readonly applicant: string;
    readonly contact: string;
    readonly leadAgency: string;
    readonly receivedOn: string;
    readonly dueOn: string;
    readonly returnedOn: string;
    readonly way: string;
  }[];
};

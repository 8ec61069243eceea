import { assertNever } from '#common/kit/assert-never.ts';
import { formatDate } from '#common/domain/calendar/format-local.ts';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import { dueBefore, hopsOf, type Hop } from '#common/domain/dossier/hops.ts';
import { lastStep } from '#common/domain/dossier/last-step.ts';
import type { StepOf } from '#common/domain/dossier/step-data.ts';
import { controlSheet } from '#common/domain/form/book-sheets.ts';
import type { ApologyFields, ControlFields, ControlHop, StopFields } from '#common/domain/form/form-fields.ts';
import type { FormKind } from '#common/domain/form/form-kind.ts';
import type { BareSheet } from '#common/domain/form/form-sheet.ts';
import { refusalSheet, supplementSheet } from '#common/domain/form/intake-sheets.ts';
import { apologySheet, stopSheet } from '#common/domain/form/letter-sheets.ts';
import { receiptSheet } from '#common/domain/form/receipt-sheet.ts';
import { labelSheet, resultReceiptSheet } from '#common/domain/form/result-sheets.ts';
import type { FieldsOf } from '#common/domain/template/papers.ts';
import { refusalFields, resultReceiptFields, supplementFields } from '../paper-fields/letter-fields.ts';
import { officeFields } from '../paper-fields/office-fields.ts';
import { personFields } from '../paper-fields/person-fields.ts';
import { receiptFields, receivedBy } from '../paper-fields/receipt-fields.ts';
import { moment } from '../paper-fields/written.ts';
import type { SiteKnowledge } from '../site-knowledge.ts';

/** The forms that are about one dossier. */
export type DossierForm = Extract<FormKind, '01' | '02' | '03' | '04' | '05' | '06' | 'result-receipt' | 'label'>;

/** 0 is when nothing of an unknown dossier happened. */
const when = (instant: number | null): string => (instant === null || instant === 0 ? '' : moment(instant));
const dayOf = (instant: number | null): string => (instant === null || instant === 0 ? '' : formatDate(instant));

/** The fields of Mẫu 01 while nothing is received: a form to be filled in by hand. */
const blankReceipt = ({ site }: SiteKnowledge, dossier: Dossier, now: number): FieldsOf<'receipt'> => ({
  ...personFields(dossier),
  ...officeFields(site, now, ''),
  code: '',
  part: 'Giao khách hàng',
  channel: '',
  components: [],
  copies: [],
  sets: '',
  timeLimit: '',
  receivedAt: '',
  dueAt: '',
  dueBefore: '',
  secondStage: '',
  collectAt: '',
  fee: '',
  feeLines: [],
});

/** Whom a letter is addressed to: the organisation, else the owner, else who handed in. */
const addressee = ({ organisation, ownerName, applicant }: Dossier): string =>
  organisation?.name ?? (ownerName || applicant.fullName);

const apologyFields = ({ site }: SiteKnowledge, dossier: Dossier, now: number): ApologyFields => {
  const entry = lastStep(dossier, ['extend']);
  const { number = '', reason = '', signer = '', newDueAt = null } = entry?.step ?? {};
  // The date that was promised before this letter moved it.
  const before = entry === null ? dossier.dueAt : dueBefore(dossier, entry);
  return {
    ...officeFields(site, entry?.at ?? now, ''),
    number,
    to: addressee(dossier),
    code: dossier.code,
    request: dossier.procedureName,
    receivedAt: when(dossier.receivedAt),
    dueAt: when(before),
    leadAgency: dossier.agency,
    reason,
    newDueAt: when(newDueAt),
    signer,
  };
};

const asking: Readonly<Record<StepOf<'ask-stop'>['how'], string>> = {
  'in-person': 'Trực tiếp tại nơi tiếp nhận hồ sơ',
  written: 'Bằng văn bản',
  online: 'Trực tuyến',
};

const stopFields = ({ site }: SiteKnowledge, dossier: Dossier, now: number, fee: string): StopFields => {
  const end = lastStep(dossier, ['stop', 'supplement-expired']);
  const ask = lastStep(dossier, ['ask-stop']);
  const expired = end?.step.event === 'supplement-expired';
  return {
    ...officeFields(site, end?.at ?? now, end?.officer ?? ''),
    number: end?.step.number ?? '',
    to: addressee(dossier),
    code: dossier.code,
    request: dossier.procedureName,
    receivedAt: when(dossier.receivedAt),
    askedAt: ask === null ? '' : moment(ask.at),
    askedHow: ask === null ? '' : asking[ask.step.how],
    reason: (expired ? end.step.reason : ask?.step.reason) ?? '',
    expired,
    givenBack: end?.step.event === 'stop' ? end.step.givenBack : '',
    fee: end?.step.event === 'stop' ? end.step.fee : fee,
  };
};

const standings = { early: 'Trước hạn', 'on-time': 'Đúng hạn', late: 'Quá hạn' } as const;

const said = ({ step, newDueAt }: Hop): string => {
  const due = newDueAt === null ? '' : `Hẹn trả: ${moment(newDueAt)}`;
  const words = (...texts: readonly string[]): string => texts.filter((text) => text !== '').join('. ');
  switch (step.event) {
    case 'forward':
    case 'result':
      return step.note;
    case 'ask-supplement':
      return words(`Yêu cầu bổ sung${step.number === '' ? '' : ` số ${step.number}`}`, step.reason);
    case 'supplemented':
      return words('Đã bổ sung', due);
    case 'not-eligible':
      return words(`Không đủ điều kiện${step.number === '' ? '' : `, văn bản số ${step.number}`}`, step.reason);
    case 'correct':
      return words(`Đính chính: ${step.reason}`, due);
    default:
      return '';
  }
};

const hopText = (hop: Hop): ControlHop => ({
  from: hop.from,
  to: hop.to,
  at: moment(hop.at),
  giver: hop.giver,
  receiver: hop.receiver,
  result: hop.standing === null ? '' : standings[hop.standing],
  note: said(hop),
});

const controlFields = ({ site }: SiteKnowledge, dossier: Dossier): ControlFields => ({
  ...officeFields(site, dossier.receivedAt, receivedBy(dossier)),
  code: dossier.code,
  leadAgency: dossier.agency,
  applicant: addressee(dossier),
  request: dossier.procedureName,
  receivedAt: when(dossier.receivedAt),
  timeLimit: dossier.deadline,
  dueAt: when(dossier.dueAt),
  hops: hopsOf(dossier, site?.agencyName ?? '').map(hopText),
});

/**
 * A form filled in with what is known of a dossier; `now` (UTC ms) dates what nobody has written yet. What nobody has decided (a reason, a new
 * date) stays a dotted line.
 */
export const dossierSheet = (site: SiteKnowledge, form: DossierForm, dossier: Dossier, now: number): BareSheet => {
  const known = dossier.state === 'unknown' ? blankReceipt(site, dossier, now) : receiptFields(site, dossier);
  switch (form) {
    case '01':
      return receiptSheet(known, { bookLine: site.site?.bookLine ?? false });
    case '02':
      return supplementSheet(supplementFields(site, dossier, { now }));
    case '03':
      return refusalSheet(refusalFields(site, dossier, { now }));
    case '04':
      return apologySheet(apologyFields(site, dossier, now));
    case '05':
      return stopSheet(stopFields(site, dossier, now, known.fee));
    case '06':
      return controlSheet(controlFields(site, dossier));
    case 'result-receipt':
      return resultReceiptSheet(resultReceiptFields(site, dossier, { now }));
    case 'label':
      return labelSheet({
        ...known,
        owner: addressee(dossier),
        receivedAt: dayOf(dossier.receivedAt),
        dueAt: dayOf(dossier.dueAt),
      });
    default:
      return assertNever(form);
  }
};

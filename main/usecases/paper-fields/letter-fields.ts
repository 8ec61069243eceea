import type { Dossier } from '#common/domain/dossier/dossier.ts';
import { lastStep } from '#common/domain/dossier/last-step.ts';
import type { FieldsOf } from '#common/domain/template/papers.ts';
import type { SiteKnowledge } from '../site-knowledge.ts';
import { officeFields } from './office-fields.ts';
import { personFields } from './person-fields.ts';
import { receivedBy } from './receipt-fields.ts';
import { amount, moment, telephone } from './written.ts';

/** When a paper is written: the moment of its step, or `now` while nobody has taken the step. UTC ms; `until` bounds the steps that count. */
export type PaperMoment = { readonly now: number; readonly until?: number };

/** What Mẫu 02 says: the last time that papers were asked for, before acceptance or after it; empty lists and reasons while nobody has. */
export const supplementFields = (
  { site }: SiteKnowledge,
  dossier: Dossier,
  { now, until }: PaperMoment,
): FieldsOf<'supplement'> => {
  const entry = lastStep(dossier, ['ask-papers', 'ask-supplement'], until);
  const step = entry?.step;
  const officer = entry?.officer || receivedBy(dossier);
  return {
    ...personFields(dossier),
    ...officeFields(site, entry?.at ?? now, officer),
    code: dossier.code,
    number: step?.number ?? '',
    items: (step?.items ?? []).map(({ name, note }, index) => ({ no: String(index + 1), name, note })),
    reason: step?.reason ?? '',
    answerBy: step?.event === 'ask-supplement' ? moment(step.answerBy) : '',
    contact: step?.contact || officer,
    contactPhone: telephone(step?.contactPhone || (site?.hotline ?? '')),
  };
};

/** What Mẫu 03 says: the refusal, or an empty reason while nobody has refused. */
export const refusalFields = (
  { site }: SiteKnowledge,
  dossier: Dossier,
  { now, until }: PaperMoment,
): FieldsOf<'refusal'> => {
  const entry = lastStep(dossier, ['refuse'], until);
  return {
    ...personFields(dossier),
    ...officeFields(site, entry?.at ?? now, entry?.officer || receivedBy(dossier)),
    number: entry?.step.number ?? '',
    reason: entry?.step.reason ?? '',
  };
};

const paidText = ({ money: { paidVnd } }: Dossier): string => (paidVnd === 0 ? '' : amount(paidVnd));

/** What the receipt of a result says (Giấy biên nhận trả kết quả): what was handed to whom; empty names while nobody has. */
export const resultReceiptFields = (
  { site }: SiteKnowledge,
  dossier: Dossier,
  { now, until }: PaperMoment,
): FieldsOf<'result-receipt'> => {
  const entry = lastStep(dossier, ['return'], until);
  const step = entry?.step;
  return {
    code: dossier.code,
    ...officeFields(site, entry?.at ?? now, entry?.officer ?? ''),
    request: dossier.procedureName,
    owner: dossier.organisation?.name ?? dossier.ownerName,
    receiver: step?.receiver ?? '',
    receiverId: step?.receiverNumber ?? '',
    authority: step?.authority ?? '',
    results: dossier.results.map(({ type, number, summary }, index) => ({
      no: String(index + 1),
      type,
      number,
      summary,
    })),
    fee: paidText(dossier),
    returnedAt: entry === null ? '' : moment(entry.at),
  };
};

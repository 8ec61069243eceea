import { formatDate } from '#common/domain/calendar/format-local.ts';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import type { HandOverItem } from '#common/domain/dossier/hand-over-data.ts';
import { sealedAt, type HandOver } from '#common/domain/dossier/hand-over.ts';
import type { HandOverFields } from '#common/domain/form/form-fields.ts';
import type { FormKind } from '#common/domain/form/form-kind.ts';
import type { BareSheet } from '#common/domain/form/form-sheet.ts';
import { dossierListSheet, postRecordSheet, resultListSheet } from '#common/domain/form/hand-over-sheets.ts';
import { dossierById } from '#main/store/dossiers.ts';
import { officeFields } from '../paper-fields/office-fields.ts';
import { moment } from '../paper-fields/written.ts';
import type { TerminalContext } from '../terminal-context.ts';

/** The lists that two sides sign. */
export type HandOverForm = Extract<FormKind, 'hand-over' | 'result-list' | 'post-record'>;

const resultText = ({ results }: Dossier): string =>
  results.map(({ type, number }) => (number === '' ? type : `${type}, số ${number}`)).join('; ');

const mark = (holds: boolean): string => (holds ? 'X' : '');

const rowOf = (item: HandOverItem, dossier: Dossier | null, index: number): HandOverFields['rows'][number] => ({
  no: String(index + 1),
  code: item.code,
  title: item.title,
  owner: item.owner,
  address: dossier?.applicant.address ?? '',
  parcel: item.parcel,
  slip: item.slip,
  complete: item.complete,
  note: item.note,
  result: dossier === null ? '' : resultText(dossier),
  resultOn: dossier === null || dossier.resultAt === null ? '' : formatDate(dossier.resultAt),
  fee: mark(dossier !== null && dossier.money.dueVnd > dossier.money.paidVnd),
  post: mark(dossier?.delivery.wish.way === 'post'),
});

/** A hand-over that nobody made yet: a list to be filled in by hand. */
const blank = {
  number: '',
  from: '',
  to: '',
  items: [],
  giver: null,
  receiver: null,
  madeAt: null,
  what: 'post-in',
} as const;

/** A hand-over list filled in with both its sides, and with what is known of each dossier on it; null makes an empty one. */
export const handOverSheetOf = (
  { store, site }: TerminalContext,
  form: HandOverForm,
  list: HandOver | null,
): BareSheet => {
  const { number, from, to, items, giver, receiver, madeAt, what } = list ?? blank;
  const sealed = list === null ? null : sealedAt(list);
  const fields: HandOverFields = {
    ...officeFields(site.site, madeAt ?? store.now(), ''),
    number,
    from,
    to,
    madeAt: madeAt === null ? '' : moment(madeAt),
    giver: giver?.name ?? '',
    receiver: receiver?.name ?? '',
    sealedAt: sealed === null ? '' : moment(sealed),
    incoming: what === 'post-in',
    rows: items.map((item, index) =>
      rowOf(item, item.dossier === '' ? null : dossierById(store.db, item.dossier), index),
    ),
  };
  if (form === 'hand-over') return dossierListSheet(fields);
  return form === 'result-list' ? resultListSheet(fields) : postRecordSheet(fields);
};

import { assertNever } from '#common/kit/assert-never.ts';
import { formatDate } from '#common/domain/calendar/format-local.ts';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import { controlSheet, registerSheet } from '#common/domain/form/book-sheets.ts';
import type { OfficeFields, RegisterFields } from '#common/domain/form/form-fields.ts';
import type { FormKind, FormSheet } from '#common/domain/form/form-sheet.ts';
import { receiptSheet, refusalSheet, supplementSheet } from '#common/domain/form/intake-sheets.ts';
import { apologySheet, stopSheet } from '#common/domain/form/letter-sheets.ts';
import type { FieldsOf } from '#common/domain/template/papers.ts';
import { dossierById, dossiersReceivedOn } from '#main/store/dossiers.ts';
import { receiptFields } from './paper-fields/receipt-fields.ts';
import { telephone } from './paper-fields/written.ts';
import type { TerminalContext } from './terminal-context.ts';

const office = ({ site, store }: TerminalContext, counterName: string): OfficeFields => ({
  parentAgency: site.site?.parentAgency ?? '',
  agency: site.site?.agencyName ?? '',
  place: site.site?.place ?? '',
  day: formatDate(store.now()),
  hotline: site.site?.hotline ?? '',
  officer: counterName,
});

/** The fields of Mẫu 01 while nothing is received: a form to be filled in by hand. */
const blankReceipt = (terminal: TerminalContext): FieldsOf<'receipt'> => ({
  ...office(terminal, ''),
  code: '',
  applicant: '',
  owner: '',
  idNumber: '',
  phone: '',
  email: '',
  address: '',
  request: '',
  part: 'Giao khách hàng',
  components: [],
  sets: '',
  timeLimit: '',
  receivedAt: '',
  dueAt: '',
  collectAt: '',
  fee: '',
});

const registerRows = (dossiers: readonly Dossier[]): RegisterFields['rows'] =>
  dossiers.map((dossier) => ({
    code: dossier.code,
    procedure: dossier.procedureName,
    applicant: dossier.applicant.fullName,
    contact: [dossier.applicant.address, telephone(dossier.applicant.phone)].filter((text) => text !== '').join(', '),
    leadAgency: dossier.agency,
    receivedOn: formatDate(dossier.receivedAt),
    dueOn: formatDate(dossier.dueAt),
    returnedOn: '',
    way: '',
  }));

/**
 * A form of Circular 03/2025 filled in with what this terminal knows: of a dossier, or with null empty, to be filled in by hand. The register
 * shows the dossiers received today. What nobody has decided yet (a reason, a new date) stays a dotted line. Null when there is no such dossier.
 */
export const formSheet = (terminal: TerminalContext, form: FormKind, id: string | null): FormSheet | null => {
  const { store, site } = terminal;
  const dossier = id === null ? null : dossierById(store.db, id);
  if (id !== null && dossier === null) return null;
  const known = dossier === null ? blankReceipt(terminal) : receiptFields(site, dossier);
  const { request, code, receivedAt, dueAt, fee, applicant, timeLimit } = known;
  const own = { ...known, ...office(terminal, known.officer) };
  const leadAgency = dossier?.agency ?? '';
  switch (form) {
    case '01':
      return receiptSheet(known);
    case '02':
      return supplementSheet({ ...own, number: '', items: [], reason: '', contact: known.officer, contactPhone: '' });
    case '03':
      return refusalSheet({ ...own, number: '', reason: '' });
    case '04':
      return apologySheet({
        ...own,
        number: '',
        to: applicant,
        request,
        code,
        receivedAt,
        dueAt,
        leadAgency,
        reason: '',
        newDueAt: '',
      });
    case '05':
      return stopSheet({ ...own, number: '', to: applicant, askedAt: '', askedHow: '', givenBack: '', fee });
    case '06':
      return controlSheet({ ...own, leadAgency, applicant, timeLimit, hops: [] });
    case '07': {
      const today = store.today();
      const rows = registerRows(dossiersReceivedOn(store.db, today));
      return registerSheet({ ...office(terminal, ''), year: today.slice(0, 4), rows });
    }
    default:
      return assertNever(form);
  }
};

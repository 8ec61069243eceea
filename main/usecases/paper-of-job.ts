import { assertNever } from '#common/kit/assert-never.ts';
import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import type { PrintJob } from '#common/domain/paper/print-job.ts';
import type { FieldsOf } from '#common/domain/template/papers.ts';
import { markOf, markWords } from '#common/domain/site/training.ts';
import { type PaperKind, paperKindSchema } from '#common/domain/template/template.ts';
import type { PaperDocument, PaperWidth } from '#main/print/document.ts';
import { markedPaper } from '#main/print/marked-paper.ts';
import { templateDocument } from '#main/print/template-document.ts';
import { testPageDocument } from '#main/print/test-page-document.ts';
import { dossierById } from '#main/store/dossiers.ts';
import { ticketById } from '#main/store/tickets.ts';
import { checklistFields } from './paper-fields/checklist-fields.ts';
import { refusalFields, resultReceiptFields, supplementFields } from './paper-fields/letter-fields.ts';
import { moneyReceiptFields, paymentRequestFields } from './paper-fields/money-fields.ts';
import { parcelLabelFields } from './paper-fields/parcel-label-fields.ts';
import { receiptFields } from './paper-fields/receipt-fields.ts';
import { ticketFields } from './paper-fields/ticket-fields.ts';
import { trialPaper } from './template-trial.ts';
import type { TerminalContext } from './terminal-context.ts';

/**
 * The paper of a print job, made from what is stored by the site's template. Null when this terminal does not know the thing. Where nothing is real (training, demo)
 * every paper says so, whatever its template is: this is the one door that papers go through.
 */
export const paperOfJob = (terminal: TerminalContext, job: PrintJob, width: PaperWidth): PaperDocument | null => {
  const paper = plainPaper(terminal, job, width);
  const mark = markOf(terminal.profile);
  return paper === null || mark === null ? paper : markedPaper(paper, markWords(mark));
};

const plainPaper = (terminal: TerminalContext, job: PrintJob, width: PaperWidth): PaperDocument | null => {
  const { site, store } = terminal;
  const filled = <Kind extends PaperKind>(paper: Kind, values: FieldsOf<Kind>): PaperDocument =>
    templateDocument({ paper, template: site.template(paper).template, values, width, copy: job.copy });
  const ofDossier = <Kind extends PaperKind>(
    paper: Kind,
    fieldsOf: (dossier: Dossier) => FieldsOf<Kind> | null,
  ): PaperDocument | null => {
    const dossier = dossierById(store.db, job.of);
    const values = dossier === null ? null : fieldsOf(dossier);
    return values === null ? null : filled(paper, values);
  };
  // What was written when the paper was asked for, also when it is printed again after more has happened.
  const times = { now: job.requestedAt, until: job.requestedAt };
  switch (job.what) {
    case 'ticket': {
      const ticket = ticketById(store.db, job.of);
      return ticket === null ? null : filled('ticket', ticketFields(site, terminal.profile.site, ticket));
    }
    case 'receipt':
      return ofDossier('receipt', (dossier) => receiptFields(site, dossier));
    case 'checklist': {
      const procedure = site.procedure(job.of);
      return procedure === null
        ? null
        : filled('checklist', checklistFields(site, terminal.profile.site, procedure, job.requestedAt));
    }
    case 'test': {
      const { template } = site.template('test-page');
      return testPageDocument(job.title, width, formatDateTime(job.requestedAt), template);
    }
    case 'trial': {
      const paper = paperKindSchema.safeParse(job.of);
      return paper.success ? trialPaper(terminal, paper.data, width, job.copy) : null;
    }
    case 'supplement':
      return ofDossier('supplement', (dossier) => supplementFields(site, dossier, times));
    case 'refusal':
      return ofDossier('refusal', (dossier) => refusalFields(site, dossier, times));
    case 'result-receipt':
      return ofDossier('result-receipt', (dossier) => resultReceiptFields(site, dossier, times));
    case 'parcel-label':
      return ofDossier('parcel-label', (dossier) => parcelLabelFields(site, dossier));
    case 'money-receipt':
      return ofDossier('money-receipt', (dossier) => moneyReceiptFields(site, dossier, job.requestedAt));
    case 'payment-request':
      return ofDossier('payment-request', (dossier) => paymentRequestFields(site, dossier, job.requestedAt));
    default:
      return assertNever(job.what);
  }
};

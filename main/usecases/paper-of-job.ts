import { assertNever } from '#common/kit/assert-never.ts';
import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import type { PrintJob } from '#common/domain/paper/print-job.ts';
import type { FieldsOf } from '#common/domain/template/papers.ts';
import { type PaperKind, paperKindSchema } from '#common/domain/template/template.ts';
import type { PaperDocument, PaperWidth } from '#main/print/document.ts';
import { templateDocument } from '#main/print/template-document.ts';
import { testPageDocument } from '#main/print/test-page-document.ts';
import { dossierById } from '#main/store/dossiers.ts';
import { ticketById } from '#main/store/tickets.ts';
import { checklistFields } from './paper-fields/checklist-fields.ts';
import { receiptFields } from './paper-fields/receipt-fields.ts';
import { ticketFields } from './paper-fields/ticket-fields.ts';
import { trialPaper } from './template-trial.ts';
import type { TerminalContext } from './terminal-context.ts';

/** The paper of a print job, made from what is stored by the site's template. Null when this terminal does not know the thing. */
export const paperOfJob = (terminal: TerminalContext, job: PrintJob, width: PaperWidth): PaperDocument | null => {
  const { site, store } = terminal;
  const filled = <Kind extends PaperKind>(paper: Kind, values: FieldsOf<Kind>): PaperDocument =>
    templateDocument({ paper, template: site.template(paper).template, values, width, copy: job.copy });
  switch (job.what) {
    case 'ticket': {
      const ticket = ticketById(store.db, job.of);
      return ticket === null ? null : filled('ticket', ticketFields(site, terminal.profile.site, ticket));
    }
    case 'receipt': {
      const dossier = dossierById(store.db, job.of);
      return dossier === null ? null : filled('receipt', receiptFields(site, dossier));
    }
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
    default:
      return assertNever(job.what);
  }
};

import { assertNever } from '#common/kit/assert-never.ts';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import type { PrintJob } from '#common/domain/paper/print-job.ts';
import type { Ticket } from '#common/domain/queue/ticket.ts';
import { encodeTicketCode } from '#common/domain/scan/ticket-code.ts';
import type { PaperDocument, PaperWidth } from '#main/print/document.ts';
import { receiptDocument } from '#main/print/receipt-document.ts';
import { ticketDocument } from '#main/print/ticket-document.ts';
import { dossierById } from '#main/store/dossiers.ts';
import { ticketById } from '#main/store/tickets.ts';
import type { TerminalContext } from './terminal-context.ts';
import { serviceName } from './views/ticket-view.ts';

/** The paper of a print job, made from what is stored, so a reprint tomorrow says what the first paper said. Null when this terminal does not know the thing. */
export const paperOfJob = (terminal: TerminalContext, job: PrintJob, width: PaperWidth): PaperDocument | null => {
  switch (job.what) {
    case 'ticket': {
      const ticket = ticketById(terminal.store.db, job.of);
      return ticket === null ? null : ticketPaper(terminal, ticket, job.copy, width);
    }
    case 'receipt': {
      const dossier = dossierById(terminal.store.db, job.of);
      return dossier === null ? null : receiptPaper(terminal, dossier, job.copy, width);
    }
    default:
      return assertNever(job.what);
  }
};

const ticketPaper = ({ site }: TerminalContext, ticket: Ticket, copy: number, width: PaperWidth): PaperDocument =>
  ticketDocument(
    {
      siteName: site.site?.name.vi ?? '',
      serviceName: serviceName(site, ticket.service),
      label: ticket.label ?? '',
      ahead: ticket.ahead,
      issuedAt: ticket.arrivedAt,
      qrText: encodeTicketCode(ticket.id),
      copy,
    },
    width,
  );

const money = new Intl.NumberFormat('vi-VN');

const feeText = ({ feeVnd, feeNote }: Dossier): string => {
  if (feeVnd === null) return feeNote === '' ? 'Theo quy định' : `Theo quy định (${feeNote})`;
  return feeVnd === 0 ? 'Không thu' : `${money.format(feeVnd)} đ`;
};

const receiptPaper = ({ site }: TerminalContext, dossier: Dossier, copy: number, width: PaperWidth): PaperDocument => {
  const settings = site.site;
  return receiptDocument(
    {
      agency: { parent: settings?.parentAgency ?? '', name: settings?.agencyName ?? '' },
      code: dossier.code,
      qrText: dossier.code,
      applicant: dossier.applicant.fullName,
      owner: dossier.ownerName === dossier.applicant.fullName ? undefined : dossier.ownerName,
      address: dossier.applicant.address,
      phone: dossier.applicant.phone,
      email: dossier.applicant.email,
      idNumber: dossier.applicant.citizenNumber,
      request: dossier.procedureName,
      components: dossier.components.map(({ name, originals, certified, photocopies, fromData }) => ({
        name: fromData === '' ? name : `${name} (khai thác từ ${fromData})`,
        originals,
        certified,
        photocopies,
      })),
      sets: dossier.sets,
      timeLimit: dossier.deadline,
      receivedAt: dossier.receivedAt,
      dueAt: dossier.dueAt,
      collectAt: settings?.agencyName ?? '',
      fee: feeText(dossier),
      notes: [
        'Khi đến nhận kết quả, ông/bà mang theo giấy này và giấy tờ tùy thân.',
        'Người nhận thay mang theo giấy ủy quyền theo quy định.',
        ...(settings === null ? [] : [`Đường dây nóng: ${settings.hotline}`]),
      ],
      place: settings?.place ?? '',
      officer: dossier.counterName,
      part: 'applicant',
      copy,
    },
    width,
  );
};

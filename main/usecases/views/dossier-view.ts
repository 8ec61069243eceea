import { countsOf } from '#common/domain/dossier/apply-fact.ts';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import { dossierEventSchema, stepFrom } from '#common/domain/dossier/step-table.ts';
import type { PrinterCondition } from '#common/domain/paper/printer-state.ts';
import type { DossierView } from '#common/ipc/dossier-view.ts';
import type { DossierSummary } from '#common/ipc/views.ts';
import { printJobOf } from '#main/store/print-jobs.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { paperView } from './paper-view.ts';

export const dossierSummary = (dossier: Dossier): DossierSummary => ({
  id: dossier.id,
  code: dossier.code,
  procedureName: dossier.procedureName,
  applicantName: dossier.applicant.fullName,
  receivedAt: dossier.receivedAt,
  dueAt: dossier.dueAt,
  state: dossier.state,
  channel: dossier.channel,
});

const moneyView = ({ state, dueVnd, paidVnd, lines, receipts }: Dossier['money']): DossierView['money'] => ({
  state,
  dueVnd,
  paidVnd,
  lines: [...lines],
  receipts: receipts.map(({ id, form, serial, number, amountVnd, way, at }) => ({
    id,
    form,
    serial,
    number,
    amountVnd,
    way,
    at,
  })),
});

const filesView = (files: Dossier['files']): DossierView['files'] =>
  files.map(({ sha256, kind, component, name, bytes, pages, signed, stored }) => ({
    sha256,
    kind,
    component,
    name,
    bytes,
    pages,
    signed,
    stored,
  }));

const historyView = ({ site }: TerminalContext, history: Dossier['history']): DossierView['history'] =>
  history.map(({ at, event, from, to, refused = null, term, counter, officer, step = null }) => ({
    at,
    event,
    from,
    to,
    refused,
    terminal: term,
    counter: site.counter(counter)?.name.vi ?? counter,
    officer,
    step,
  }));

/** The opened dossier with its four sides, with whether it reached the site's log and where its receipt stands. */
export const dossierView = (
  terminal: TerminalContext,
  dossier: Dossier,
  condition: PrinterCondition | null,
): DossierView => {
  const { store, site } = terminal;
  const job = printJobOf(store.db, dossier.id, 'receipt');
  const counts = countsOf(dossier);
  return {
    ...dossierSummary(dossier),
    procedureCode: dossier.procedureCode,
    agency: dossier.agency,
    applicant: dossier.applicant,
    ownerName: dossier.ownerName,
    owner: dossier.owner ?? null,
    authority: dossier.authority ?? '',
    organisation: dossier.organisation ?? null,
    components: dossier.components,
    sets: dossier.sets,
    deadline: dossier.deadline,
    feeVnd: dossier.feeVnd,
    counter: dossier.counterName,
    ticketLabel: dossier.ticketLabel,
    ref: dossier.ref,
    arrivedAt: dossier.arrivedAt,
    firstDueAt: dossier.firstDueAt,
    resultAt: dossier.resultAt,
    returnedAt: dossier.returnedAt,
    results: [...dossier.results],
    history: historyView(terminal, dossier.history),
    next: dossierEventSchema.options.filter((event) => stepFrom(dossier.state, event, counts).kind === 'goes'),
    money: moneyView(dossier.money),
    delivery: dossier.delivery,
    files: filesView(dossier.files),
    claimedBy: dossier.claim === null ? null : (site.counter(dossier.claim.counter)?.name.vi ?? dossier.claim.counter),
    rivals: dossier.rivals.map(({ code, counterName, at }) => ({ code, counter: counterName, at })),
    decidedAt: dossier.decidedAt ?? '',
    synced: store.isSequenced('dossier', dossier.id),
    receipt: job === null ? null : paperView(job, condition),
  };
};

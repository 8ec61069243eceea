import { formatDateTime } from '../calendar/format-local.ts';
import type { KnownOp, OpOf, OpType } from '../log/op-catalogue.ts';
import { assertNever } from '#common/kit/assert-never.ts';
import { deskActIn, dutyIn } from './act-name.ts';
import { said, type ActNames, type ActWords } from './act-word.ts';
import { dossierWords, type DossierOp } from './dossier-words.ts';
import { shortText } from './short-text.ts';

type Starting<T extends string> = Extract<OpType, `${T}.${string}`>;

/**
 * The values of the sentence that tells an op (act-name.ts says which sentence). Numbers of persons are masked; what somebody typed is cut to what a line
 * can show.
 */
export const actWords = (op: KnownOp, names: ActNames): ActWords => {
  switch (op.t) {
    case 'ticket.issue':
    case 'ticket.priority':
    case 'ticket.label':
    case 'ticket.call':
    case 'ticket.serve-alone':
    case 'ticket.recall':
    case 'ticket.no-show':
    case 'ticket.done':
    case 'ticket.transfer':
    case 'ticket.park':
    case 'ticket.return':
    case 'ticket.add-service':
    case 'ticket.undo':
    case 'ticket.announced':
      return { number: names.ticket(op.id), ...ticketWords(op, names) };
    case 'print.request':
    case 'print.sending':
    case 'print.printed':
    case 'print.unknown':
    case 'print.failed':
    case 'print.again':
    case 'print.move':
    case 'print.cancel':
    case 'print.hint':
      return { title: names.paper(op.id), ...printWords(op) };
    case 'desk.pause':
      return { reason: said('pause', op.d.reason) };
    case 'desk.sign-in':
      return { name: op.d.name };
    case 'desk.hand-over':
      return { note: shortText(op.d.note) };
    case 'printer.state':
      return { printer: op.d.printer, condition: said('condition', op.d.condition) };
    case 'terminal.started':
      return { version: op.d.version };
    case 'visit.rated':
      return {
        counter: names.counter(op.d.counter),
        score: said('score', op.d.score),
        reason: op.d.reason === null ? '' : said('rated', op.d.reason),
      };
    case 'appointment.book':
      return { service: names.service(op.d.service), slot: formatDateTime(op.d.slot) };
    case 'config.set':
      return {
        setting: said('setting', settingOf(op.d.kind)),
        // Who sits down, where that is what is set.
        name: dutyIn(op)?.officer?.name ?? op.id.slice(op.d.kind.length + 1),
        detail: deskDetail(op),
      };
    case 'config.deploy':
      return {
        who: shortText(op.d.who),
        pieces: String(op.d.patches.length),
        when: op.d.from === null ? said('effect', 'at-once') : formatDateTime(op.d.from),
      };
    case 'terminal.order':
      return { what: said('order', op.d.what), terminal: op.d.to };
    case 'terminal.answer':
      return { how: said('answer', op.d.how) };
    case 'alarm.take':
    case 'alarm.over':
      return { matter: shortText(op.id.replace(/^alarm:/u, '')) };
    case 'config.call-off':
    case 'kiosk.help':
    case 'desk.resume':
    case 'desk.sign-out':
    case 'speech.ask':
    case 'speech.over':
    case 'appointment.cancel':
      return {};
    default:
      return dossierWords(op satisfies DossierOp, names);
  }
};

const ticketWords = (op: OpOf<Starting<'ticket'>>, names: ActNames): ActWords => {
  switch (op.t) {
    case 'ticket.issue':
    case 'ticket.add-service':
      return { service: names.service(op.d.service) };
    case 'ticket.label':
      return { number: op.d.label, service: names.service(op.d.service) };
    case 'ticket.priority':
      return { group: op.d.group === null ? said('priority', 'none') : names.priority(op.d.group) };
    case 'ticket.transfer':
      return {
        place: op.d.to === null ? names.service(op.d.service) : names.counter(op.d.to),
        note: op.d.note === '' ? '' : `: ${shortText(op.d.note)}`,
      };
    case 'ticket.park':
      return { reason: said('park', op.d.reason) };
    case 'ticket.announced':
      return { times: String(op.d.call) };
    case 'ticket.call':
    case 'ticket.serve-alone':
    case 'ticket.recall':
    case 'ticket.no-show':
    case 'ticket.done':
    case 'ticket.return':
    case 'ticket.undo':
      return {};
    default:
      return assertNever(op);
  }
};

const printWords = (op: OpOf<Starting<'print'>>): ActWords => {
  switch (op.t) {
    case 'print.request':
      return { title: op.d.title, what: said('paper', op.d.what), printer: op.d.printer };
    case 'print.sending':
      return { attempt: String(op.d.attempt) };
    case 'print.printed':
      return { by: said('came-out', op.d.by) };
    case 'print.unknown':
    case 'print.failed':
      return { cause: op.d.cause };
    case 'print.again':
      return { times: String(op.d.copy - 1) };
    case 'print.move':
      return { printer: op.d.printer };
    case 'print.hint':
      return { cut: said('cut', op.d.cut ? 'yes' : 'no') };
    case 'print.cancel':
      return {};
    default:
      return assertNever(op);
  }
};

/** What a supervisor's act at the own machine was about, as the end of its sentence. */
const deskDetail = (op: OpOf<'config.set'>): string => {
  const detail = deskActIn(op)?.detail ?? '';
  return detail === '' ? '' : `: ${shortText(detail)}`;
};

/** Kinds of settings that have a word. */
export const settingKinds = [
  'site',
  'service',
  'counter',
  'officer',
  'calendar',
  'procedure',
  'terminal',
  'enrol-code',
  'hub',
  'template',
  'template-version',
  'template-trial',
  'voice',
  'voice-clip',
  'zone',
  'board',
  'draft',
  'wish',
  'notice',
  'kiosk',
  'report-input',
  'report-rules',
  'catalogue-change',
  'catalogue-part',
] as const;

const settingOf = (kind: string): string => (settingKinds.some((known) => known === kind) ? kind : 'other');

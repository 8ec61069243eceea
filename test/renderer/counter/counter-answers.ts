import type { CounterState, QueueTicket } from '#common/ipc/counter-calls.ts';
import type { QueueChoices } from '#common/ipc/queue-calls.ts';
import type { Bilingual, TerminalStatus } from '#common/ipc/views.ts';
import { foldVietnamese } from '#common/kit/fold-vietnamese.ts';
import type { Answers } from '#test/support/screen.ts';
import { dossier, dossierAhead, foundDossiers, preview, procedures } from './counter-dossiers.ts';
import { intakeAnswers } from './intake/intake-answers.ts';

const minute = 60_000;
const civil: Bilingual = { vi: 'Hộ tịch – Chứng thực', en: 'Civil status – Certification' };
const copies: Bilingual = { vi: 'Đất đai – Xây dựng', en: 'Land – Construction' };

/** A ticket in the officer's list that waits since `waited` minutes. */
export const waitingTicket = (label: string, waited: number): QueueTicket => ({
  id: `ticket-${label}`,
  label,
  serviceId: label.startsWith('A') ? 'ho-tich' : 'dat-dai',
  service: label.startsWith('A') ? civil : copies,
  state: 'waiting',
  arrivedAt: Date.now() - waited * minute,
  calledAt: null,
  calls: 0,
  counter: null,
  confirmed: true,
  priority: null,
  note: '',
  appointment: null,
  earlierServices: [],
  reservedFor: null,
  conflictWith: null,
});

/** A ticket that a counter has called. */
export const calledTicket = (label: string, counter: string): QueueTicket => ({
  ...waitingTicket(label, 19),
  state: 'called',
  calledAt: Date.now() - 3 * minute,
  calls: 2,
  counter,
});

export const status: TerminalStatus = {
  site: 'Phường Cửa Nam',
  terminal: 'quay-5',
  version: '0.1.0',
  connection: 'online',
  unsynced: 0,
  catchUp: null,
  printer: { name: 'Máy in quầy 5', condition: 'online', since: 0 },
  scanner: { connected: true },
  troubles: [],
  now: Date.UTC(2026, 2, 9, 3, 42),
};

/** Quầy 5 serves A042, eleven people wait. */
export const busyState = (): CounterState => ({
  counter: { id: 'quay-5', name: 'Quầy 5' },
  serving: calledTicket('A042', 'Quầy 5'),
  waiting: ['A043', 'B017', 'A044', 'A045', 'B018', 'A046', 'B019', 'A047', 'A048', 'B020'].map((label, index) =>
    waitingTicket(label, 21 - 2 * index),
  ),
  waitingCount: 12,
  awayCount: 3,
  recent: [
    { ...calledTicket('A041', 'Quầy 5'), state: 'done' },
    { ...calledTicket('B016', 'Quầy 5'), state: 'no-show' },
    { ...calledTicket('A040', 'Quầy 5'), state: 'done' },
  ],
  papers: [],
  lost: null,
});

/** Where A042 may go, and who is away. */
const queueChoices = (): QueueChoices => ({
  services: [
    { id: 'ho-tich', letter: 'A', name: civil, here: true, waiting: 8 },
    { id: 'dat-dai', letter: 'B', name: copies, here: true, waiting: 4 },
    { id: 'cu-tru', letter: 'C', name: { vi: 'Cư trú', en: 'Residence' }, here: false, waiting: 1 },
  ],
  counters: [
    { id: 'quay-3', name: 'Quầy 3', services: ['ho-tich'] },
    { id: 'quay-12', name: 'Quầy 12', services: ['dat-dai', 'cu-tru'] },
  ],
  waiting: busyState().waiting,
  away: [
    {
      ticket: { ...calledTicket('A039', 'Quầy 5'), state: 'parked' },
      reason: 'copies',
      since: Date.now() - 12 * minute,
      finished: false,
      late: false,
    },
    {
      ticket: { ...calledTicket('B016', 'Quầy 5'), state: 'no-show' },
      reason: null,
      since: Date.now(),
      finished: false,
      late: false,
    },
    {
      ticket: { ...calledTicket('A031', 'Quầy 3'), state: 'no-show' },
      reason: null,
      since: Date.now() - 48 * minute,
      finished: false,
      late: true,
    },
    {
      ticket: { ...calledTicket('A027', 'Quầy 5'), state: 'done' },
      reason: null,
      since: new Date(2026, 10, 27, 9, 12).getTime(),
      finished: true,
      late: false,
    },
  ],
});

/** A counter whose backend is well. */
export const wellAnswers = (): Answers => ({
  ...intakeAnswers(),
  'appointment.services': () => ({ services: [] }),
  'documents.state': () => ({ scanner: true, pages: [], scanning: null, ended: null, saved: null }),
  'documents.sending': () => ({ files: 0, bytes: 0, sent: 0, trouble: null, lost: [] }),
  'counter.extras': () => ({ citizenScreen: false, drawer: false, sign: null }),
  'terminal.status': () => status,
  'scanner.keyboard': () => ({ prefixKey: 'F9' }),
  'scan.keyed': () => ({ kind: 'taken' }),
  'counter.state': busyState,
  'print.centre': () => ({ printers: [], jobs: [] }),
  'desk.state': () => ({
    pause: null,
    officer: { name: 'Nguyễn Thị Hạnh', since: Date.UTC(2026, 2, 9, 0, 28) },
    handOver: null,
    officers: [
      { id: 'hanh', name: 'Nguyễn Thị Hạnh', role: 'Chuyên viên' },
      { id: 'long', name: 'Trần Văn Long', role: 'Công chức tư pháp - hộ tịch' },
    ],
  }),
  'desk.pause': () => ({ kind: 'done' }),
  'desk.resume': () => ({ kind: 'done' }),
  'desk.sign-in': () => ({ kind: 'done' }),
  'desk.sign-out': () => ({ kind: 'done' }),
  'desk.hand-over': () => ({ kind: 'done' }),
  'queue.choices': queueChoices,
  'ticket.call-chosen': ({ ticket }) => ({
    kind: 'called',
    ticket: calledTicket(ticket.replace('ticket-', ''), 'Quầy 5'),
  }),
  'ticket.transfer': () => ({ kind: 'done', ticket: waitingTicket('A042', 19) }),
  'ticket.park': () => ({ kind: 'done', ticket: { ...calledTicket('A042', 'Quầy 5'), state: 'parked' } }),
  'ticket.return': () => ({ kind: 'done', ticket: waitingTicket('A039', 31) }),
  'ticket.add-service': () => ({ kind: 'done', ticket: calledTicket('A042', 'Quầy 5') }),
  'priority.groups': () => ({
    groups: [
      { id: 'elderly', name: { vi: 'Người cao tuổi', en: 'Elderly' } },
      { id: 'pregnant', name: { vi: 'Phụ nữ mang thai', en: 'Pregnant' } },
    ],
  }),
  'priority.judge': () => ({ kind: 'done', ticket: calledTicket('A042', 'Quầy 5') }),
  'ticket.undo': () => ({ kind: 'undone', ticket: calledTicket('A042', 'Quầy 5') }),
  'ticket.call-next': () => ({ kind: 'still-serving', ticket: calledTicket('A042', 'Quầy 5') }),
  'ticket.recall': () => ({ kind: 'done', ticket: calledTicket('A042', 'Quầy 5') }),
  'ticket.no-show': () => ({ kind: 'done', ticket: { ...calledTicket('A042', 'Quầy 5'), state: 'no-show' } }),
  'ticket.done': () => ({ kind: 'done', ticket: { ...calledTicket('A042', 'Quầy 5'), state: 'done' } }),
  'procedure.search': ({ text }) => ({
    hits: procedures.filter((hit) => foldVietnamese(hit.name).includes(foldVietnamese(text))),
  }),
  'dossier.preview': ({ procedure }) => {
    const hit = procedures.find((each) => each.code === procedure);
    return hit === undefined ? { kind: 'no-such-procedure' } : { kind: 'preview', preview: preview(hit) };
  },
  'dossier.receive': () => ({ kind: 'received', dossier }),
  'dossier.show': () => ({ kind: 'found', dossier }),
  'dossier.search': () => ({ dossiers: foundDossiers.slice(0, 2), next: null, today: '2026-03-09' }),
  'dossier.counts': () => ({
    overdue: 3,
    dueToday: 7,
    dueSoon: 12,
    supplement: 4,
    supplementLate: 0,
    ready: 21,
    unpaid: 2,
    newOnline: 5,
  }),
  'dossier.ahead': () => ({ kind: 'ahead', ahead: dossierAhead }),
  'dossier.due-on': ({ day }) => ({ at: Date.parse(`${day}T10:00:00Z`), working: true, past: false }),
  'pen.state': () => ({ kind: 'none' }),
  'pen.drop': () => ({}),
  'hand-over.ready': () => ({ candidates: [], places: [], here: '', officer: '', unsigned: [] }),
  'signing.lock': () => ({}),
  'signing.state': () => ({
    signer: 'ready',
    holder: 'Nguyễn Thị Hạnh',
    expires: Date.UTC(2027, 2, 9, 3, 42),
    standing: 'fit',
    sittingUntil: null,
    sittingMinutes: 10,
    pendingTimeStamps: 0,
  }),
  'dossier.saved-searches': () => ({ owner: 'quay-5', searches: [] }),
  'scan.typed': () => ({ kind: 'dossier', dossier }),
  'paper.again': () => ({ kind: 'done', paper: { job: 'job-2', state: 'pending', copy: 2, trouble: null } }),
  'paper.confirm': () => ({ kind: 'done', paper: { job: 'job-1', state: 'printed', copy: 1, trouble: null } }),
});

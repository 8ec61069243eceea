import { toInstant } from '#common/domain/calendar/local-time.ts';
import type { Draft } from '#main/store/terminal-store.ts';

/** A day of a busy centre. */
export type BusyDay = {
  readonly day: string;
  /** Tickets that citizens took. */
  readonly tickets: number;
  /** Dossiers that counters received. */
  readonly dossiers: number;
};

const HOUR_MS = 3_600_000;
/** One ticket in twenty is taken and left behind. */
const LEFT_BEHIND = 20;
/** One ticket in twelve is called and nobody comes. */
const NOBODY_COMES = 12;
const COUNTERS = 4;

/** The instant at which the n-th of `count` things of a day happens: between 07:30 and 17:00. */
export const momentOf = (day: string, n: number, count: number): number =>
  toInstant(day, 7.5 * HOUR_MS + Math.floor((n * 9.5 * HOUR_MS) / Math.max(1, count)));

const paper = (job: string, what: 'ticket' | 'receipt', of: string, title: string): readonly Draft[] => [
  { t: 'print.request', id: job, d: { what, of, title, printer: 'main', copy: 1 } },
  { t: 'print.sending', id: job, d: { attempt: 1, hash: '0123456789abcdef' } },
  { t: 'print.printed', id: job, d: { by: 'printer' } },
];

/** What the kiosk writes on a day: tickets with their numbers and papers, and what it tells of itself. */
export const kioskDay = ({ day, tickets }: BusyDay): readonly Draft[] => [
  {
    t: 'terminal.started',
    id: 'terminal:K1',
    d: { roles: ['kiosk'], version: '0.1.0', counter: null, addresses: ['192.168.1.20'] },
  },
  ...Array.from({ length: tickets }, (_, n): readonly Draft[] => {
    const id = `ticket-${day}-${n}`;
    const label = `A${String(n + 1).padStart(3, '0')}`;
    return [
      { t: 'ticket.issue', id, d: { service: 'A', lang: 'vi' } },
      { t: 'ticket.label', id, d: { service: 'A', label, series: 'A', number: n + 1, ahead: n % 20 } },
      ...paper(`paper-${day}-${n}`, 'ticket', id, label),
    ];
  }).flat(),
  ...Array.from({ length: 20 }, (_, n): Draft => {
    const condition = n % 2 === 0 ? 'paper-near-end' : 'online';
    return { t: 'printer.state', id: 'printer:K1/main', d: { printer: 'main', condition } };
  }),
  ...Array.from({ length: 3 }, (_, n): Draft => ({ t: 'kiosk.help', id: `help-${day}-${n}`, d: {} })),
];

/** What the counters write about the floor on that day: calls, recalls, ends, and receipts. */
export const counterDay = ({ day, tickets, dossiers }: BusyDay): readonly Draft[] => [
  ...Array.from({ length: tickets }, (_, n): readonly Draft[] => {
    const id = `ticket-${day}-${n}`;
    const d = { counter: `Q${(n % COUNTERS) + 1}` };
    if (n % LEFT_BEHIND === 7) return [];
    const called: readonly Draft[] = [
      { t: 'ticket.call', id, d },
      ...(n % 8 === 3 ? [{ t: 'ticket.recall', id, d } as const] : []),
    ];
    return [...called, n % NOBODY_COMES === 5 ? { t: 'ticket.no-show', id, d } : { t: 'ticket.done', id, d }];
  }).flat(),
  ...Array.from({ length: dossiers }, (_, n) =>
    paper(`receipt-${day}-${n}`, 'receipt', `dossier-${day}-${n}`, code(day, n)),
  ).flat(),
];

const code = (day: string, n: number): string => `H49.12-${day.replaceAll('-', '')}-${String(n + 1).padStart(4, '0')}`;

/** The dossiers that were received on that day. */
export const dossierDay = ({ day, dossiers }: BusyDay): readonly Draft[] =>
  Array.from({ length: dossiers }, (_, n): Draft => {
    const receivedAt = momentOf(day, n, dossiers);
    return {
      t: 'dossier.receive',
      id: `dossier-${day}-${n}`,
      d: {
        code: code(day, n),
        ticket: `ticket-${day}-${n}`,
        ticketLabel: `A${n + 1}`,
        counter: `Q${(n % COUNTERS) + 1}`,
        counterName: `Quầy ${(n % COUNTERS) + 1}`,
        procedureCode: '1.001193',
        procedureName: 'Thủ tục đăng ký khai sinh',
        procedureVersion: '2026-07',
        agency: 'UBND cấp xã',
        deadline: '3 ngày làm việc',
        feeVnd: 0,
        feeNote: '',
        applicant: {
          fullName: 'Nguyễn Thị Thử',
          citizenNumber: '001199012345',
          formerNumber: '',
          birthDate: '1999-05-05',
          gender: 'female',
          address: 'Số 1 phố Thử, phường Thử, tỉnh Quảng Ninh',
          phone: '0912345678',
          email: '',
          cardIssuedOn: '2021-05-05',
        },
        ownerName: '',
        components: [{ name: 'Tờ khai đăng ký khai sinh', originals: 1, certified: 0, photocopies: 0, fromData: '' }],
        sets: 1,
        receivedAt,
        dueAt: receivedAt + 3 * 24 * HOUR_MS,
      },
    };
  });

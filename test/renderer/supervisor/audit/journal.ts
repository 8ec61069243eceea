import type { AuditLine, AuditWork } from '#common/ipc/audit-calls.ts';
import type { Answers } from '#test/support/screen.ts';
import { wellAnswers } from '../floor.ts';

const at = (hour: number, minute: number, second: number): number => Date.UTC(2026, 8, 15, hour - 7, minute, second);
const place = { vi: 'Quầy 5', en: 'Counter 5' };

/** A morning's journal: a call by an officer, a reprint, an undo, a setting, and an op that nobody could use. */
export const lines: readonly AuditLine[] = [
  {
    ref: { part: 'waiting', audience: 'config', epoch: 'e1', seq: 7 },
    at: at(10, 44, 2),
    term: 'dieu-hanh',
    place: 'dieu-hanh',
    who: '',
    act: 'config.set',
    words: { setting: { said: 'setting.service' }, name: 'A' },
    marks: ['settings', 'pending'],
  },
  {
    ref: { part: 'log', audience: 'floor', g: 12_480 },
    at: at(10, 42, 7),
    term: 'Q5',
    place,
    who: 'Nguyễn Thị Hoa',
    act: 'ticket.call',
    words: { number: 'A042' },
    marks: [],
  },
  {
    ref: { part: 'log', audience: 'floor', g: 12_479 },
    at: at(10, 41, 30),
    term: 'K1',
    place: 'K1',
    who: '',
    act: 'print.again',
    words: { title: 'A041', times: '1' },
    marks: ['reprint'],
  },
  {
    ref: { part: 'log', audience: 'floor', g: 12_470 },
    at: at(10, 40, 12),
    term: 'Q5',
    place,
    who: 'Nguyễn Thị Hoa',
    act: 'ticket.undo',
    words: { number: 'A040' },
    marks: ['undo', 'late'],
  },
  {
    ref: { part: 'log', audience: 'dossier', g: 311 },
    at: at(10, 31, 59),
    term: 'Q3',
    place: { vi: 'Quầy 3', en: 'Counter 3' },
    who: 'Trần Văn Minh',
    act: 'dossier.step.return',
    words: {
      code: 'H49.12-260915-0003',
      receiver: 'Lê Thị Lan',
      way: { said: 'way.counter' },
      owing: '; nợ phí 8.000 đ, giấy cam kết số 12',
      unsigned: '',
    },
    marks: ['override'],
  },
  {
    ref: { part: 'log', audience: 'floor', g: 12_001 },
    at: at(9, 2, 0),
    term: 'Q9',
    place: 'Q9',
    who: '',
    act: 'unknown',
    words: { type: 'ticket.swap' },
    marks: ['parked'],
  },
];

const finding = {
  log: 'floor',
  chain: 'site',
  term: '',
  epoch: 'g1-0b7c',
  links: 24_960,
  unproven: 3,
  forgotten: 120,
  head: { number: 12_480, h: 'kJ3f0aPz7Qm1Xy2Lr9TbVw' },
  confirmed: 12_466,
  broken: null,
} as const;

/** A walk over all logs in which everything fits. */
export const whole: AuditWork = {
  kind: 'verified',
  report: {
    findings: [
      finding,
      {
        ...finding,
        log: 'dossier',
        links: 622,
        unproven: 0,
        forgotten: 0,
        head: { number: 311, h: 'Zm9vYmFyYmF6cXV4MTIzNA' },
        confirmed: null,
      },
      {
        ...finding,
        chain: 'writer',
        term: 'dieu-hanh',
        epoch: '0199f3c2-aaaa',
        links: 40,
        unproven: 0,
        forgotten: 12,
        head: { number: 52, h: 'QUJDREVGR0hJSktMTU5PUA' },
        confirmed: 51,
      },
    ],
    moved: false,
    at: at(10, 45, 0),
  },
};

/** The same with one entry changed. */
export const broken: AuditWork = {
  kind: 'verified',
  report: {
    findings: [
      {
        ...finding,
        broken: {
          what: 'link',
          term: 'Q5',
          epoch: 'e5',
          number: 12_470,
          expected: 'kJ3f0aPz7Qm1Xy2Lr9TbVw',
          found: 'aaaaaaPz7Qm1Xy2Lr9TbVw',
          at: at(10, 40, 12),
          good: { number: 12_469, h: 'bbbbbbPz7Qm1Xy2Lr9TbVw', at: at(10, 40, 1) },
        },
      },
    ],
    moved: false,
    at: at(10, 45, 0),
  },
};

/** What the backend answers about the journal; `work` may be changed while a window is open. */
export const journalAnswers = (held: { work: AuditWork }): Answers => ({
  ...wellAnswers(),
  'audit.choices': () => ({
    today: '2026-09-15',
    since: Date.UTC(2026, 7, 16, 1, 0),
    officers: ['Nguyễn Thị Hoa', 'Trần Văn Minh'],
    terminals: ['K1', 'Q3', 'Q5', 'dieu-hanh'],
  }),
  'audit.page': ({ filter, after }) => {
    if (filter.about === 'Z999') return { rows: [], next: null, seen: 4_000, reached: at(7, 30, 0) };
    return after === null
      ? {
          rows: [...lines],
          next: { part: 'log', at: at(9, 2, 0), audience: 'floor', g: 12_001 },
          seen: 6,
          reached: at(9, 2, 0),
        }
      : { rows: lines.slice(-1), next: null, seen: 900, reached: at(7, 30, 0) };
  },
  'audit.count': ({ after }) =>
    after === null
      ? { count: 12_000, seen: 40_000, next: { part: 'log', at: 1, audience: 'floor', g: 1 } }
      : { count: 480, seen: 900, next: null },
  'audit.entry': () => {
    const [, line] = lines;
    if (line === undefined) throw new Error('no line');
    return {
      kind: 'entry',
      row: line,
      log: 'floor',
      g: 12_480,
      hh: 'kJ3f0aPz7Qm1Xy2Lr9TbVw',
      before: 'bbbbbbPz7Qm1Xy2Lr9TbVw',
      epoch: '0199f3c2-1111-7000-8000-000000000001',
      seq: 412,
      h: 'ccccccPz7Qm1Xy2Lr9TbVw',
      hat: at(10, 42, 8),
      verdict: '{"ok":true}',
      central: true,
      uid: '0199f3c2-2222-7000-8000-000000000002',
      entity: '0199f3c2-3333-7000-8000-000000000003',
      type: 'ticket.call',
      day: '2026-09-15',
      data: '{\n  "counter": "Q5"\n}',
    };
  },
  'audit.work': () => held.work,
  'audit.places': () => ({ places: [{ path: '/media/thanh-tra/USB', name: 'USB' }] }),
  'audit.verify': () => ({ kind: 'started' }),
  'audit.export': () => ({ kind: 'started' }),
  'audit.cancel': () => ({}),
});

import type { DossierAhead, StepAhead } from '#common/ipc/dossier-desk-calls.ts';
import type { DossierView, HistoryEntry } from '#common/ipc/dossier-view.ts';
import type { Answers } from '#test/support/screen.ts';
import { wellAnswers } from '../counter-answers.ts';
import { dossier } from '../counter-dossiers.ts';

/** What lies ahead of a received dossier. */
const dossierAhead: DossierAhead = {
  steps: [
    { event: 'forward', dueAt: null, answerBy: null, paper: null, form: '06', warnings: ['forward-late'] },
    { event: 'ask-stop', dueAt: null, answerBy: null, paper: null, form: '05', warnings: [] },
  ],
  places: ['UBND cấp xã – công chức tư pháp - hộ tịch', 'Phòng Tư pháp'],
  resultType: 'Giấy khai sinh',
  extendTo: Date.UTC(2026, 2, 12, 10),
  asked: [],
};

const at = (day: number, hour: number, minute = 0): number => Date.UTC(2026, 2, day, hour - 7, minute);
const by = { terminal: 'quay-5', counter: 'Quầy 5', officer: 'Nguyễn Thị Hạnh', refused: null } as const;

const history: readonly HistoryEntry[] = [
  { ...by, at: at(9, 10, 42), event: 'receive', from: 'unknown', to: 'received', step: null },
  {
    ...by,
    at: at(9, 11, 5),
    event: 'forward',
    from: 'received',
    to: 'processing',
    step: {
      event: 'forward',
      from: 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
      to: 'Phòng Tư pháp',
      giver: 'Nguyễn Thị Hạnh',
      receiver: 'Trần Văn Long',
      note: '',
    },
  },
  {
    ...by,
    at: at(10, 9, 12),
    event: 'ask-supplement',
    from: 'processing',
    to: 'waiting-supplement',
    step: {
      event: 'ask-supplement',
      number: '0501-260310/HDHS',
      reason: 'Giấy chứng sinh mờ, không đọc được tên mẹ',
      contact: 'Nguyễn Thị Hạnh',
      contactPhone: '024 3825 0000',
      items: [{ name: 'Giấy chứng sinh', note: 'bản rõ chữ' }],
      answerBy: at(31, 17),
    },
  },
  {
    ...by,
    at: at(10, 9, 20),
    terminal: 'quay-12',
    counter: 'Quầy 12',
    officer: '',
    event: 'result',
    from: 'waiting-supplement',
    to: 'waiting-supplement',
    refused: 'wrong-state',
    step: {
      event: 'result',
      results: [{ type: 'Giấy khai sinh', number: '77/2026', summary: '', file: '' }],
      from: 'Phòng Tư pháp',
      to: 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
      giver: 'Trần Văn Long',
      receiver: '',
      note: '',
    },
  },
];

const step = (event: StepAhead['event'], part: Partial<StepAhead> = {}): StepAhead => ({
  event,
  dueAt: null,
  answerBy: null,
  paper: null,
  form: null,
  warnings: [],
  ...part,
});

/** A dossier at an agency, with everything that may be done with it there. */
export const processing: DossierView = {
  ...dossier,
  state: 'processing',
  history: [...history],
  next: ['forward', 'ask-supplement', 'ask-payment', 'ask-stop', 'not-eligible', 'extend', 'result'],
  money: { state: 'shown', dueVnd: 75_000, paidVnd: 0, lines: [], receipts: [] },
};
export const processingAhead: DossierAhead = {
  ...dossierAhead,
  steps: [
    step('forward', { form: '06' }),
    step('ask-supplement', {
      paper: 'supplement',
      form: '02',
      answerBy: at(31, 17),
      warnings: ['ask-late', 'last-time'],
    }),
    step('ask-payment'),
    step('ask-stop', { form: '05' }),
    step('not-eligible'),
    step('extend', { form: '04', warnings: ['last-time'] }),
    step('result', { form: '06' }),
  ],
};

/** A dossier that waits for papers, with a rival receipt and a clock that stands still. */
export const waiting: DossierView = {
  ...processing,
  state: 'waiting-supplement',
  next: ['supplemented', 'supplement-expired', 'ask-stop'],
  ownerName: 'Nguyễn Minh Khôi',
  authority: 'Giấy ủy quyền số 12 ngày 01/03/2026',
  organisation: { name: 'Công ty TNHH Hoa Ban', taxCode: '0101234567' },
  rivals: [{ code: 'H26.102-260309-1203', counter: 'Quầy 12', at: at(9, 10, 50) }],
  synced: true,
};
export const waitingAhead: DossierAhead = {
  ...dossierAhead,
  asked: ['Giấy chứng sinh', 'Văn bản ủy quyền'],
  steps: [
    step('supplemented', { dueAt: at(13, 17), form: '06' }),
    step('supplement-expired'),
    step('ask-stop', { form: '05' }),
  ],
};

/** A dossier whose result waits for the applicant. */
export const done: DossierView = {
  ...processing,
  state: 'done',
  next: ['return', 'correct'],
  resultAt: at(10, 15),
  results: [{ type: 'Giấy khai sinh', number: '77/2026', summary: 'Nguyễn Minh Khôi', file: '' }],
  money: { state: 'reconciled', dueVnd: 75_000, paidVnd: 75_000, lines: [], receipts: [] },
  delivery: { ...dossier.delivery, state: 'ready' },
};
export const doneAhead: DossierAhead = {
  ...dossierAhead,
  steps: [step('return', { paper: 'result-receipt' }), step('correct', { dueAt: at(13, 17), form: '06' })],
};

/** A counter at which this dossier is the one that is found and opened. */
export const answersWith = (opened: DossierView, ahead: DossierAhead): Answers => ({
  ...wellAnswers(),
  'dossier.show': () => ({ kind: 'found', dossier: opened }),
  'dossier.ahead': () => ({ kind: 'ahead', ahead }),
  'dossier.step': () => ({ kind: 'stepped', dossier: opened }),
});

import { z } from 'zod';

/**
 * Where a dossier (hồ sơ) stands in its handling: the ten national states that the portal shows to the applicant (Circular 22/2019/TT-BTTTT
 * Annex I; domain.md §1.3), and `unknown` for one of which only later facts have come so far. Money, delivery and sync have states of their own.
 */
export const businessStateSchema = z.enum([
  'unknown',
  'registered',
  'received',
  'refused',
  'processing',
  'waiting-supplement',
  'waiting-payment',
  'withdrawn',
  'stopped',
  'done',
  'returned',
]);
export type BusinessState = z.infer<typeof businessStateSchema>;

const numbers: Readonly<Record<BusinessState, number>> = {
  unknown: 0,
  registered: 1,
  received: 2,
  refused: 3,
  processing: 4,
  'waiting-supplement': 5,
  'waiting-payment': 6,
  withdrawn: 7,
  stopped: 8,
  done: 9,
  returned: 10,
};

/** The national number of a state, 1 (Mới đăng ký) to 10 (Đã trả kết quả); 0 for `unknown`, which no other system ever sees. */
export const nationalNumber = (state: BusinessState): number => numbers[state];

const ended: ReadonlySet<BusinessState> = new Set(['refused', 'stopped', 'returned']);

/** Whether nothing is left to be done. */
export const isEnded = (state: BusinessState): boolean => ended.has(state);

const paused: ReadonlySet<BusinessState> = new Set(['waiting-supplement', 'waiting-payment', 'stopped']);
const handled: ReadonlySet<BusinessState> = new Set(['withdrawn', 'done', 'returned']);

/** The set a state counts to in the reports (domain.md §1.3): đang xử lý, tạm dừng, đã xử lý; `none` for what was not received. */
export const reportSetOf = (state: BusinessState): 'handling' | 'paused' | 'handled' | 'none' => {
  if (state === 'received' || state === 'processing') return 'handling';
  if (paused.has(state)) return 'paused';
  return handled.has(state) ? 'handled' : 'none';
};

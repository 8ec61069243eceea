import type { Board, BoardRow } from '#common/ipc/display-calls.ts';
import type { TerminalStatus } from '#common/ipc/views.ts';

/** 10:42:07 on a Monday in Vietnam. */
export const now = Date.UTC(2026, 2, 9, 3, 42, 7);

export const row = (label: string, counterNumber: number, minutesAgo: number, call = 1): BoardRow => ({
  ticket: `ticket-${label}`,
  label,
  counter: `Quầy ${counterNumber}`,
  counterNumber,
  calledAt: now - minutesAgo * 60_000,
  call,
  announced: false,
});

/** A busy morning: five counters calling, more called before. */
export const board: Board = {
  siteName: {
    vi: 'Trung tâm Phục vụ hành chính công phường Cửa Nam',
    en: 'Cua Nam Ward Public Administration Service Centre',
  },
  calling: [row('A042', 5, 0.2), row('C118', 12, 1), row('B031', 2, 3), row('H009', 8, 4), row('D007', 1, 6)],
  zoneCalls: [],
  earlier: [row('A041', 5, 9), row('A2-007', 3, 11), row('C117', 12, 14), row('B030', 2, 16), row('E003', 4, 21)],
  waiting: 35,
  notice: {
    vi: 'Mời ông/bà chuẩn bị sẵn căn cước và giấy tờ bản chính. Giờ làm việc: 7:30–11:30 và 13:30–17:00, thứ Hai đến thứ Sáu.',
    en: 'Please have your identity card and original papers ready. Open 7:30–11:30 and 13:30–17:00, Monday to Friday.',
  },
  speaks: true,
  kind: 'hall',
  sign: null,
  english: false,
  slides: [],
  slideSeconds: 12,
  media: [],
  day: 'dark',
  night: null,
  updatedAt: now,
  offlineSince: null,
};

export const status: TerminalStatus = {
  site: 'Phường Cửa Nam',
  terminal: 'display-1',
  version: '0.1.0',
  connection: 'online',
  unsynced: 0,
  catchUp: null,
  printer: null,
  scanner: null,
  troubles: [],
  now,
};

import type { SettingsView } from '#common/ipc/settings-calls.ts';

const last = { uid: 'op-1', at: Date.UTC(2026, 8, 15, 3, 42), by: 'DIEU-HANH' };

const service = (id: string, vi: string, en: string, order: number): SettingsView['services'][number] => ({
  id,
  draft: {
    letter: id,
    firstNumber: 1,
    name: { vi, en },
    hint: { vi: `${vi}: giấy tờ thường gặp`, en: `${en}: usual papers` },
    icon: 'users',
    order,
    fields: id === 'A' ? ['Hộ tịch', 'Chứng thực'] : [],
    hours:
      id === 'A'
        ? {
            sessions: [
              { opens: 450, closes: 690, weekdays: null },
              { opens: 810, closes: 1020, weekdays: null },
            ],
            lastTicketMinutes: 15,
            dailyQuota: 200,
          }
        : null,
    policy: null,
    group: { vi: '', en: '' },
    collectsResults: id === 'G',
    appointments: null,
  },
  last,
});

/** A centre with three services, two counters, a calendar and two officers. */
export const settingsView = (): SettingsView => ({
  services: [
    service('A', 'Hộ tịch – Chứng thực', 'Civil status – Certification', 1),
    service('B', 'Đất đai – Xây dựng', 'Land – Construction', 2),
    service('G', 'Nhận kết quả', 'Collect a result', 3),
  ],
  counters: [
    {
      id: 'Q1',
      draft: { name: { vi: 'Quầy 1', en: 'Counter 1' }, number: 1, services: ['A', 'B'], callsBy: 'arrival' },
      last,
    },
    {
      id: 'Q2',
      draft: { name: { vi: 'Quầy 2', en: 'Counter 2' }, number: 2, services: ['A', 'G'], callsBy: 'arrival' },
      last,
    },
  ],
  officers: [
    { id: 'o1', draft: { name: 'Nguyễn Thị Hoa', role: 'Tư pháp – Hộ tịch', left: false }, last },
    { id: 'o2', draft: { name: 'Trần Văn Bình', role: 'Địa chính', left: false }, last: null },
  ],
  calendar: {
    draft: {
      sessions: [
        { opens: 450, closes: 690 },
        { opens: 810, closes: 1020 },
      ],
      weeklyRest: [0, 6],
      specialDays: [
        { day: '2026-08-31', kind: 'compensatory' },
        { day: '2026-09-01', kind: 'holiday' },
        { day: '2026-09-02', kind: 'holiday' },
        { day: '2026-08-22', kind: 'make-up' },
      ],
      confirmedYears: [2026],
    },
    last,
  },
  priority: {
    draft: {
      groups: [
        { id: 'elderly', name: { vi: 'Người từ 60 tuổi', en: 'Aged 60 and over' } },
        { id: 'pregnant', name: { vi: 'Phụ nữ mang thai', en: 'Pregnant women' } },
      ],
      policy: { mode: 'ratio', priority: 1, normal: 3 },
    },
    last,
  },
  floor: { draft: { recallLimit: 3, returnMinutes: 30, hubPatienceMs: 300, phoneBase: '' }, last },
  fields: ['Bảo hiểm xã hội', 'Chứng thực', 'Đất đai', 'Hoạt động xây dựng', 'Hộ kinh doanh', 'Hộ tịch', 'Môi trường'],
  hasSite: true,
  numberedToday: ['A'],
});

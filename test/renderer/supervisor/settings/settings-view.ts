import { dossierDraft, feesDraft } from '#common/domain/settings/fee-values.ts';
import { retentionDraft } from '#common/domain/settings/values.ts';
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
    retired: false,
  },
  last,
  waits: false,
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
      draft: {
        name: { vi: 'Quầy 1', en: 'Counter 1' },
        number: 1,
        services: ['A', 'B'],
        callsBy: 'arrival',
        receipts: null,
        retired: false,
      },
      last,
      waits: false,
    },
    {
      id: 'Q2',
      draft: {
        name: { vi: 'Quầy 2', en: 'Counter 2' },
        number: 2,
        services: ['A', 'G'],
        callsBy: 'arrival',
        receipts: null,
        retired: false,
      },
      last,
      waits: false,
    },
  ],
  officers: [
    {
      id: 'o1',
      draft: { name: 'Nguyễn Thị Hoa', role: 'Tư pháp – Hộ tịch', left: false, duties: null },
      last,
      waits: false,
    },
    {
      id: 'o2',
      draft: { name: 'Trần Văn Bình', role: 'Địa chính', left: false, duties: null },
      last: null,
      waits: false,
    },
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
    waits: false,
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
    waits: false,
  },
  floor: {
    draft: { recallLimit: 3, returnMinutes: 30, targetMinutes: 13.3, hubPatienceMs: 300, phoneBase: '' },
    last,
    waits: false,
  },
  collecting: {
    draft: {
      collector: '',
      taxCode: '5700123456',
      address: '',
      phone: '',
      formsBy: 'circular-03-2025',
      bookLine: false,
    },
    last,
    waits: false,
  },
  fields: ['Bảo hiểm xã hội', 'Chứng thực', 'Đất đai', 'Hoạt động xây dựng', 'Hộ kinh doanh', 'Hộ tịch', 'Môi trường'],
  dossier: { draft: dossierDraft(null), last, waits: false },
  fees: { draft: feesDraft(null), last, waits: false },
  centre: {
    draft: {
      name: { vi: 'Trung tâm Phục vụ hành chính công phường Minh Hà', en: 'Minh Ha Ward Centre' },
      parentAgency: 'ỦY BAN NHÂN DÂN PHƯỜNG MINH HÀ',
      agencyName: 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
      agencyCode: 'H49.12',
      place: 'Minh Hà',
      address: 'Số 1 đường Ven Vịnh',
      hotline: '0203 000 000',
      notice: { vi: 'Xin giữ phiếu', en: 'Please keep your ticket' },
    },
    last,
    waits: false,
  },
  retention: { draft: retentionDraft(null), last, waits: false },
  waiting: 2,
  receiptsUsed: [],
  day: '2026-09-15',
  hasSite: true,
  numberedToday: ['A'],
});

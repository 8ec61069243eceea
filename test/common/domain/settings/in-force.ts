import type { InForce } from '#common/domain/settings/check-change.ts';
import type { ServiceDraft } from '#common/domain/settings/drafts.ts';

/** One text in both languages. */
export const both = (vi: string) => ({ vi, en: vi });

/** A service with nothing wrong. */
export const serviceA: ServiceDraft = {
  letter: 'A',
  firstNumber: 1,
  name: both('Hộ tịch'),
  hint: both(''),
  icon: 'users',
  order: 1,
  fields: ['Hộ tịch'],
  hours: null,
  policy: null,
  group: both(''),
  collectsResults: false,
  appointments: null,
  retired: false,
};

/** What is set in these tests. */
export const inForce: InForce = {
  services: [
    { ...serviceA, id: 'A' },
    { ...serviceA, letter: 'B', name: both('Đất đai'), fields: ['Đất đai'], id: 'B' },
  ],
  counters: [
    {
      id: 'Q1',
      name: both('Quầy 1'),
      number: 1,
      services: ['A', 'B'],
      callsBy: 'arrival',
      receipts: null,
      retired: false,
    },
    { id: 'Q2', name: both('Quầy 2'), number: 2, services: ['A'], callsBy: 'arrival', receipts: null, retired: false },
  ],
  officers: [{ id: 'o1', name: 'Nguyễn Thị Hoa', role: 'Hộ tịch', left: false, duties: null }],
  numberedToday: ['B'],
  day: '2026-09-15',
};

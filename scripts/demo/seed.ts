import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { serviceValue, usualServices } from '#common/domain/setup/usual-services.ts';
import { configId } from '#common/domain/site/site-config.ts';
import type { Seed } from '#main/usecases/publish-seed.ts';

const catalogue = z
  .object({ procedures: z.array(z.looseObject({ code: z.string() })) })
  .parse(JSON.parse(readFileSync(new URL('./catalogue.json', import.meta.url), 'utf8')));

const counters: readonly (readonly string[])[] = [['A', 'D'], ['B'], ['C', 'E'], ['G'], ['A', 'B', 'C', 'D', 'E']];

/** Invented officers (cán bộ, công chức) who may sit at the counters. */
const officers: readonly (readonly [id: string, name: string, role: string])[] = [
  ['hanh', 'Nguyễn Thị Hạnh', 'Công chức tư pháp – hộ tịch'],
  ['long', 'Trần Văn Long', 'Công chức địa chính – xây dựng'],
  ['mai', 'Phạm Thị Mai', 'Cán bộ tiếp nhận'],
];

/** Tables of 2026 (domain facts §1.4); an officer confirms each year's table before it is trusted. */
const holidays2026 = [
  '2026-01-01',
  '2026-02-16',
  '2026-02-17',
  '2026-02-18',
  '2026-02-19',
  '2026-02-20',
  '2026-04-30',
  '2026-05-01',
  '2026-08-31',
  '2026-09-01',
  '2026-09-02',
  '2026-11-24',
];

/** What the demo's site starts with: an invented ward in Quảng Ninh with the published catalogue of 96 procedures. */
export const demoSeed = (hubPatienceMs: number): Seed => [
  {
    id: configId('site', 'main'),
    kind: 'site',
    value: {
      name: {
        vi: 'Trung tâm Phục vụ hành chính công phường Minh Hà',
        en: 'Minh Ha Ward Public Administrative Service Centre',
      },
      parentAgency: 'ỦY BAN NHÂN DÂN PHƯỜNG MINH HÀ',
      agencyName: 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
      agencyCode: 'H49.12',
      place: 'Minh Hà',
      address: 'Số 1 đường Ven Vịnh, phường Minh Hà, tỉnh Quảng Ninh',
      hotline: '0203 000 000',
      notice: {
        vi: 'Xin giữ phiếu cho đến khi được phục vụ. Người cao tuổi, phụ nữ mang thai, người khuyết tật xin báo nhân viên.',
        en: 'Please keep your ticket until served. Elderly, pregnant or disabled visitors: please tell our staff.',
      },
      hubPatienceMs,
      enrolment: 'open',
    },
  },
  ...usualServices.map((service, order) => ({
    id: configId('service', service.letter),
    kind: 'service',
    value: { ...serviceValue(service, order) },
  })),
  ...counters.map((served, index) => ({
    id: configId('counter', `Q${index + 1}`),
    kind: 'counter',
    value: { name: { vi: `Quầy ${index + 1}`, en: `Counter ${index + 1}` }, number: index + 1, services: served },
  })),
  ...officers.map(([id, name, role]) => ({ id: configId('officer', id), kind: 'officer', value: { name, role } })),
  {
    id: configId('calendar', 'main'),
    kind: 'calendar',
    value: {
      sessions: [
        { opens: 7 * 60 + 30, closes: 11 * 60 + 30 },
        { opens: 13 * 60 + 30, closes: 17 * 60 },
      ],
      weeklyRest: [0, 6],
      specialDays: {
        ...Object.fromEntries(holidays2026.map((day) => [day, 'holiday'])),
        '2026-04-27': 'compensatory',
        '2026-08-22': 'make-up',
      },
      confirmedYears: [2026],
    },
  },
  ...catalogue.procedures.map((procedure) => ({
    id: configId('procedure', procedure.code),
    kind: 'procedure',
    value: procedure,
  })),
];

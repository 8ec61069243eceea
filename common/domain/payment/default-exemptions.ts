import type { Exemption, ExemptGroup } from './exemption.ts';

/** Judicial record (phiếu lý lịch tư pháp). */
const JUDICIAL_RECORD = ['3.000333', '3.000330'];

const judicial = (id: string, group: ExemptGroup, percent: number): Exemption => ({
  id,
  group,
  percent,
  from: null,
  to: null,
  procedures: JUDICIAL_RECORD,
  channels: null,
  reason: 'Thông tư 16/2025/TT-BTC',
});

/**
 * What a new centre's exemption table holds, for its supervisor to change. The first row is Annex II of Resolution 66.22/2026/NQ-CP: free of charge for those who
 * filed over the portal and have the basic papers in VNeID, for the procedures named there.
 */
export const DEFAULT_EXEMPTIONS: readonly Exemption[] = [
  {
    id: 'nq-66.22-2026',
    group: 'digital-citizen',
    percent: 100,
    from: '2026-08-15',
    to: '2027-02-28',
    procedures: [
      '1.013079',
      '1.013080',
      '1.013086',
      '3.000347',
      '3.000348',
      '3.000349',
      '3.000350',
      '3.000351',
      '1.014063',
      '1.014064',
      '1.004222',
      '1.004194',
      '1.002755',
      '1.010038',
      ...JUDICIAL_RECORD,
      '2.000635',
      '1.004772',
      '1.004746',
      '1.004873',
      '1.014425',
      '1.014426',
      '1.013833',
      '3.000465',
      '3.000466',
      '2.002850',
    ],
    channels: ['online'],
    reason: 'Công dân số – Nghị quyết 66.22/2026/NQ-CP',
  },
  {
    id: 'tt-64-2025',
    group: 'anyone',
    percent: 50,
    from: null,
    to: '2026-12-31',
    procedures: ['1.014063', '1.014064'],
    channels: null,
    reason: 'Giảm 50% – Thông tư 64/2025/TT-BTC',
  },
  judicial('lltp-child', 'child', 100),
  judicial('lltp-elderly', 'elderly', 100),
  judicial('lltp-disabled', 'disabled', 100),
  judicial('lltp-poor-household', 'poor-household', 100),
  judicial('lltp-student', 'student', 50),
  judicial('lltp-merit', 'merit', 50),
];

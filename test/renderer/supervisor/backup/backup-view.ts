import type { BackupView } from '#common/ipc/backup-calls.ts';

const at = Date.UTC(2026, 10, 28, 11, 0);

/** A machine with two places, one of them pulled out, and two backups. */
export const someBackups: BackupView = {
  settings: { at: 1080, places: ['/media/usb-sao-luu', '/mnt/may-chu/sao-luu'], keep: 14, keepsHub: false },
  places: [
    { place: '/media/usb-sao-luu', state: 'there', freeBytes: 28_400_000_000 },
    { place: '/mnt/may-chu/sao-luu', state: 'away', freeBytes: null },
  ],
  running: null,
  last: {
    at,
    outcomes: [
      { place: '/media/usb-sao-luu', kind: 'stored' },
      { place: '/mnt/may-chu/sao-luu', kind: 'gone' },
    ],
  },
  goodAt: at,
  nextAt: at + 86_400_000,
  backups: [
    {
      place: '/media/usb-sao-luu',
      id: '20261128T110000Z-aa',
      copyOf: null,
      at,
      bytes: 1_234_000_000,
      scans: 5210,
      hub: true,
      sealedKeys: true,
      version: '0.1.0',
      rehearsedAt: null,
    },
    {
      place: '/media/usb-sao-luu',
      id: '20261127T110000Z-bb',
      copyOf: null,
      at: at - 86_400_000,
      bytes: 1_204_000_000,
      scans: 5180,
      hub: true,
      sealedKeys: false,
      version: '0.1.0',
      rehearsedAt: at - 86_000_000,
    },
  ],
  rehearsal: {
    id: '20261127T110000Z-bb',
    at: at - 86_000_000,
    outcome: {
      kind: 'proven',
      ms: 12_340,
      entries: 91_204,
      tickets: 412,
      dossiers: 1530,
      scans: 5180,
      opened: 20,
      code: true,
      hubEntries: 403_112,
    },
  },
  hostsHub: true,
  hubCopy: null,
  keptElsewhere: [],
  recovery: { kind: 'made', madeAt: at - 30 * 86_400_000 },
};

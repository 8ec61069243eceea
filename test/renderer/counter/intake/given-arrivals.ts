import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Arrived } from '#common/ipc/arrived-calls.ts';
import type { PostRecord } from '#common/ipc/post-in-calls.ts';
import type { Screen } from '#test/support/screen.ts';
import { applicant, dossier } from '../counter-dossiers.ts';

/** An arrived dossier as the list brings it. */
export const arrived = (change: Partial<Arrived> = {}): Arrived => ({
  id: 'dossier-1',
  channel: 'online',
  ref: 'G22.99-260309-000123',
  procedureName: dossier.procedureName,
  applicantName: applicant.fullName,
  arrivedAt: Date.now() - 3 * 3_600_000,
  answerBy: Date.now() + 95 * 60_000,
  alertAt: Date.now() - 60_000,
  asked: false,
  claimedBy: null,
  claimedHere: false,
  ...change,
});

/** A hand-over record of parcels that both sides signed. */
export const record = (change: Partial<PostRecord> = {}): PostRecord => ({
  id: 'record-1',
  number: '0500-260309/BBGN',
  from: 'Bưu cục Cửa Nam',
  to: 'Trung tâm',
  madeAt: Date.UTC(2026, 2, 9, 1),
  giver: { name: 'Trần Văn Bưu', at: Date.UTC(2026, 2, 9, 1, 5) },
  receiver: { name: 'Nguyễn Thị Hạnh', at: Date.UTC(2026, 2, 9, 1, 6) },
  sealedAt: Date.UTC(2026, 2, 9, 1, 6),
  parcels: [{ parcel: 'EH123456785VN', slip: 'PG-17', complete: true, note: '', opened: [] }],
  ...change,
});

/** A picture to look at, where somebody asks for them. */
export const pictureOf = async (screen: Screen, name: string): Promise<void> => {
  const folder = process.env['MOTCUA_PICTURES'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await screen.page.screenshot({ path: join(folder, `${name}.png`) });
};

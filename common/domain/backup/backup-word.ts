import type { BackupSettings } from './backup-settings.ts';
import type { PlaceOutcome, PlaceTrouble } from './backup-trouble.ts';
import { isBackupLate } from './due-backup.ts';
import type { HubCopyOutcome } from './hub-copy.ts';

/** What a machine knows of its backups. Instants are UTC ms. */
export type BackupFacts = {
  readonly settings: BackupSettings;
  /** How it stands in each place since the last try. */
  readonly outcomes: readonly PlaceOutcome[];
  /** When one last succeeded somewhere. */
  readonly goodAt: number | null;
  readonly hostsHub: boolean;
  /** The last look for a copy of the hub's backup. */
  readonly hubCopy: { readonly outcome: HubCopyOutcome } | null;
  /** When that copy was last as it should be: kept, or only just wished for. */
  readonly copyGoodAt: number | null;
  /** Whether the recovery code opens the keys that are in use. */
  readonly recovery: 'none' | 'made' | 'outdated';
};

/** What the floor says of a machine's backups; `copy` and `code` are null while they are as they should be, or not needed. */
export type BackupWord = {
  readonly kind: 'not-needed' | 'no-place' | 'good' | 'late' | 'failed';
  /** When one last succeeded. */
  readonly at: number | null;
  readonly place: string;
  readonly trouble: PlaceTrouble | null;
  /** The second copy of the hub's backup is not there; `at`: when it last was. */
  readonly copy: { readonly at: number | null } | null;
  readonly code: 'none' | 'outdated' | null;
};

/** Nothing that the next look could mend by itself. */
const lasting: readonly HubCopyOutcome[] = ['refused', 'disk-full', 'no-room', 'read-only', 'gone'];

const copyWord = ({ settings, hostsHub, hubCopy, copyGoodAt }: BackupFacts, now: number): BackupWord['copy'] => {
  if (!settings.keepsHub || hostsHub) return null;
  return isBackupLate(copyGoodAt, now) || (hubCopy !== null && lasting.includes(hubCopy.outcome))
    ? { at: copyGoodAt }
    : null;
};

const ownWord = (
  { settings, outcomes, goodAt, hostsHub }: BackupFacts,
  now: number,
): Pick<BackupWord, 'kind' | 'at' | 'place' | 'trouble'> => {
  if (settings.places.length === 0) {
    // What another terminal holds is at the hub as well; what the hub holds is nowhere else.
    return { kind: hostsHub ? 'no-place' : 'not-needed', at: null, place: '', trouble: null };
  }
  const bad = outcomes.find(({ kind }) => kind !== 'stored');
  const trouble = bad === undefined || bad.kind === 'stored' || bad.kind === 'cancelled' ? null : bad.kind;
  const place = bad?.place ?? settings.places[0] ?? '';
  if (isBackupLate(goodAt, now)) return { kind: 'late', at: goodAt, place, trouble };
  return { kind: trouble === null ? 'good' : 'failed', at: goodAt, place, trouble };
};

/** What is to be said at `now` (UTC ms): of the backups, of the second copy that this machine keeps, of the code on paper. Pure. */
export const backupWord = (facts: BackupFacts, now: number): BackupWord => ({
  ...ownWord(facts, now),
  copy: copyWord(facts, now),
  // Without backups of its own there is nothing that its code would open.
  code: facts.settings.places.length === 0 || facts.recovery === 'made' ? null : facts.recovery,
});

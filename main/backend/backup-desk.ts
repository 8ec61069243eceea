import { randomBytes } from 'node:crypto';
import type { DeskAct } from '#common/domain/floor/desk-act.ts';
import type { BackupSettings } from '#common/domain/backup/backup-settings.ts';
import type { PlaceOutcome } from '#common/domain/backup/backup-trouble.ts';
import { backupWord } from '#common/domain/backup/backup-word.ts';
import { nextDue, placesDue } from '#common/domain/backup/due-backup.ts';
import { noteOutcomes, notePlaces } from '#common/domain/backup/place-records.ts';
import { readRecoveryCode, recoveryCodeFrom, spacedRecoveryCode } from '#common/domain/backup/recovery-code.ts';
import type { BackupView } from '#common/ipc/backup-calls.ts';
import type { CommandOutput } from '#common/ipc/contract.ts';
import { keepBook, readBook, type BackupBook } from '#main/backup/backup-book.ts';
import { openAnew, openPlace, placeState, type PlaceState } from '#main/backup/backup-place.ts';
import { HUB_COPY_MS, type HubCopyOutcome } from '#common/domain/backup/hub-copy.ts';
import { backupRunner, type MadeBackup } from '#main/backup/backup-runner.ts';
import { readKeptCopies } from '#main/backup/kept-copies.ts';
import { lookAtPlace } from '#main/backup/place-watch.ts';
import { RESERVE_BYTES } from '#main/backup/make-room.ts';
import { recoveryState, sealKeys } from '#main/backup/recovery.ts';
import type { RehearsalOutcome } from '#main/backup/rehearse.ts';
import { jobsInWorker } from '#main/backup/run-in-worker.ts';
import { backupTroubleOf } from '#main/backup/trouble.ts';
import type { Handlers } from '#main/ipc/answer.ts';
import type { HostedHub } from '#main/sync/hub/host-hub.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import { answeredOnce } from './answered-once.ts';
import type { BackendLog } from './backend-log.ts';
import { backupsAtHand, storedView } from './backups-at-hand.ts';
import { noteDeskAct } from './note-desk-act.ts';
import type { SiteLink } from './site-link.ts';

export type BackupDeskParts = {
  readonly terminal: TerminalContext;
  readonly version: string;
  readonly nativeBinding: string | undefined;
  /** File of the program that works in a thread of its own. */
  readonly backupWorker: string;
  /** Distance to the hub's clock, ms. */
  readonly clockOffset: () => number;
  readonly log: BackendLog;
};

export type BackupDesk = { readonly handlers: Partial<Handlers>; readonly stop: () => Promise<void> };

/** Looks this often whether something is due, ms. */
const LOOK_MS = 30_000;
/** One that failed is tried again after this long, ms. */
const RETRY_MS = 15 * 60_000;
const RANDOM_BYTES = 128;

/** Troubles of opening a place that have a sentence of their own. */
const isNamed = (trouble: string): trouble is 'disk-full' | 'read-only' | 'gone' =>
  ['disk-full', 'read-only', 'gone'].includes(trouble);
const isGood = (outcomes: readonly PlaceOutcome[]): boolean => outcomes.some(({ kind }) => kind === 'stored');

/** Backups of this terminal: by hand, daily, made up after the machine was off; and rehearsals of them. */
export const openBackupDesk = (
  { terminal, version, nativeBinding, backupWorker, clockOffset, log }: BackupDeskParts,
  link: () => SiteLink | null,
  onChange: () => void,
): BackupDesk => {
  const now = Date.now;
  const hub = (): HostedHub | null => link()?.hub() ?? null;
  const { dir, site, name, roles } = terminal.profile;
  let book = readBook(dir);
  let rehearsal: BackupView['rehearsal'] = null;
  let stopped = false;
  const once = answeredOnce();
  const note = (what: DeskAct['what'], detail = ''): void => noteDeskAct(terminal, log, { what, detail });
  const runner = backupRunner({
    profileDir: dir,
    site,
    terminal: name,
    roles,
    version,
    nativeBinding,
    reserveBytes: RESERVE_BYTES,
    jobs: jobsInWorker(backupWorker),
    look: lookAtPlace,
    copyStore: terminal.store.db.backup.bind(terminal.store.db),
    copyHub: () => hub()?.copyTo ?? null,
    now,
    elapsed: () => performance.now(),
    salt: () => randomBytes(3).toString('hex'),
    onChange,
  });

  const keep = async (next: BackupBook): Promise<void> => {
    book = next;
    // A full disk: what is not remembered is made up once more than needed.
    await keepBook(dir, next).catch((error: unknown) => log.error('backup-book', { why: backupTroubleOf(error) }));
    onChange();
  };

  const noteBackup = async (at: number, tried: readonly string[], { outcomes, no }: MadeBackup): Promise<void> => {
    log.info('backup', { outcomes: outcomes.map(({ kind }) => kind) });
    if (stopped) return;
    const one = { at, tried, outcomes };
    await keep({
      ...book,
      last: { at, outcomes: [...noteOutcomes(book.last?.outcomes ?? [], one, book.settings.places)] },
      goodAt: isGood(outcomes) ? at : book.goodAt,
      records: [...notePlaces(book.records, one)],
      no,
    });
  };

  const noteRehearsal = async (id: string, at: number, outcome: RehearsalOutcome): Promise<void> => {
    log.info('rehearsal', { outcome: outcome.kind });
    rehearsal = { id, at, outcome };
    if (outcome.kind === 'proven') await keep({ ...book, rehearsed: [...book.rehearsed, { id, at }] });
    else onChange();
  };

  /** False while something else runs. */
  const backUp = (places: readonly string[]): boolean => {
    const at = now();
    const made = runner.backup(places, book.settings.keep, book.no);
    void made?.then((backup) => noteBackup(at, places, backup));
    return made !== null;
  };

  const found = () => backupsAtHand(terminal.profile, book.settings.places);

  const word = async (): Promise<CommandOutput<'backup.word'>> => {
    const { settings, last, goodAt, hubCopy, copyGoodAt } = book;
    const recovery = (await recoveryState(dir)).kind;
    const facts = {
      settings,
      outcomes: last?.outcomes ?? [],
      goodAt,
      hostsHub: hub() !== null,
      hubCopy,
      copyGoodAt,
      recovery,
    };
    return { terminal: name, ...backupWord(facts, now()) };
  };

  const stateOf = async (place: string): Promise<PlaceState> =>
    (await lookAtPlace(place, () => placeState(place, site, name))) ?? { place, state: 'away', freeBytes: null };

  /** What `open` says of a place; one that does not answer is gone. */
  const opening = async <Trouble>(
    place: string,
    open: () => Promise<Trouble | null>,
  ): Promise<Trouble | 'gone' | null> => {
    const opened = await lookAtPlace(place, async () => ({ trouble: await open() }));
    return opened === null ? 'gone' : opened.trouble;
  };

  const openOther = async (place: string): Promise<CommandOutput<'backup.open-place'>> => {
    if (!book.settings.places.includes(place)) return { kind: 'gone' };
    const trouble = await opening(place, () => openAnew(place, site, name, dir));
    if (trouble !== null) return { kind: isNamed(trouble) || trouble === 'at-home' ? trouble : 'failed' };
    // The new medium has no past: its first backup is due, and what was wrong with the old one is over.
    const isOther = (one: { readonly place: string }): boolean => one.place !== place;
    const last = book.last === null ? null : { ...book.last, outcomes: book.last.outcomes.filter(isOther) };
    await keep({ ...book, last, records: book.records.filter(isOther) });
    note('backup-medium', place);
    return { kind: 'opened' };
  };

  const set = async (settings: BackupSettings): Promise<CommandOutput<'backup.set'>> => {
    for (const place of settings.places) {
      if (book.settings.places.includes(place)) continue;
      const trouble = await opening(place, () => openPlace(place, site, name));
      if (trouble !== null) return { kind: isNamed(trouble) ? trouble : 'failed', place };
    }
    // A copy that was just wished for is looked for at once.
    const isWished = settings.keepsHub && !book.settings.keepsHub;
    const hubCopy = settings.keepsHub && !isWished ? book.hubCopy : null;
    const copyGoodAt = isWished ? now() : book.copyGoodAt;
    const isFewer = settings.keep < book.settings.keep;
    // A place that is chosen anew has no past, and one that is given up no trouble.
    const isInUse = ({ place }: { readonly place: string }): boolean => place === '' || settings.places.includes(place);
    const records = book.records.filter(isInUse);
    const last = book.last === null ? null : { ...book.last, outcomes: book.last.outcomes.filter(isInUse) };
    await keep({ ...book, settings, last, records, hubCopy, copyGoodAt });
    // Whoever keeps fewer wants the room now; while something else runs, the next backup makes it.
    if (isFewer) void runner.tidy(settings.places, settings.keep);
    copyHubs();
    note('backup-settings', settings.places.join(', '));
    return { kind: 'saved' };
  };

  const makeCode = async (): Promise<CommandOutput<'backup.make-code'>> => {
    const code = recoveryCodeFrom(randomBytes(RANDOM_BYTES)) ?? recoveryCodeFrom(randomBytes(RANDOM_BYTES));
    if (code === null) throw new Error('128 random bytes gave too few letters');
    const madeAt = now();
    try {
      await sealKeys(dir, code, madeAt);
    } catch (error) {
      const trouble = backupTroubleOf(error);
      return { kind: trouble === 'disk-full' || trouble === 'read-only' ? trouble : 'failed' };
    }
    onChange();
    note('recovery-code');
    const agency = terminal.site.site?.name.vi ?? '';
    return { kind: 'made', code: spacedRecoveryCode(code), madeAt, terminal: name, site, agency };
  };

  const rehearse = async (place: string, id: string, typed: string): Promise<CommandOutput<'backup.rehearse'>> => {
    const code = typed.trim() === '' ? null : readRecoveryCode(typed);
    if (code === null && typed.trim() !== '') return { kind: 'bad-code' };
    const backup = (await found()).find((one) => one.place === place && one.manifest.id === id);
    if (backup === undefined) return { kind: 'not-found' };
    const at = now();
    const made = runner.rehearse(backup.dir, code);
    if (made !== null) note('rehearsal', id);
    void made?.then((outcome) => noteRehearsal(id, at, outcome));
    return { kind: made === null ? 'busy' : 'started' };
  };

  const noteCopy = (at: number, outcome: HubCopyOutcome): Promise<void> =>
    keep({ ...book, hubCopy: { at, outcome }, copyGoodAt: outcome === 'kept' ? at : book.copyGoodAt });

  /** Looks for a newer backup of the hub, where this terminal keeps copies of them. */
  const copyHubs = (): void => {
    const at = now();
    const address = link()?.client.address() ?? null;
    const isDue = book.hubCopy === null || at - book.hubCopy.at >= HUB_COPY_MS || at < book.hubCopy.at;
    if (!book.settings.keepsHub || hub() !== null || address === null || !isDue) return;
    const made = runner.copyHubs(address, book.settings.keep, clockOffset());
    void made?.then((outcome) => (stopped ? undefined : noteCopy(at, outcome)));
  };

  let said = '';
  /** Time alone makes backups late, and the hub hears of second copies without this desk. */
  const sayWhenChanged = async (): Promise<void> => {
    const fresh = JSON.stringify([await word(), readKeptCopies(dir)]);
    if (!stopped && fresh !== said) onChange();
    said = fresh;
  };

  const show = async (): Promise<BackupView> => {
    const backups = await found();
    const madeAt = (id: string): number | null =>
      backups.find(({ manifest }) => manifest.id === id)?.manifest.at ?? null;
    return {
      settings: book.settings,
      places: await Promise.all(book.settings.places.map(stateOf)),
      running: runner.running(),
      last: book.last,
      goodAt: book.goodAt,
      nextAt: nextDue(book.settings, now()),
      backups: backups.map((backup) => storedView(backup, book.rehearsed)),
      rehearsal,
      hostsHub: hub() !== null,
      keptElsewhere:
        hub() === null
          ? []
          : readKeptCopies(dir).map((copy) => ({ terminal: copy.terminal, madeAt: madeAt(copy.id), toldAt: copy.at })),
      hubCopy: book.hubCopy,
      recovery: await recoveryState(dir),
    };
  };

  const timer = setInterval(() => {
    // A file of the recovery that cannot be read now is read at the next look.
    void sayWhenChanged().catch((error: unknown) => log.error('backup-word', { detail: String(error) }));
    runner.dropStalled();
    copyHubs();
    const due = placesDue(book.settings, book.records, now(), RETRY_MS);
    if (due.length > 0) backUp(due);
  }, LOOK_MS);

  return {
    handlers: {
      'backup.show': show,
      'backup.word': word,
      'backup.set': ({ settings, requestId }) => once(requestId, () => set(settings)),
      'backup.open-place': ({ place, requestId }) => once(requestId, () => openOther(place)),
      'backup.start': ({ requestId }) =>
        once(requestId, () => {
          if (book.settings.places.length === 0) return { kind: 'no-place' as const };
          if (!backUp(book.settings.places)) return { kind: 'busy' as const };
          note('backup', book.settings.places.join(', '));
          return { kind: 'started' as const };
        }),
      'backup.cancel': async () => {
        await runner.cancel();
        return {};
      },
      'backup.rehearse': ({ place, id, code, requestId }) => once(requestId, () => rehearse(place, id, code)),
      'backup.make-code': ({ requestId }) => once(requestId, makeCode),
    },
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await runner.cancel();
    },
  };
};

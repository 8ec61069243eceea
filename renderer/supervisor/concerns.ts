import { parseDossierCode } from '#common/domain/dossier/dossier-code.ts';
import type { Floor } from '#common/ipc/supervisor-calls.ts';
import { callsNobody, counterLook } from './counter-look.ts';
import type { PaperView, PrinterCondition, PrinterView, Trouble } from '#common/ipc/views.ts';

/** Something on the floor that is not as it should be. */
export type Concern = {
  readonly id: string;
  /** act: a person must do something now; offline: work goes on, data waits; calm: to know. */
  readonly tone: 'act' | 'offline' | 'calm';
  /** Key of the sentence in locales/<language>/supervisor.json. */
  readonly key: string;
  readonly values: { readonly [name: string]: string | number };
  /** UTC ms since when, null when not known. */
  readonly since: number | null;
  /** A paper only a person can answer for. */
  readonly paper: PaperView | null;
};

/** A call for help from a kiosk is old after a quarter of an hour: somebody went there, or nobody needs it any more. */
export const helpFreshMs = 15 * 60_000;

const concern = (
  id: string,
  tone: Concern['tone'],
  key: string,
  values: Concern['values'] = {},
  since: number | null = null,
): Concern => ({ id, tone, key, values, since, paper: null });

const printerTones: { readonly [Condition in PrinterCondition]: Concern['tone'] | null } = {
  online: null,
  'paper-near-end': 'calm',
  'paper-out': 'act',
  'cover-open': 'act',
  error: 'act',
  unreachable: 'act',
  unknown: null,
};

const helpCalls = (floor: Floor, now: number): readonly Concern[] =>
  floor.helpCalls
    .filter(({ at }) => now - at < helpFreshMs)
    .map(({ terminal, at }) => concern(`help ${terminal} ${at}`, 'act', 'concern.help', { terminal }, at));

const conflicts = (floor: Floor): readonly Concern[] =>
  floor.conflicts.map(({ label, counters }) =>
    concern(`conflict ${label}`, 'act', 'concern.conflict', { label, counters: counters.join(', ') }),
  );

const prints = (printer: PrinterView | undefined): boolean =>
  printer?.condition === 'online' || printer?.condition === 'paper-near-end';

/** Which sentence names a printer: of two, the one in trouble while the other prints; `only` when no other prints. */
const whichOf = (printer: PrinterView, other: PrinterView | undefined): 'only' | 'main' | 'second' => {
  if (other === undefined || (printer.condition !== 'paper-near-end' && !prints(other))) return 'only';
  return printer.name === 'main' ? 'main' : 'second';
};

/** While another printer prints, trouble is to know; the last paper of the last printer that prints is more than that. */
const toneOf = (printer: PrinterView, other: PrinterView | undefined): Concern['tone'] | null => {
  const tone = printerTones[printer.condition];
  if (tone === null || other === undefined) return tone;
  return prints(other) ? 'calm' : 'act';
};

/** Printers of terminals that are away are not news: nobody knows how they are. */
const printers = (floor: Floor): readonly Concern[] =>
  floor.terminals
    .filter((terminal) => terminal.connected)
    .flatMap(({ name, printers: all }) =>
      all.flatMap((printer): readonly Concern[] => {
        const other = all.find(({ name: another }) => another !== printer.name);
        const tone = toneOf(printer, other);
        if (tone === null) return [];
        const key = `concern.printer.${whichOf(printer, other)}.${printer.condition}`;
        return [concern(`printer ${name} ${printer.name}`, tone, key, { terminal: name }, printer.since)];
      }),
    );

/** What a terminal reports of itself; a printer that is missing altogether belongs here too. */
const troubles = (floor: Floor): readonly Concern[] => {
  const isHeard = floor.terminals.some(
    ({ connected, roles, troubles: all }) => connected && roles.includes('display') && !all.some(isOfSound),
  );
  // A board without sound is to know only, as long as another one speaks.
  const urgency = (trouble: Trouble): Concern['tone'] => {
    // Money is taken all the same, with slips.
    if (trouble === 'receipts-low' || trouble === 'slips-wait') return 'calm';
    return isOfSound(trouble) && isHeard ? 'calm' : 'act';
  };
  return floor.terminals.flatMap(({ name, troubles: all }) =>
    all.map((trouble) =>
      concern(`trouble ${name} ${trouble}`, urgency(trouble), `concern.trouble.${trouble}`, { terminal: name }),
    ),
  );
};

const isOfSound = (trouble: Trouble): boolean => trouble.startsWith('sound-');

/** Papers that wait for their printer are part of the printer's trouble; these need an answer of their own. */
const papers = (floor: Floor): readonly Concern[] =>
  floor.papers
    .filter(({ paper }) => paper.state === 'unknown' || paper.state === 'failed')
    .map(({ terminal, title, paper }) => ({
      ...concern(
        `paper ${paper.job}`,
        'act',
        `concern.paper.${paper.state}.${parseDossierCode(title).kind === 'dossier-code' ? 'receipt' : 'ticket'}`,
        { terminal, title },
      ),
      paper,
    }));

/** Papers that wait at a printer which does not say how it is: nobody would look there otherwise. */
const silentPrinters = (floor: Floor): readonly Concern[] =>
  [...Map.groupBy(floor.papers, ({ terminal }) => terminal)].flatMap(([terminal, all]) => {
    const count = all.filter(({ paper }) => paper.state === 'pending' && paper.trouble === 'unknown').length;
    return count === 0
      ? []
      : [concern(`waits ${terminal}`, 'act', 'concern.paper.waits-in-silence', { terminal, count })];
  });

/** Numbers that only one counter calls, while it calls nobody: a break ends by itself, the rest does not. */
const stranded = (floor: Floor): readonly Concern[] =>
  floor.counters.flatMap((counter) => {
    const look = counterLook(counter, floor.silentSince !== null);
    if (counter.sentHere.length === 0 || !callsNobody.has(look)) return [];
    const values = { counter: counter.name, numbers: counter.sentHere.join(', ') };
    return [concern(`stranded ${counter.id}`, look === 'paused' ? 'calm' : 'act', `concern.stranded.${look}`, values)];
  });

const PARKED = 'parked ';

/**
 * The same concerns with one calm line for all records that are kept unused and that somebody has taken note of (`isTaken`): they may stay so for
 * months, until the program here knows them.
 */
export const withKnownParked = (
  concerns: readonly Concern[],
  isTaken: (one: Concern) => boolean,
): readonly Concern[] => {
  const isKnown = (one: Concern): boolean => one.id.startsWith(PARKED) && isTaken(one);
  const count = concerns.filter(isKnown).length;
  return count === 0
    ? concerns
    : [...concerns.filter((one) => !isKnown(one)), concern('parked-known', 'calm', 'concern.parked-known', { count })];
};

const parkedReasons: ReadonlySet<string> = new Set([
  'unknown-type',
  'newer-version',
  'bad-data',
  'wrong-log',
  'not-json',
  'not-an-op',
  'not-its-role',
  'hearsay',
]);

/** A reason this version has words for, or the reason as it is written. */
const parkedKey = (reason: string): string =>
  parkedReasons.has(reason) ? `concern.parked-because.${reason}` : 'concern.parked';

const parked = (floor: Floor): readonly Concern[] =>
  floor.parked.map(({ id, terminal, type, reason, at }) =>
    concern(`${PARKED}${id}`, 'act', parkedKey(reason), { terminal, type, reason }, at),
  );

/** Who is away as far as the hub says: without it nobody knows, and who was let out for good is missed by nobody. */
const away = (floor: Floor): readonly Concern[] =>
  (floor.connection === 'alone' || floor.silentSince !== null ? [] : floor.terminals)
    .filter(({ connected, enrolment }) => !connected && enrolment !== 'revoked')
    .map(({ name, lastSeen }) =>
      lastSeen === null
        ? concern(`away ${name}`, 'calm', 'concern.never-seen', { terminal: name })
        : concern(`away ${name}`, 'offline', 'concern.away', { terminal: name }, lastSeen),
    );

const twice = (floor: Floor): readonly Concern[] =>
  floor.terminals
    .filter((terminal) => terminal.twice)
    .map(({ name }) => concern(`twice ${name}`, 'act', 'concern.twice', { terminal: name }));

/** A database was damaged: where nothing is gone people only have the disk to look at. */
const damages = (floor: Floor): readonly Concern[] =>
  floor.terminals.flatMap(({ name, damages: all }) =>
    all.map(({ what, at, saved, unread }) =>
      concern(
        `damage ${name} ${what} ${at}`,
        'act',
        `concern.damage.${what}.${unread === 0 ? 'whole' : 'gone'}`,
        { terminal: name, saved, unread },
        at,
      ),
    ),
  );

const connection = (floor: Floor): readonly Concern[] =>
  floor.connection === 'online' ? [] : [concern('connection', 'offline', `concern.connection.${floor.connection}`)];

const order = ['act', 'offline', 'calm'];

/** Everything on the floor somebody should know, and `more` from elsewhere, what must be acted on first; empty when all is well. `now` is UTC ms. */
export const concernsOf = (floor: Floor, now: number, more: readonly Concern[] = []): readonly Concern[] =>
  [
    ...helpCalls(floor, now),
    ...conflicts(floor),
    ...stranded(floor),
    ...papers(floor),
    ...printers(floor),
    ...silentPrinters(floor),
    ...troubles(floor),
    ...twice(floor),
    ...damages(floor),
    ...parked(floor),
    ...connection(floor),
    ...away(floor),
    ...more,
  ].toSorted((one, other) => order.indexOf(one.tone) - order.indexOf(other.tone));

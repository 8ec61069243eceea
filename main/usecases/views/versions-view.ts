import { z } from 'zod';
import { waitingVersions, wrongByNow } from '#common/domain/settings/check-ahead.ts';
import { checkSet } from '#common/domain/settings/check-set.ts';
import { differencesBetween } from '#common/domain/settings/differences.ts';
import { rebased } from '#common/domain/settings/kept-draft.ts';
import type { DraftView, Receiver, VersionsView } from '#common/ipc/version-calls.ts';
import { allTerminals } from '#main/store/floor.ts';
import { enrolledTerminals } from '../enrolled-terminals.ts';
import { deployedNow, knownToday, settingsNow, type SettingsNow } from '../settings.ts';
import type { TerminalContext } from '../terminal-context.ts';
import type { TerminalPresence } from './floor-view.ts';

/** What a terminal tells of the settings it works by; further fields come from newer programs. */
const toldSchema = z.object({
  number: z.number().int(),
  uid: z.string().nullable(),
  since: z.number(),
  refused: z.array(z.number()),
  newest: z.string().nullable().optional(),
});

/** The versions that count now and later, as far as they are known here. */
type Wanted = {
  readonly number: number;
  readonly uid: string | null;
  /** Uids of all versions in the order of the log. */
  readonly order: readonly string[];
  /** Numbers of those that wait. */
  readonly waiting: readonly number[];
};

/** Numbers of the waiting versions that a terminal which knows `newest` lacks; one that says nothing lacks all, one that knows a newer one than we none. */
const missingOf = ({ order, waiting }: Wanted, newest: string | null | undefined): readonly number[] => {
  if (newest === undefined || newest === null) return waiting;
  const place = order.indexOf(newest);
  return place === -1 ? [] : waiting.filter((number) => number > place + 1);
};

/** How one terminal stands to the version that counts now, and to those that wait. */
const receiverOf = (
  name: string,
  seen: TerminalPresence | undefined,
  record: { readonly roles: readonly string[]; readonly version: string } | undefined,
  wanted: Wanted,
): Receiver => {
  const told = toldSchema.safeParse(seen?.status['settings']).data;
  const isThere = seen?.connected === true;
  const base = {
    terminal: name,
    roles: [...(seen?.roles ?? record?.roles ?? [])],
    program: seen?.version ?? record?.version ?? '',
    number: told?.number ?? null,
    missing: [...missingOf(wanted, told?.newest)],
  };
  if (!isThere) return { ...base, standing: 'away', since: seen?.lastSeen ?? null };
  if (told === undefined) return { ...base, standing: 'silent', since: null };
  if (told.refused.includes(wanted.number)) return { ...base, standing: 'refuses', since: told.since };
  return { ...base, standing: told.uid === wanted.uid ? 'uses' : 'behind', since: told.since };
};

const receiversOf = (terminal: TerminalContext, presence: readonly TerminalPresence[]): readonly Receiver[] => {
  const records = allTerminals(terminal.store.db);
  const enrolled = enrolledTerminals(terminal);
  const deployed = deployedNow(terminal);
  const wanted: Wanted = {
    ...terminal.site.version,
    order: deployed.versions.map(({ uid }) => uid),
    waiting: waitingVersions(deployed).map(({ number }) => number),
  };
  const names = [...new Set([...records.map(({ term }) => term), ...presence.map(({ name }) => name)])].toSorted();
  return names
    .filter((name) => enrolled.get(name)?.revoked !== true)
    .map((name) =>
      receiverOf(
        name,
        presence.find((one) => one.name === name),
        records.find(({ term }) => term === name),
        wanted,
      ),
    );
};

/** The drafts that wait, each with what it would change of what counts now. */
const draftsOf = ({ pages, drafts }: SettingsNow): readonly DraftView[] =>
  drafts.map((draft) => {
    const { change, outdated } = rebased(draft, pages);
    const [page] = differencesBetween(pages, new Map([...pages, [draft.key, change]])).filter(
      ({ key }) => key === draft.key,
    );
    const { key, uid, at, by } = draft;
    const none = { key, page: change.page, name: { vi: '', en: '' }, added: false, fields: [] };
    return { ...(page ?? none), uid, at, by, outdated };
  });

/** The drafts, the deployed versions, and which terminal works by which. */
export const versionsView = (terminal: TerminalContext, presence: readonly TerminalPresence[]): VersionsView => {
  const { store, site } = terminal;
  const settings = settingsNow(terminal);
  const { pages, drafts } = settings;
  const now = store.now();
  const changes = drafts.map((draft) => rebased(draft, pages).change);
  return {
    number: site.version.number,
    drafts: [...draftsOf(settings)],
    problems: [...checkSet(changes, pages, knownToday(terminal))],
    wrong: wrongByNow(deployedNow(terminal)).map(({ at, problems }) => ({ at, problems: [...problems] })),
    versions: site.history.map(({ version, number, standing, pages: changed, overwrote }) => ({
      uid: version.uid,
      number,
      at: version.at,
      by: version.term,
      who: version.who,
      from: version.from,
      standing,
      calledOff: version.calledOff,
      pages: [...changed],
      overwrote: overwrote.map((one) => ({ ...one, pages: [...one.pages] })),
    })),
    receivers: [...receiversOf(terminal, presence)],
    people: site.officers.filter(({ duties }) => duties?.includes('supervisor') ?? true).map(({ name }) => name),
    now,
  };
};

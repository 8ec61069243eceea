import type { Deployed } from '#common/domain/settings/check-ahead.ts';
import { checkChange, type InForce } from '#common/domain/settings/check-change.ts';
import { centrePages, itemOf, pageKey, type CentrePages } from '#common/domain/settings/centre-pages.ts';
import type { SettingsChange, SettingsPage } from '#common/domain/settings/drafts.ts';
import { openDrafts, withDrafts, type OpenDraft } from '#common/domain/settings/kept-draft.ts';
import { isCaution, type SettingsProblem } from '#common/domain/settings/problems.ts';
import type { InForceSettings } from '#common/domain/site/in-force.ts';
import { configId } from '#common/domain/site/site-config.ts';
import type { LastSet, SettingsView } from '#common/ipc/settings-calls.ts';
import { readStates } from '#main/store/folded-tables.ts';
import { directSettings, readInForce, settingsVersions } from '#main/store/settings-in-force.ts';
import { receiptsUsed } from '#main/store/receipt-numbers.ts';
import { numberedServices } from '#main/store/tickets.ts';
import { bySupervisor } from './on-duty.ts';
import type { TerminalContext } from './terminal-context.ts';

/** What counts now, the drafts that wait, and what the pages show with them. */
export type SettingsNow = {
  readonly inForce: InForceSettings;
  readonly pages: CentrePages;
  readonly drafts: readonly OpenDraft[];
  readonly shown: CentrePages;
};

/** Reads what counts now and what waits. */
export const settingsNow = ({ store }: TerminalContext): SettingsNow => {
  const inForce = readInForce(store.db, store.now());
  const pages = centrePages(inForce.values);
  const drafts = openDrafts(readStates(store.db, 'config-item', "kind = 'draft'"), settingsVersions(store.db));
  return { inForce, pages, drafts, shown: withDrafts(pages, drafts) };
};

/** What a set of settings is checked beside, of today. */
export const knownToday = ({ store }: TerminalContext): Pick<InForce, 'numberedToday' | 'day'> => ({
  numberedToday: [...numberedServices(store.db, store.today())],
  day: store.today(),
});

/** All that a version is checked beside. */
export const deployedNow = (terminal: TerminalContext): Deployed => ({
  direct: directSettings(terminal.store.db),
  versions: settingsVersions(terminal.store.db),
  now: terminal.store.now(),
  numberedToday: knownToday(terminal).numberedToday,
});

/** The op that set what a page shows: its draft, or what counts. */
const lastSet = ({ inForce, drafts }: SettingsNow, change: SettingsChange): LastSet | null => {
  const draft = drafts.find(({ key }) => key === pageKey(change));
  if (draft !== undefined) return { uid: draft.uid, at: draft.at, by: draft.by };
  const set = inForce.values.get(itemOf(change).id);
  return set === undefined ? null : { uid: set.uid, at: set.setAt, by: set.setBy };
};

type Shown<P extends SettingsPage> = Extract<SettingsChange, { readonly page: P }>;

/** Every setting of one page, as it is shown. */
const shownOf = <P extends SettingsPage>(now: SettingsNow, page: P) =>
  [...now.shown.values()]
    .filter((change): change is Shown<P> => change.page === page)
    .map((change) => ({
      // A page's draft belongs to the page, by the line above.
      draft: change.draft as Shown<P>['draft'],
      id: 'id' in change ? (change.id ?? '') : '',
      last: lastSet(now, change),
      waits: now.drafts.some(({ key }) => key === pageKey(change)),
    }));

const single = <P extends SettingsPage>(now: SettingsNow, page: P) => {
  const [one] = shownOf(now, page);
  if (one === undefined) throw new Error(`Every centre has a page ${page}`);
  const { draft, last, waits } = one;
  return { draft, last, waits };
};

/** The highest number used of each counter's block, as far as it is known here. */
const usedOfBlocks = ({ store }: TerminalContext, counters: SettingsView['counters']): SettingsView['receiptsUsed'] => {
  const blocks = counters.flatMap(({ id, draft }) => (draft.receipts === null ? [] : [{ id, ...draft.receipts }]));
  if (blocks.length === 0) return [];
  const used = receiptsUsed(store.db);
  return blocks.flatMap(({ id, form, serial, first, last }) => {
    const number = used.find((one) => one.counter === id && one.form === form && one.serial === serial)?.number ?? 0;
    return number >= first && number <= last ? [{ counter: id, number }] : [];
  });
};

/** Everything a supervisor may set, as it counts with the drafts upon it. */
export const showSettings = (terminal: TerminalContext): SettingsView => {
  const { db } = terminal.store;
  const now = settingsNow(terminal);
  const counters = shownOf(now, 'counter');
  return {
    services: shownOf(now, 'service'),
    counters,
    officers: shownOf(now, 'officer'),
    calendar: single(now, 'calendar'),
    priority: single(now, 'priority'),
    floor: single(now, 'floor'),
    collecting: single(now, 'collecting'),
    dossier: single(now, 'dossier'),
    fees: single(now, 'fees'),
    centre: single(now, 'centre'),
    retention: single(now, 'retention'),
    waiting: now.drafts.length,
    receiptsUsed: usedOfBlocks(terminal, counters),
    ...knownToday(terminal),
    fields: [...new Set(terminal.site.procedureIndex.map(({ procedure }) => procedure.field))].toSorted((a, b) =>
      a.localeCompare(b, 'vi'),
    ),
    numberedToday: [...numberedServices(db, terminal.store.today())],
    hasSite: now.inForce.values.has(configId('site', 'main')),
  };
};

const checkedBeside = ({ services, counters, officers, numberedToday, day }: SettingsView): InForce => ({
  services: services.map(({ id, draft }) => ({ ...draft, id })),
  counters: counters.map(({ id, draft }) => ({ ...draft, id })),
  officers: officers.map(({ id, draft }) => ({ ...draft, id })),
  numberedToday,
  day,
});

/** A new service is called by its letter, a new counter by its number, where nothing is called so yet: readable in an audit and in a terminal's profile. */
const named = (change: SettingsChange, requestId: string, shown: CentrePages): SettingsChange => {
  if (!('id' in change) || change.id !== null) return change;
  const wish =
    change.page === 'service'
      ? change.draft.letter.trim().toUpperCase()
      : change.page === 'counter'
        ? `Q${change.draft.number}`
        : requestId;
  return { ...change, id: shown.has(`${change.page}:${wish}`) ? requestId : wish };
};

const lastPart = (key: string): string => key.slice(key.lastIndexOf(':') + 1);

/** A page set back to what counts needs no draft. */
const keptValue = (change: SettingsChange, before: SettingsChange['draft'] | null) =>
  JSON.stringify(before) === JSON.stringify(change.draft) ? { change: null, before: null } : { change, before };

/** Keeps drafts, each over what counts now. */
export const keepDrafts = (
  terminal: TerminalContext,
  changes: readonly SettingsChange[],
  pages: CentrePages,
  requestId: string,
): void => {
  const { store, newId } = terminal;
  const by = bySupervisor(terminal);
  store.append(
    changes.map((change, index) => ({
      t: 'config.set',
      id: configId('draft', pageKey(change)),
      uid: index === 0 ? requestId : newId(),
      by,
      d: { kind: 'draft', value: keptValue(change, pages.get(pageKey(change))?.draft ?? null) },
    })),
  );
};

export type SaveSettingOutcome =
  | { readonly kind: 'saved'; readonly id: string }
  | { readonly kind: 'problems'; readonly problems: readonly SettingsProblem[] }
  /** Another terminal set it after the supervisor had seen it. */
  | { readonly kind: 'changed-elsewhere'; readonly last: LastSet }
  /** The centre's own settings, or the one that was to be changed, are not known here. */
  | { readonly kind: 'not-found' };

/**
 * Keeps one setting of the supervisor's (cấu hình) as a draft of the centre, for every supervisor to see: nothing uses it before it is deployed
 * (deploy-settings.ts). What is wrong is named and nothing is written; a caution may be saved. The same request is written once.
 */
export const saveSetting = (
  terminal: TerminalContext,
  wish: SettingsChange,
  base: string | null,
  requestId: string,
): SaveSettingOutcome => {
  const earlier = terminal.store.entityOfRequest('config', requestId);
  if (earlier !== null) return { kind: 'saved', id: lastPart(earlier) };
  const now = settingsNow(terminal);
  const view = showSettings(terminal);
  const isNew = 'id' in wish && wish.id === null;
  if (!view.hasSite || (!isNew && !now.shown.has(pageKey(wish)))) return { kind: 'not-found' };
  const last = isNew ? null : lastSet(now, wish);
  if (last !== null && last.uid !== base) return { kind: 'changed-elsewhere', last };
  const problems = checkChange(wish, checkedBeside(view));
  if (problems.some((problem) => !isCaution(problem))) return { kind: 'problems', problems };
  const change = named(wish, requestId, now.shown);
  keepDrafts(terminal, [change], now.pages, requestId);
  return { kind: 'saved', id: lastPart(pageKey(change)) };
};

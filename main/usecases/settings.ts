import { checkChange, type InForce } from '#common/domain/settings/check-change.ts';
import type { SettingsChange } from '#common/domain/settings/drafts.ts';
import { isCaution, type SettingsProblem } from '#common/domain/settings/problems.ts';
import {
  calendarDraft,
  counterDraft,
  floorDraft,
  officerDraft,
  priorityDraft,
  serviceDraft,
  valueOf,
} from '#common/domain/settings/values.ts';
import { configId } from '#common/domain/site/site-config.ts';
import type { LastSet, SettingsView } from '#common/ipc/settings-calls.ts';
import { readState } from '#main/store/folded-tables.ts';
import * as stored from '#main/store/site-settings.ts';
import { numberedServices } from '#main/store/tickets.ts';
import type { TerminalContext } from './terminal-context.ts';

const lastSet = ({ store }: TerminalContext, item: string): LastSet | null => {
  const state = readState(store.db, 'config-item', item);
  return state === null ? null : { uid: state.uid, at: state.setAt, by: state.setBy };
};

const SITE = configId('site', 'main');
const CALENDAR = configId('calendar', 'main');

/** Everything a supervisor may set, as it stands here. */
export const showSettings = (terminal: TerminalContext): SettingsView => {
  const { db } = terminal.store;
  const site = stored.siteSettings(db);
  const last = (item: string) => lastSet(terminal, item);
  return {
    services: stored.services(db).map((one) => ({
      id: one.id,
      draft: serviceDraft(one),
      last: last(configId('service', one.id)),
    })),
    counters: stored.counters(db).map((one) => ({
      id: one.id,
      draft: counterDraft(one),
      last: last(configId('counter', one.id)),
    })),
    officers: stored.officers(db).map((one) => ({
      id: one.id,
      draft: officerDraft(one),
      last: last(configId('officer', one.id)),
    })),
    calendar: { draft: calendarDraft(stored.workingCalendar(db)), last: last(CALENDAR) },
    priority: { draft: priorityDraft(site), last: last(SITE) },
    floor: { draft: floorDraft(site), last: last(SITE) },
    fields: [...new Set(stored.procedures(db).map(({ field }) => field))].toSorted((a, b) => a.localeCompare(b, 'vi')),
    numberedToday: [...numberedServices(db, terminal.store.today())],
    hasSite: site !== null,
  };
};

const inForce = ({ services, counters, officers, numberedToday }: SettingsView): InForce => ({
  services: services.map(({ id, draft }) => ({ ...draft, id })),
  counters: counters.map(({ id, draft }) => ({ ...draft, id })),
  officers: officers.map(({ id, draft }) => ({ ...draft, id })),
  numberedToday,
});

type Place = { readonly kind: 'site' | 'service' | 'counter' | 'officer' | 'calendar'; readonly id: string };

/** A new service is called by its letter, a new counter by its number, where nothing is called so yet: readable in an audit and in a terminal's profile. */
const newName = (change: SettingsChange, requestId: string, taken: (name: string) => boolean): string => {
  const wish =
    change.page === 'service'
      ? change.draft.letter.trim().toUpperCase()
      : change.page === 'counter'
        ? `Q${change.draft.number}`
        : requestId;
  return taken(wish) ? requestId : wish;
};

const placeOf = ({ store }: TerminalContext, change: SettingsChange, requestId: string): Place => {
  if (change.page === 'calendar') return { kind: 'calendar', id: 'main' };
  if (change.page === 'priority' || change.page === 'floor') return { kind: 'site', id: 'main' };
  const kind = change.page;
  const isTaken = (name: string) => readState(store.db, 'config-item', configId(kind, name)) !== null;
  return { kind, id: change.id ?? newName(change, requestId, isTaken) };
};

export type SaveSettingOutcome =
  | { readonly kind: 'saved'; readonly id: string }
  | { readonly kind: 'problems'; readonly problems: readonly SettingsProblem[] }
  /** Another terminal set it after the supervisor had seen it. */
  | { readonly kind: 'changed-elsewhere'; readonly last: LastSet }
  /** The centre's own settings, or the one that was to be changed, are not known here. */
  | { readonly kind: 'not-found' };

/**
 * Saves one setting of the supervisor's (cấu hình) as one fact of the config log; every terminal uses it as soon as it has the log. What is wrong is
 * named and nothing is written; a caution may be saved. The same request is written once.
 */
export const saveSetting = (
  terminal: TerminalContext,
  change: SettingsChange,
  base: string | null,
  requestId: string,
): SaveSettingOutcome => {
  const { store } = terminal;
  const earlier = store.entityOfRequest('config', requestId);
  if (earlier !== null) return { kind: 'saved', id: earlier.slice(earlier.indexOf(':') + 1) };
  const view = showSettings(terminal);
  const place = placeOf(terminal, change, requestId);
  const item = configId(place.kind, place.id);
  const state = readState(store.db, 'config-item', item);
  const isNew = 'id' in change ? change.id === null : change.page === 'calendar' && state === null;
  if (state === null && !isNew) return { kind: 'not-found' };
  const last = lastSet(terminal, item);
  if (last !== null && last.uid !== base) return { kind: 'changed-elsewhere', last };
  const problems = checkChange(change, inForce(view));
  if (problems.some((problem) => !isCaution(problem))) return { kind: 'problems', problems };
  store.append([
    { t: 'config.set', id: item, uid: requestId, d: { kind: place.kind, value: valueOf(change, state?.value ?? {}) } },
  ]);
  return { kind: 'saved', id: place.id };
};

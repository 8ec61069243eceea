import { pageKey } from '#common/domain/settings/centre-pages.ts';
import { checkAhead, waitingAtOdds, waitingVersions, type NamedProblem } from '#common/domain/settings/check-ahead.ts';
import { checkSet, type PageProblem } from '#common/domain/settings/check-set.ts';
import { rebased, type OpenDraft } from '#common/domain/settings/kept-draft.ts';
import { patchesOf } from '#common/domain/settings/patches.ts';
import { isCaution } from '#common/domain/settings/problems.ts';
import { changesBackTo, pagesAt } from '#common/domain/settings/version-history.ts';
import { VERSIONS } from '#common/domain/site/settings-version.ts';
import { configId } from '#common/domain/site/site-config.ts';
import { directSettings, settingsVersions } from '#main/store/settings-in-force.ts';
import { bySupervisor } from './on-duty.ts';
import { deployedNow, keepDrafts, knownToday, settingsNow } from './settings.ts';
import type { TerminalContext } from './terminal-context.ts';

/** How far ahead a version may be deployed, ms: a year and a day. */
const FURTHEST_MS = 366 * 86_400_000;

/** Takes one draft back, as its supervisor saw it (`uid`). */
export const takeBack = (
  terminal: TerminalContext,
  key: string,
  uid: string,
  requestId: string,
): { readonly kind: 'taken-back' | 'not-found' } => {
  const { store } = terminal;
  if (store.entityOfRequest('config', requestId) !== null) return { kind: 'taken-back' };
  const draft = settingsNow(terminal).drafts.find((one) => one.key === key && one.uid === uid);
  if (draft === undefined) return { kind: 'not-found' };
  const value = { change: null, before: null };
  store.append([
    {
      t: 'config.set',
      id: configId('draft', key),
      uid: requestId,
      by: bySupervisor(terminal),
      d: { kind: 'draft', value },
    },
  ]);
  return { kind: 'taken-back' };
};

/** Which drafts, by the ops that wrote them, from when on (UTC ms; null: at once), and who says so. */
export type DeployWish = {
  readonly drafts: readonly string[];
  readonly from: number | null;
  readonly who: string;
};

export type DeployOutcome =
  | { readonly kind: 'deployed'; readonly number: number }
  | { readonly kind: 'problems'; readonly problems: readonly PageProblem[] }
  /** Right beside what counts now, and wrong beside what counts from a moment on, UTC ms. */
  | { readonly kind: 'problems-ahead'; readonly at: number; readonly problems: readonly NamedProblem[] }
  /** A version that waits until `from` (UTC ms) sets the same fields: one of the two would take away what the other sets. */
  | { readonly kind: 'waiting-version'; readonly number: number; readonly from: number }
  | { readonly kind: 'drafts-changed' | 'nothing-to-do' | 'no-such-time' };

const numberOf = ({ store }: TerminalContext, uid: string): number =>
  settingsVersions(store.db).findIndex((version) => version.uid === uid) + 1;

/**
 * Deploys drafts (áp dụng) as one version in one op: every terminal uses all of it or none, at once or from a time on (`from`, UTC ms by the hub's
 * clock). The drafts are named by the ops that wrote them: what was changed meanwhile is not deployed unseen. The whole set is checked together, beside what counts now
 * and beside every version that waits.
 */
export const deploySettings = (
  terminal: TerminalContext,
  { drafts: wanted, from, who }: DeployWish,
  requestId: string,
): DeployOutcome => {
  const { store } = terminal;
  if (store.entityOfRequest('config', requestId) !== null) {
    return { kind: 'deployed', number: numberOf(terminal, requestId) };
  }
  const at = store.now();
  if (from !== null && (from <= at || from > at + FURTHEST_MS)) return { kind: 'no-such-time' };
  const { inForce, pages, drafts } = settingsNow(terminal);
  const chosen: readonly OpenDraft[] = drafts.filter(({ uid }) => wanted.includes(uid));
  if (chosen.length !== new Set(wanted).size) return { kind: 'drafts-changed' };
  const changes = chosen.map((draft) => rebased(draft, pages).change);
  const problems = checkSet(changes, pages, knownToday(terminal)).filter(({ problem }) => !isCaution(problem));
  if (problems.length > 0) return { kind: 'problems', problems };
  const patches = patchesOf(changes, inForce.values);
  if (patches.length === 0) return { kind: 'nothing-to-do' };
  const deployed = deployedNow(terminal);
  const odds = waitingAtOdds(deployed, patches);
  if (odds !== null) return { kind: 'waiting-version', ...odds };
  const ahead = checkAhead(deployed, patches, from);
  if (ahead !== null) return { kind: 'problems-ahead', ...ahead };
  store.append([
    {
      t: 'config.deploy',
      id: VERSIONS,
      uid: requestId,
      by: bySupervisor(terminal),
      d: {
        patches: [...patches],
        from,
        base: settingsVersions(store.db).at(-1)?.uid ?? null,
        drafts: chosen.map(({ uid }) => uid),
        who,
      },
    },
  ]);
  return { kind: 'deployed', number: numberOf(terminal, requestId) };
};

/** Calls a version off whose time has not come; its drafts wait again. */
export const callOffVersion = (
  terminal: TerminalContext,
  version: string,
  requestId: string,
): { readonly kind: 'called-off' | 'in-force' | 'not-found' } => {
  const { store } = terminal;
  if (store.entityOfRequest('config', requestId) !== null) return { kind: 'called-off' };
  const found = settingsVersions(store.db).find(({ uid }) => uid === version);
  if (found === undefined || found.calledOff !== null) return { kind: 'not-found' };
  if (found.from === null || found.from <= store.now()) return { kind: 'in-force' };
  const by = bySupervisor(terminal);
  store.append([{ t: 'config.call-off', id: VERSIONS, uid: requestId, by, d: { version } }]);
  return { kind: 'called-off' };
};

export type GoBackOutcome =
  /** `waiting`: numbers of the versions that take effect all the same when their time comes. */
  | { readonly kind: 'drafts-made'; readonly count: number; readonly waiting: readonly number[] }
  | { readonly kind: 'drafts-wait' | 'not-found' };

/** Makes drafts that restore the settings as they were by an earlier version, null for those before the first: they are seen and deployed like others. */
export const goBackTo = (terminal: TerminalContext, version: string | null, requestId: string): GoBackOutcome => {
  const { store } = terminal;
  const { pages, drafts } = settingsNow(terminal);
  const waiting = waitingVersions(deployedNow(terminal)).map(({ number }) => number);
  if (store.entityOfRequest('config', requestId) !== null) {
    return { kind: 'drafts-made', count: drafts.length, waiting };
  }
  const versions = settingsVersions(store.db);
  if (version !== null && !versions.some(({ uid }) => uid === version)) return { kind: 'not-found' };
  if (drafts.length > 0) return { kind: 'drafts-wait' };
  const changes = changesBackTo(pagesAt(directSettings(store.db), versions, version), pages);
  if (changes.length > 0) keepDrafts(terminal, changes, pages, requestId);
  return { kind: 'drafts-made', count: new Set(changes.map(pageKey)).size, waiting };
};

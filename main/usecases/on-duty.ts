import { dutyOn, supervisorStamp, type OnDuty } from '#common/domain/floor/on-duty.ts';
import { configId, type OfficerSettings } from '#common/domain/site/site-config.ts';
import type { Role } from '#common/ipc/contract.ts';
import type { DutyState } from '#common/ipc/duty-calls.ts';
import { readState } from '#main/store/folded-tables.ts';
import type { TerminalContext } from './terminal-context.ts';

const dutyId = ({ profile }: Pick<TerminalContext, 'profile'>): string => configId('duty', profile.name);

/** Who is at this supervisor's desk (trực giám sát) today; null for nobody. */
export const onDuty = ({ store, profile }: Pick<TerminalContext, 'store' | 'profile'>): OnDuty | null =>
  dutyOn(readState(store.db, 'config-item', dutyId({ profile })), store.today());

/**
 * What `by` of an act at this supervisor's terminal says: the person and the terminal; that nobody had signed in, which never keeps anybody from acting; only
 * the terminal where the settings have no officers.
 */
export const bySupervisor = (terminal: Pick<TerminalContext, 'store' | 'profile' | 'site'>): string => {
  const { profile, site } = terminal;
  const name = onDuty(terminal)?.name ?? null;
  return name === null && site.officers.length === 0 ? profile.name : supervisorStamp(name, profile.name);
};

/** The same for a call that other roles make too: null for theirs. */
export const byRole = (terminal: Pick<TerminalContext, 'store' | 'profile' | 'site'>, role: Role): string | null =>
  role === 'supervisor' ? bySupervisor(terminal) : null;

const supervises = ({ duties }: OfficerSettings): boolean => duties?.includes('supervisor') ?? true;

/** Who is at this desk and who may be: those who may supervise first, then everybody else, because who it is matters more than who it should be. */
export const dutyState = (terminal: TerminalContext): DutyState => {
  const { officers } = terminal.site;
  return {
    terminal: terminal.profile.name,
    officer: onDuty(terminal),
    officers: [...officers.filter(supervises), ...officers.filter((officer) => !supervises(officer))].map(
      ({ id, name, role }) => ({ id, name, role }),
    ),
  };
};

const write = (
  { store, profile }: TerminalContext,
  requestId: string,
  officer: { readonly id: string; readonly name: string } | null,
  by: string,
): void => {
  if (store.entityOfRequest('config', requestId) !== null) return;
  const d = { kind: 'duty', value: { officer, day: store.today() } };
  store.append([{ t: 'config.set', id: dutyId({ profile }), uid: requestId, by, d }]);
};

/** An officer of the settings begins at this desk (ký trực), in the place of who was there. The same request is written once. */
export const signOnDuty = (
  terminal: TerminalContext,
  officer: string,
  requestId: string,
): { readonly kind: 'done' } | { readonly kind: 'no-such-officer' } => {
  const known = terminal.site.officers.find(({ id }) => id === officer);
  if (known === undefined) return { kind: 'no-such-officer' };
  const { id, name } = known;
  write(terminal, requestId, { id, name }, supervisorStamp(name, terminal.profile.name));
  return { kind: 'done' };
};

/** Whoever is at this desk leaves it (hết trực). */
export const signOffDuty = (terminal: TerminalContext, requestId: string): { readonly kind: 'done' } => {
  if (onDuty(terminal) !== null) write(terminal, requestId, null, bySupervisor(terminal));
  return { kind: 'done' };
};

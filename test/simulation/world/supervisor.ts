import { enrolled, knownAt, siteSettings } from './enrolment.ts';
import type { Site } from './site.ts';
import type { TerminalMachine } from './terminal-machine.ts';

/** Ticks between two looks of a supervisor when a run comes to rest. */
const LOOK_TICKS = 20;

const append = (
  machine: TerminalMachine,
  drafts: Parameters<NonNullable<TerminalMachine['process']>['store']['append']>[0],
): boolean => {
  const { process, disk } = machine;
  if (process === null || disk.full) return false;
  try {
    process.store.append(drafts);
    return true;
  } catch {
    return false;
  }
};

/** Terminals at which a supervisor can sit now. */
const seats = ({ terminals }: Site): readonly TerminalMachine[] =>
  terminals.filter(({ isDead, process, term }) => !isDead && process !== null && term.startsWith('C'));

/** The first settings of a site: its first terminals are enrolled before the door shuts. */
export const foundSite = (site: Site): void => {
  const host = site.hub.parts.hostedBy();
  if (host === null || host.process === null || host.disk.state.states.has('config-item/site:main')) return;
  const first = new Map(site.terminals.map(({ term, parts }) => [term, parts.roles]));
  append(host, [...[...first].map(([term, roles]) => enrolled(term, roles, false)), siteSettings(0)]);
};

/** Lets a terminal in, or takes that back, at one of the supervisor's screens; false when nobody could. */
export const setEnrolled = (site: Site, machine: TerminalMachine, revoked: boolean): boolean => {
  const [seat] = seats(site);
  return seat !== undefined && append(seat, [enrolled(machine.term, machine.parts.roles, revoked)]);
};

/** Writes a notice into the site's settings at one of the counters. */
export const writeNotice = (site: Site): boolean => {
  const { chance, tick } = site.world;
  const able = seats(site).filter(({ disk }) => disk.state.states.has('config-item/site:main'));
  return able.length > 0 && append(chance.pick(able), [siteSettings(tick)]);
};

/** At rest a supervisor lets in whoever is still refused: only that needs a person. */
export const admitAll = (site: Site): void => {
  if (site.world.tick % LOOK_TICKS !== 0) return;
  const host = site.hub.parts.hostedBy();
  const outside = site.terminals.filter(({ isDead, process }) => !isDead && process?.link.welcomed === false);
  for (const machine of outside) {
    if (knownAt(host, machine.term)?.revoked === false) continue;
    if (host !== null) append(host, [enrolled(machine.term, machine.parts.roles, false)]);
  }
};

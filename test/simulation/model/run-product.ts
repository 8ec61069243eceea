import type { Entry } from '#common/wire/entry.ts';
import type { GuardMark } from '#main/store/guard.ts';
import { checkAtRest, heldTexts, whoIsRestless } from '../checks/at-rest.ts';
import { hubEntries } from '../checks/hub-log.ts';
import { checkStep } from '../checks/per-step.ts';
import { openWorld } from '../run-seed.ts';
import type { HubState } from '../stores/memory-hub-store.ts';
import type { TerminalState } from '../stores/terminal-state.ts';
import { programKnowing } from '../world/program.ts';
import type { Site } from '../world/site.ts';
import { noBreaks, openSite, tickSite } from '../world/open-site.ts';
import type { TerminalMachine } from '../world/terminal-machine.ts';
import { TICK_MS } from '../world/world.ts';
import { kiosks, terms, type Event, type Outcome, type Schedule } from './schedule.ts';

/** The facts that the model has, and what the product cannot do without. */
const program = programKnowing(
  new Set(['ticket.issue', 'ticket.label', 'ticket.call', 'ticket.serve-alone', 'ticket.done', 'config.set']),
);

const REST_TICKS = 500;

type Backup = { readonly state: TerminalState; readonly guard: GuardMark | null };

/** Plays the events of a schedule to the product's site; taps wait in `queue` until their kiosk takes them. */
const playerOf = (site: Site, queue: Map<string, number>): ((event: Event) => void) => {
  const { book, net, world } = site;
  const backups = new Map<TerminalMachine, Backup>();
  let hubBackup: HubState | null = null;
  const partition = (term: string, is: boolean) => net.setPartition(term, { up: is, down: is });
  const restore = (machine: TerminalMachine, withGuard: boolean): void => {
    const backup = backups.get(machine);
    if (backup === undefined) return;
    book.rewound.add(machine.name);
    if (withGuard) book.wholeDiskRewind = true;
    machine.restore(backup.state, ...(withGuard ? [backup.guard] : []));
  };
  const restoreHub = (): void => {
    if (hubBackup === null) return;
    book.wholeDiskRewind = true;
    book.hubWentBack.add(hubBackup.gen);
    site.hub.restore(hubBackup);
  };
  const poison = ({ process }: TerminalMachine): void => {
    const id = world.newId();
    const text = JSON.stringify({ uid: id, t: 'poison', v: 1, id, at: 0, off: 0, by: null, day: '2026-11-20', d: {} });
    process?.store.write([{ audience: 'floor', text, uid: id, entity: id }], process.store.today());
  };
  const atSite: Readonly<Record<string, () => void>> = {
    'cut-all': () => terms.forEach((term) => partition(term, true)),
    'heal-all': () => net.heal(),
    'hub-down': () => {
      site.hub.service.isOff = true;
      site.hub.service.kill();
    },
    'hub-up': () => (site.hub.service.isOff = false),
    'hub-backup': () => (hubBackup = site.hub.disk.state),
    'hub-restore': restoreHub,
  };
  const atTerminal: Readonly<Record<string, (machine: TerminalMachine) => void>> = {
    tap: ({ term }) => queue.set(term, (queue.get(term) ?? 0) + 1),
    cut: ({ term }) => partition(term, true),
    heal: ({ term }) => partition(term, false),
    kill: (machine) => machine.kill(),
    poison,
    backup: (machine) => backups.set(machine, { state: machine.disk.state, guard: machine.guard }),
    'restore-db': (machine) => restore(machine, false),
    'restore-disk': (machine) => restore(machine, true),
  };
  return (event) => {
    const machine = 'term' in event ? site.terminals.find(({ term }) => term === event.term) : undefined;
    if (machine === undefined) atSite[event.kind]?.();
    else atTerminal[event.kind]?.(machine);
  };
};

/** Runs a schedule through the product, with all its invariants checked; also the floor log it came to. */
export const runProduct = async (
  schedule: Schedule,
): Promise<{ readonly outcome: Outcome; readonly floor: readonly Entry[]; readonly gen: string }> => {
  const { world } = openWorld(schedule.seed, false);
  const queue = new Map<string, number>();
  const taps = (term: string): boolean => {
    const left = queue.get(term) ?? 0;
    if (left > 0) queue.set(term, left - 1);
    return left > 0;
  };
  const site = openSite(world, noBreaks, { taps, program });
  const play = playerOf(site, queue);
  const wrong: string[] = [];
  const step = async (): Promise<void> => {
    await tickSite(site, TICK_MS);
    wrong.push(...checkStep(site).map(({ rule, detail }) => `${rule} ${detail}`));
  };
  for (const events of schedule.steps) {
    for (const event of events) play(event);
    await step();
  }
  site.net.heal();
  site.net.calm = true;
  for (const { service } of site.hubs) service.isOff = false;
  // Whoever stands before a kiosk that is down waits for it.
  while ([...queue.values()].some((left) => left > 0)) await step();
  site.people.atWork = false;
  const held = heldTexts(site);
  for (let i = 0; i < REST_TICKS && (i < 10 || whoIsRestless(site) !== null); i += 1) await step();
  const restless = whoIsRestless(site);
  if (restless !== null) wrong.push(`I8 ${restless}`);
  wrong.push(...checkAtRest(site, held).map(({ rule, detail }) => `${rule} ${detail}`));
  const floor = hubEntries(site, 'floor');
  const tickets = (term: string): number =>
    floor.filter((entry) => {
      const read = world.cache.row({ term: entry.term, res: entry.res, text: entry.op }, 'floor');
      return entry.term === term && read?.op.t === 'ticket.issue' && read.verdict?.dupOf === undefined;
    }).length;
  const byLabel = new Map<string, Set<string>>();
  for (const { service, label, ticket } of site.book.papers) {
    const place = `${service}/${label}`;
    byLabel.set(place, (byLabel.get(place) ?? new Set()).add(ticket));
  }
  return {
    outcome: {
      issued: new Map(kiosks.map((term) => [term, tickets(term)])),
      wrong,
      doubled: [...byLabel.values()].filter((of) => of.size > 1).length,
    },
    floor,
    gen: site.hub.gen,
  };
};

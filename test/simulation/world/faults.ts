import { audiences } from '#common/domain/log/audience.ts';
import type { GuardMark } from '#main/store/guard.ts';
import type { HubState } from '../stores/memory-hub-store.ts';
import type { TerminalState } from '../stores/terminal-state.ts';
import type { HubMachine } from './hub-machine.ts';
import type { Site } from './site.ts';
import { knownAt } from './enrolment.ts';
import { thisProgram } from './program.ts';
import { setEnrolled, writeNotice } from './supervisor.ts';
import { TerminalMachine } from './terminal-machine.ts';

const DAY_MS = 86_400_000;
const TEN_YEARS_MS = 3_652 * DAY_MS;

/** Which faults a run may have. */
export type FaultPlan = { readonly rewinds: boolean; readonly wholeDisk: boolean };

type Backup = { readonly state: TerminalState; readonly guard: GuardMark | null };

const poisons = (id: string): readonly string[] => {
  const op = (t: string, v: number, d: unknown) =>
    JSON.stringify({ uid: id, t, v, id: `p-${id}`, at: 0, off: 0, by: null, day: '2026-11-20', d });
  return [
    op('future.fact', 1, {}),
    op('ticket.issue', 99, {}),
    op('ticket.issue', 1, { service: 7 }),
    '{"half an op',
    op('dossier.receive', 1, {}),
  ];
};

/** Brings the faults of one run: each tick a few may happen. */
export const faultMaker = (site: Site, plan: FaultPlan) => {
  const { world, net, hubs, central, terminals, book } = site;
  const { chance, count, trace } = world;
  const backups = new Map<TerminalMachine, Backup>();
  const hubBackups = new Map<HubMachine, HubState>();
  const livingHubs = () => hubs.filter(({ isDead }) => !isDead);
  const alive = (): readonly TerminalMachine[] => terminals.filter((one) => !one.isDead);
  const writers = (): readonly TerminalMachine[] => alive().filter(({ term }) => term !== 'D1');
  const happens = (probability: number, kind: string, run: () => boolean | void): void => {
    if (!chance.happens(probability)) return;
    if (run() === false) return;
    count(kind);
    trace(() => `FAULT ${kind}`);
  };
  const clients = () => [...terminals.map(({ name }) => name), ...hubs.map(({ parts }) => `${parts.name}-up`)];

  const onWires = (): void => {
    happens(0.06, 'cut', () => {
      const line = chance.pick([...net.lines, null]);
      if (line === null) return false;
      return net.cut(line);
    });
    happens(0.02, 'partition', () => net.setPartition(chance.pick(clients()), { up: true, down: true }));
    happens(0.02, 'partition-one-way', () => {
      const up = chance.happens(0.5);
      net.setPartition(chance.pick(clients()), { up, down: !up });
    });
    happens(0.008, 'full-partition', () => {
      for (const client of clients()) net.setPartition(client, { up: true, down: true });
    });
    happens(0.04, 'partition-over', () => net.setPartition(chance.pick(clients()), { up: false, down: false }));
    happens(0.02, 'all-partitions-over', () => net.heal());
  };

  const onProcesses = (): void => {
    happens(0.03, 'kill-9', () => chance.pick(alive()).kill());
    happens(0.015, 'kill-in-commit', () =>
      chance.pick(alive()).killAtCommit(chance.pick(['before-commit', 'after-commit'])),
    );
    happens(0.01, 'hub-kill-9', () => chance.pick(livingHubs()).service.kill());
    happens(0.015, 'hub-kill-in-commit', () =>
      chance.pick(livingHubs()).service.killAtCommit(chance.pick(['before-commit', 'after-commit'])),
    );
    happens(0.01, 'hub-down', () => {
      const { service } = chance.pick(livingHubs());
      service.isOff = true;
      service.kill();
    });
    for (const { service } of hubs) if (service.isOff && chance.happens(0.1)) service.isOff = false;
    happens(0.004, 'hub-lost-and-promotion', () => {
      const lost = site.hub;
      if (hubs.length >= 4 || site.promote(lost) === null) return false;
      lost.service.kill();
      lost.isDead = true;
      return true;
    });
    happens(0.005, 'two-hubs', () => {
      const made = hubs.length >= 4 ? null : site.promote();
      if (made === null) return false;
      const until = world.tick + 5 + chance.int(25);
      for (const { name } of terminals) if (chance.happens(0.5)) site.sees.set(name, { not: made, until });
      return true;
    });
    happens(0.01, 'demoted-hub-starts', () => {
      const demoted = hubs.filter(({ isDead, isDemoted }) => isDemoted && !isDead);
      return demoted.length > 0 && chance.pick(demoted).startAgain();
    });
    happens(0.01, 'central-kill-9', () => central.service.kill());
    happens(0.004, 'terminal-dies', () => {
      const one = chance.pick(writers());
      if (writers().filter(({ term }) => term.slice(0, 1) === one.term.slice(0, 1)).length < 2) return false;
      one.kill();
      one.isDead = true;
      return true;
    });
  };

  const onDisks = (): void => {
    happens(0.01, 'disk-full', () => {
      chance.pick(alive()).disk.full = true;
    });
    happens(0.006, 'hub-disk-full', () => {
      chance.pick(livingHubs()).disk.full = true;
    });
    for (const { disk } of [...terminals, ...hubs]) if (disk.full && chance.happens(0.15)) disk.full = false;
    if (chance.happens(0.05)) {
      const one = chance.pick(writers());
      backups.set(one, { state: one.disk.state, guard: one.guard });
    }
    if (chance.happens(0.03)) {
      const one = chance.pick(livingHubs());
      hubBackups.set(one, one.disk.state);
    }
  };

  const onTime = (): void => {
    happens(0.02, 'clock-jump', () => {
      const skew = chance.pick([0, 7_000, -7_000, 3_600_000, -3_600_000, DAY_MS, -DAY_MS, TEN_YEARS_MS, -TEN_YEARS_MS]);
      const one = chance.pick([...terminals, ...hubs.map(({ service }) => service)]);
      one.skew = skew;
      book.clockJumped = true;
    });
    happens(0.008, 'midnight', () => {
      world.trueTime += DAY_MS * chance.pick([1, 1, 1, 3, 4, 32]);
      for (const one of alive()) if (one.process?.link.welcomed !== true) count('midnight-offline');
    });
  };

  const onOps = (): void => {
    happens(0.02, 'poison', () => {
      const one = chance.pick(writers());
      if (one.process === null || one.disk.full) return false;
      const { store } = one.process;
      const id = world.newId();
      const text = chance.pick(poisons(id));
      const ids = world.cache.ids(text);
      const audience = chance.pick(audiences.filter((log) => store.audiences.includes(log)));
      try {
        store.write([{ audience, text, uid: ids?.uid ?? id, entity: ids?.id ?? '' }], store.today());
      } catch (error) {
        trace(() => `poison not written: ${String(error)}`);
        return false;
      }
      return true;
    });
    happens(0.01, 'config-change', () => {
      return writeNotice(site);
    });
  };

  /** Terminals that come, go and are upgraded. */
  const onFleet = (): void => {
    happens(0.01, 'revoked', () => {
      const one = chance.pick(alive().filter(({ term }) => !term.startsWith('C')));
      return setEnrolled(site, one, true);
    });
    happens(0.02, 'enrolled', () => {
      const host = site.hub.parts.hostedBy();
      const outside = alive().filter(({ term }) => knownAt(host, term)?.revoked !== false);
      return outside.length > 0 && setEnrolled(site, chance.pick(outside), false);
    });
    happens(0.005, 'new-terminal', () => {
      if (terminals.length >= 8) return false;
      const term = chance.pick(['K3', 'C3', 'D2']);
      if (terminals.some((one) => one.term === term)) return false;
      terminals.push(site.addTerminal(term, term));
      return true;
    });
    happens(0.03, 'upgrade', () => {
      const old = [...alive(), ...livingHubs()].filter(({ program }) => program.name === 'older');
      if (old.length === 0) return false;
      const one = chance.pick(old);
      if (one instanceof TerminalMachine && (one.process?.store.unsynced() ?? 0) > 0) count('upgrade-with-outbox');
      one.upgrade(thisProgram);
      return true;
    });
  };

  /** Disks that come back older, or twice. */
  const onHistory = (): void => {
    happens(0.008, 'restore-db-only', () => {
      const one = chance.pick(writers());
      const backup = backups.get(one);
      if (backup === undefined) return false;
      book.rewound.add(one.name);
      one.restore(backup.state);
      return true;
    });
    happens(0.006, 'power-cut-torn', () => {
      const one = chance.pick(writers());
      if (one.disk.before === one.disk.state) return false;
      book.rewound.add(one.name);
      one.restore(one.disk.before);
      return true;
    });
    if (!plan.wholeDisk) return;
    happens(0.005, 'restore-whole-disk', () => {
      const one = chance.pick(writers());
      const backup = backups.get(one);
      if (backup === undefined) return false;
      book.rewound.add(one.name);
      book.wholeDiskRewind = true;
      one.restore(backup.state, backup.guard);
      return true;
    });
    happens(0.004, 'clone', () => {
      const one = chance.pick(writers());
      if (terminals.length >= 8) return false;
      const twin = site.addTerminal(`${one.name}'`, one.term, one.program);
      twin.restore(one.disk.state, one.guard);
      terminals.push(twin);
      book.rewound.add(one.name).add(twin.name);
      book.wholeDiskRewind = true;
      return true;
    });
    happens(0.006, 'hub-restored', () => {
      const hub = chance.pick(livingHubs());
      const backup = hubBackups.get(hub);
      if (backup === undefined) return false;
      book.wholeDiskRewind = true;
      book.hubWentBack.add(backup.gen);
      hub.restore(backup);
      return true;
    });
  };

  return {
    tick: () => {
      onWires();
      onProcesses();
      onDisks();
      onTime();
      onOps();
      onFleet();
      if (plan.rewinds) onHistory();
    },
    /** The end of all faults; nobody repairs anything by hand. */
    stop: () => {
      net.heal();
      net.calm = true;
      site.sees.clear();
      for (const { service } of hubs) service.isOff = false;
      for (const { disk } of [...terminals, ...hubs]) disk.full = false;
      for (const one of [...terminals, ...hubs]) if (one.program.name === 'older') one.upgrade(thisProgram);
      for (const hub of hubs) if (hub.owesReread) hub.service.kill();
    },
  };
};

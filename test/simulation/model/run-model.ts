import { chanceOf } from '../kit/chance.ts';
import type { Model, ModelHub, ModelTerminal } from './model.ts';
import { kiosks, terms, type Event, type Outcome, type Schedule } from './schedule.ts';

type Print = { readonly label: string; readonly id: string };

/** The model's site, with what people saw of it. */
type ModelSite = {
  readonly model: Model;
  readonly hub: ModelHub;
  readonly machines: ReadonlyMap<string, ModelTerminal>;
  readonly prints: readonly Print[];
  readonly serves: ReadonlyMap<string, ReadonlySet<string>>;
  readonly cut: Set<string>;
  readonly tick: () => void;
  isHubUp: boolean;
};

const roleOf = (term: string): string => ({ K: 'kiosk', C: 'counter' })[term.slice(0, 1)] ?? 'display';
/** Rounds in which the model must come to rest, as in its own run.mjs. */
const MANY = 6_000;

const openModelSite = (model: Model, random: () => number): ModelSite => {
  let ids = 0;
  const prints: Print[] = [];
  const serves = new Map<string, Set<string>>();
  const world = {
    DAY: 1_000_000,
    now: 0,
    uuid: () => {
      ids += 1;
      return `u${ids}`;
    },
    clock: () => world.now,
    created: () => undefined,
    moved: () => undefined,
    printed: (_by: ModelTerminal, { svc, id }: { readonly svc: string; readonly id: string }, label: string) =>
      void prints.push({ label: `${svc}/${label}`, id }),
    served: ({ d }: ModelTerminal, id: string) => void serves.set(id, (serves.get(id) ?? new Set()).add(d.term)),
    note: () => undefined,
    maybeCrash: () => false,
    crash: () => undefined,
  };
  const hub = new model.Hub();
  hub.rnd = random;
  return {
    model,
    hub,
    machines: new Map(terms.map((term) => [term, new model.Terminal(term, roleOf(term), world)])),
    prints,
    serves,
    cut: new Set(),
    tick: () => {
      world.now += 1;
    },
    isHubUp: true,
  };
};

type Backup = Pick<ModelTerminal, 'd' | 'guard'>;

/** Plays the events of a schedule to the model's site. */
const playerOf = (site: ModelSite, service: () => string): ((event: Event) => void) => {
  const { model, hub, machines, cut } = site;
  const backups = new Map<ModelTerminal, Backup>();
  let hubBackup: ModelHub['d'] | null = null;
  const restore = (machine: ModelTerminal, withGuard: boolean): void => {
    const backup = backups.get(machine);
    if (backup === undefined) return;
    machine.d = model.snapT(backup.d);
    if (withGuard) machine.guard = { ...backup.guard };
    machine.boot();
  };
  const atSite: Readonly<Record<string, () => void>> = {
    'cut-all': () => terms.forEach((term) => cut.add(term)),
    'heal-all': () => cut.clear(),
    'hub-down': () => (site.isHubUp = false),
    'hub-up': () => (site.isHubUp = true),
    'hub-backup': () => (hubBackup = model.snapH(hub.d)),
    'hub-restore': () => (hub.d = hubBackup === null ? hub.d : model.snapH(hubBackup)),
  };
  const atTerminal: Readonly<Record<string, (machine: ModelTerminal, term: string) => void>> = {
    tap: (machine) => machine.issue(service()),
    cut: (_machine, term) => cut.add(term),
    heal: (_machine, term) => cut.delete(term),
    kill: (machine) => machine.boot(),
    poison: (machine) => machine.commit([{ t: 'poison' }]),
    backup: (machine) => backups.set(machine, { d: model.snapT(machine.d), guard: { ...machine.guard } }),
    'restore-db': (machine) => restore(machine, false),
    'restore-disk': (machine) => restore(machine, true),
  };
  return (event) => {
    const machine = 'term' in event ? machines.get(event.term) : undefined;
    if (machine === undefined || !('term' in event)) atSite[event.kind]?.();
    else atTerminal[event.kind]?.(machine, event.term);
  };
};

const textsOf = ({ d }: ModelTerminal): readonly string[] =>
  [...Object.values(d.logs).flat(), ...d.site].map(({ op }) => JSON.stringify(op));

const isIdle = ({ hub, machines }: ModelSite): boolean =>
  [...machines.values()].every(
    (one) => one.d.cur.gen === hub.d.gen && one.d.cur.g === hub.head() && !one.todo() && one.d.wait.length === 0,
  );

const comeToRest = (site: ModelSite): void => {
  for (let i = 0; i < MANY && (i < 40 || !isIdle(site)); i += 1) {
    site.tick();
    for (const [term, machine] of site.machines) {
      if (roleOf(term) === 'kiosk') machine.labels();
      machine.response(site.hub.handle(machine.request(), 200));
    }
  }
};

/** What the model's site came to; `held` is what its disks held when all faults were over. */
const outcomeOf = (site: ModelSite, held: ReadonlySet<string>): Outcome => {
  const { hub, prints, serves } = site;
  const effective = hub.d.log.filter(({ res }) => res.dupOf === undefined);
  const times = new Map<string, number>();
  for (const { op } of effective) times.set(JSON.stringify(op), (times.get(JSON.stringify(op)) ?? 0) + 1);
  const byLabel = new Map<string, Set<string>>();
  for (const { label, id } of prints) byLabel.set(label, (byLabel.get(label) ?? new Set()).add(id));
  const isSeen = (id: string): boolean =>
    hub.d.st.conflicts.some(([what, first, second]) => what === 'call' && (first === id || second === id));
  const callers = (id: string): number =>
    new Set(effective.flatMap(({ op }) => (op.t === 'call' && op['id'] === id ? [op['by']] : []))).size;
  return {
    issued: new Map(
      kiosks.map((term) => [term, effective.filter((one) => one.op.t === 'issue' && one.term === term).length]),
    ),
    wrong: [
      ...(isIdle(site) ? [] : ['does not come to rest']),
      ...[...held].filter((text) => !times.has(text)).map((text) => `lost ${text}`),
      ...[...times].filter(([, n]) => n > 1).map(([text]) => `twice ${text}`),
      ...[...serves]
        .filter(([id, by]) => by.size > 1 && callers(id) > 1 && !isSeen(id))
        .map(([id]) => `double service unseen ${id}`),
    ],
    doubled: [...byLabel.values()].filter((of) => of.size > 1).length,
  };
};

/** Runs a schedule through the model, one request and answer per terminal and step, then lets it come to rest. */
export const runModel = (model: Model, schedule: Schedule): Outcome => {
  const chance = chanceOf(schedule.seed + 1_000_003);
  const site = openModelSite(model, () => chance.int(1_000_000_000));
  const play = playerOf(site, () => chance.pick(['A', 'B']));
  for (const events of schedule.steps) {
    site.tick();
    for (const event of events) play(event);
    for (const [term, machine] of site.machines) {
      if (site.isHubUp && !site.cut.has(term)) machine.response(site.hub.handle(machine.request()));
      if (roleOf(term) === 'kiosk') machine.labels();
      if (roleOf(term) === 'counter' && chance.happens(0.25)) machine.work();
    }
  }
  const held = new Set([...site.machines.values()].flatMap(textsOf));
  comeToRest(site);
  return outcomeOf(site, held);
};

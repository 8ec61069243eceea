import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { followDossiers } from '#central/dossier/follow-dossiers.ts';
import { startReplica } from '#central/log/replica.ts';
import { sha256 } from '#central/log/sha256.ts';
import { centralLogStore, type CentralLogStore } from '#central/store/postgres/central-log-store.ts';
import { openCentralDatabase, type CentralDatabase } from '#central/store/postgres/database.ts';
import { postgresDossierStore } from '#central/store/postgres/dossier-store.ts';
import { startOwnPostgres, type OwnPostgres } from '#central/store/postgres/own-postgres.ts';
import { postgresReplicaStore } from '#central/store/postgres/replica-store.ts';
import type { Step } from '#common/domain/dossier/step-data.ts';
import { forwardStep, receiveData, resultStep, returnStep } from '#test/support/dossier-ops.ts';
import { hubInMemory, type HubInMemory } from '#test/support/hub-in-memory.ts';
import { tempDir } from '#test/support/sync-site.ts';

const { dir, remove } = tempDir();
let postgres: OwnPostgres;
let database: CentralDatabase;

beforeAll(async () => {
  postgres = await startOwnPostgres(dir, () => undefined);
  database = await openCentralDatabase(postgres.url, () => undefined);
}, 120_000);

afterAll(async () => {
  await database.close();
  await postgres.stop();
  remove();
}, 120_000);

let epochs = 0;

/** Central as far as dossiers go. While `broken`, it dies in the middle of what it writes; a new one goes on with the database. */
const openCentral = (sites: readonly string[]) => {
  const state = { broken: false };
  const replica = startReplica({
    store: postgresReplicaStore(database.pool, sha256),
    sha256,
    onFault: () => undefined,
  });
  const logs = centralLogStore(database.pool, sha256, () => `web-${(epochs += 1)}`);
  const append: CentralLogStore['append'] = async (...args) => {
    const done = await logs.append(...args);
    if (state.broken) throw new Error('the power went');
    return done;
  };
  const follower = followDossiers({
    store: postgresDossierStore(database.pool, { append }),
    sites: () => Promise.resolve(sites),
    readsOf: () => replica,
    names: () => Promise.resolve((site) => `Cơ quan ${site}`),
    hash: sha256,
    written: () => undefined,
    onNews: () => undefined,
    now: () => 7,
    onFault: () => undefined,
  });
  return {
    replica,
    logs,
    follow: async (broken: boolean): Promise<void> => {
      state.broken = broken;
      await follower.wakeAll();
      await follower.idle();
      state.broken = false;
    },
  };
};

const byOfficer = (step: Step) => ({ counter: 'Q5', officer: 'Cán bộ', step });

/** One turn of work at the deciding site: an arrived dossier is received with its code, a received one forwarded, then there is a result. */
const decideOne = async (hub: HubInMemory): Promise<boolean> => {
  for (const [id, { state, acceptedAt, acceptedCode }] of hub.dossiers()) {
    if (acceptedAt === '') continue;
    if (state === 'registered') await hub.write({ t: 'dossier.receive', id, d: receiveData({ code: acceptedCode }) });
    else if (state === 'received') await hub.write({ t: 'dossier.step', id, d: byOfficer(forwardStep) });
    else if (state === 'processing') await hub.write({ t: 'dossier.step', id, d: byOfficer(resultStep) });
    else continue;
    return true;
  }
  return false;
};

/** One turn at the accepting site: a result that came is given out. */
const returnOne = async (hub: HubInMemory): Promise<boolean> => {
  for (const [id, { state }] of hub.dossiers()) {
    if (state !== 'done') continue;
    await hub.write({ t: 'dossier.step', id, d: byOfficer(returnStep()) });
    return true;
  }
  return false;
};

type World = {
  readonly a: HubInMemory;
  readonly b: HubInMemory;
  central: ReturnType<typeof openCentral>;
  count: number;
};

const dossierLog = (hub: HubInMemory) => ({ site: hub.site, audience: 'dossier' as const });

/** The hub asks for central's log; after `answers` of them the line is cut. */
const take = async ({ central }: World, hub: HubInMemory, answers = Number.POSITIVE_INFINITY): Promise<void> => {
  let left = answers;
  await hub.take((epoch, seq) => {
    left -= 1;
    return left < 0 ? Promise.resolve(null) : central.logs.opsAfter(dossierLog(hub), epoch, seq);
  });
};

const moves: Readonly<Record<string, (world: World, n: number) => Promise<unknown>>> = {
  acceptForB: (world) => {
    world.count += 1;
    const data = receiveData({ code: `${world.a.site}-${world.count}`, decidedAt: world.b.site });
    return world.a.write({ t: 'dossier.receive', id: `${world.a.site}-d${world.count}`, d: data });
  },
  acceptForItself: (world) => {
    world.count += 1;
    return world.a.write({ t: 'dossier.receive', id: `${world.a.site}-own${world.count}`, d: receiveData() });
  },
  aGoesUp: ({ a, central }, n) => a.pushUp(central.replica, n),
  bGoesUp: ({ b, central }, n) => b.pushUp(central.replica, n),
  centralWorks: ({ central }) => central.follow(false),
  centralDies: async (world) => {
    await world.central.follow(true);
    world.central = openCentral([world.a.site, world.b.site]);
  },
  aTakes: (world, n) => take(world, world.a, n - 1),
  bTakes: (world, n) => take(world, world.b, n - 1),
  bDecides: ({ b }) => decideOne(b),
  aReturns: ({ a }) => returnOne(a),
  aIsRenewed: ({ a }) => a.renew(),
  bIsRenewed: async ({ b }) => {
    await b.renew();
    b.restart();
  },
};

/** Everything is connected again, and everybody works until nothing is left to do. */
const settle = async (world: World): Promise<void> => {
  for (let quiet = 0; quiet < 2;) {
    await world.a.pushUp(world.central.replica, 1_000);
    await world.b.pushUp(world.central.replica, 1_000);
    await world.central.follow(false);
    await take(world, world.a);
    await take(world, world.b);
    quiet = (await decideOne(world.b)) || (await returnOne(world.a)) ? 0 : quiet + 1;
  }
};

const events = (hub: HubInMemory, id: string): readonly string[] =>
  hub.ops().flatMap(({ op }) => (op.id !== id ? [] : op.t === 'dossier.step' ? [op.d.step.event] : [op.t]));

let runs = 0;

test('whatever is cut, dies or is made anew, a dossier that is accepted for another site arrives there once, and its result comes back once', async () => {
  const kinds = Object.keys(moves);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ kind: fc.constantFrom(...kinds), n: fc.integer({ min: 1, max: 4 }) }), {
        minLength: 10,
        maxLength: 40,
      }),
      async (schedule) => {
        runs += 1;
        const [a, b] = [hubInMemory(`a${runs}`), hubInMemory(`b${runs}`)];
        const world: World = { a, b, central: openCentral([a.site, b.site]), count: 0 };
        await moves['acceptForB']?.(world, 1);
        for (const { kind, n } of schedule) await moves[kind]?.(world, n);
        await settle(world);
        const routed = [...a.dossiers().values()].filter(({ decidedAt }) => decidedAt === b.site);
        expect([...b.dossiers().keys()].toSorted()).toEqual(routed.map(({ id }) => id).toSorted());
        for (const { id, code, state, rivals } of routed) {
          const there = b.dossiers().get(id);
          expect([state, rivals, there?.state, there?.code, there?.rivals, there?.acceptedAt]).toEqual([
            'returned',
            [],
            'returned',
            code,
            [],
            a.site,
          ]);
          expect(events(a, id)).toEqual(['dossier.receive', 'forward', 'forward', 'result', 'return']);
          expect(events(b, id)).toEqual(['dossier.arrive', 'dossier.receive', 'forward', 'result', 'return']);
        }
      },
    ),
    { numRuns: 12 },
  );
}, 300_000);

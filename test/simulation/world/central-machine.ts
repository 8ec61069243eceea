import { startReplica } from '#central/log/replica.ts';
import { Disk } from '../kit/disk.ts';
import { emptyReplica, memoryReplicaStore, type ReplicaState } from '../stores/memory-replica-store.ts';
import { ServiceMachine } from './service-machine.ts';
import type { World } from './world.ts';

export type CentralMachine = { readonly service: ServiceMachine; readonly disk: Disk<ReplicaState> };

/** Central: the product's replica of the sites' logs, on a store in memory. */
export const centralMachine = (world: World): CentralMachine => {
  const disk = new Disk<ReplicaState>(emptyReplica);
  const service = new ServiceMachine({
    world,
    name: 'central',
    disk,
    startHost: () =>
      startReplica({
        store: memoryReplicaStore(disk, world.sha256),
        sha256: world.sha256,
        onFault: ({ what }) => world.count(`central:${what}`),
      }),
    onStarted: () => undefined,
    onStopped: () => undefined,
    onOutranked: () => undefined,
    tamper: (text) => text,
  });
  return { service, disk };
};

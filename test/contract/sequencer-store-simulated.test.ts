import { sha256 } from '#central/log/sha256.ts';
import { Disk } from '#test/simulation/kit/disk.ts';
import { emptyHub, memoryHubStore, type HubState } from '#test/simulation/stores/memory-hub-store.ts';
import { sequencerStoreContract, type SequencerRig } from './sequencer-store.ts';
import { waitingOpsContract } from './waiting-ops.ts';

const disks = new Map<string, Disk<HubState>>();

/** The simulation's hub on a simulated disk per site: what holds there must hold of this store as of the real ones. */
const simulated: SequencerRig = {
  open: (site) => {
    const disk = disks.get(site) ?? new Disk(emptyHub('G'));
    disks.set(site, disk);
    return Promise.resolve(memoryHubStore({ disk, site, sha256 }));
  },
};

sequencerStoreContract('simulation', simulated);
waitingOpsContract('simulation', simulated);

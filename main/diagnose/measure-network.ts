import { networkInterfaces } from 'node:os';
import type { NetworkMeasured } from './check-04-network.ts';

/** Measures the network: every interface that is up, with its addresses. */
export const measureNetwork = (): NetworkMeasured => ({
  addresses: Object.entries(networkInterfaces()).flatMap(([name, addresses]) =>
    (addresses ?? []).map(({ address, internal }) => ({ name, address, internal })),
  ),
});

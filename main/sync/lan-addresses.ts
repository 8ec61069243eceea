import { networkInterfaces } from 'node:os';

/** IPv4 addresses of this machine in the local network; the loopback one only when there is no other (a demo without a network). */
export const lanAddresses = (): readonly string[] => {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  const outside = all.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address);
  return outside.length > 0 ? [...new Set(outside)].toSorted() : ['127.0.0.1'];
};

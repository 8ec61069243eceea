import type { Judgement } from '#common/domain/diagnosis/self-checks.ts';

/** One address of a network interface, as the system tells it. */
export type NetworkAddress = { readonly name: string; readonly address: string; readonly internal: boolean };

/** What was measured of the network: every interface with its IPv4 and IPv6 addresses. */
export type NetworkMeasured = { readonly addresses: readonly NetworkAddress[] };

/** Given by the machine itself because nobody in the network gave one (RFC 3927, RFC 4291). */
const isSelfMade = (address: string): boolean => /^(169\.254\.|fe80:)/iu.test(address);

/** Judges the network: is there a cable or a wireless network, and did it give this machine an address. */
export const judgeNetwork = ({ addresses }: NetworkMeasured): Judgement<'network'> => {
  const outside = addresses.filter(({ internal }) => !internal);
  const given = outside.filter(({ address }) => !isSelfMade(address));
  const detail = outside.map(({ name, address }) => `${name}=${address}`).join(' ') || 'no interface is up';
  const values = { addresses: given.map(({ address }) => address).join(', '), count: given.length };
  if (outside.length === 0) return { reason: 'no-network', values, detail };
  return { reason: given.length === 0 ? 'no-address' : 'connected', values, detail };
};

import type { Connection } from '#common/ipc/views.ts';
import type { Judgement } from '#common/domain/diagnosis/self-checks.ts';

/** What is known of central here: only what the hub says. */
export type CentralMeasured = {
  readonly connection: Connection;
  /** Whether the site has a central at all; null while its hub was never heard. */
  readonly hasCentral: boolean | null;
};

/** Judges central as seen through the hub. A centre works without it; reports and the portal wait. */
export const judgeCentral = ({ connection, hasCentral }: CentralMeasured): Judgement<'central'> => {
  const detail = `connection=${connection} central=${hasCentral ?? 'unknown'}`;
  if (connection === 'online') return { reason: 'reachable', detail };
  if (hasCentral === false) return { reason: 'none', detail };
  return { reason: connection === 'alone' ? 'hub-away' : 'away', detail };
};

import { expect, test } from 'vitest';
import { ownFlow } from '#main/sync/own-flow.ts';
import type { OwnLogs } from '#main/sync/sync-store.ts';

const salvaged = (acked: number) => ({
  term: 'C2',
  epoch: 'e',
  base: 0,
  tail: { seq: 18, h: 'h18' },
  acked: { seq: acked, h: `h${acked}` },
  current: false,
});

test('what was acknowledged is noted again for a log that was kept anew between hello and welcome', () => {
  const noted: number[] = [];
  let one = salvaged(18);
  const own: OwnLogs = {
    offered: () => [one],
    ownTail: () => ({ epoch: 'mine', seq: 0, h: 'start' }),
    hashAt: (_log, _writer, seq) => `h${seq}`,
    opsAfter: () => ({ from: 1, prev: '', ops: [] }),
    setAcked: (_log, _writer, { seq }) => void noted.push(seq),
    branchOff: () => undefined,
    startEpoch: () => undefined,
  };
  const flow = ownFlow({ log: 'floor', term: 'C1', own, send: () => undefined, onTrouble: () => undefined });
  flow.tails();
  one = salvaged(0);
  flow.prove([{ term: 'C2', epoch: 'e', at: one.tail, tail: one.tail }]);
  expect(noted).toEqual([18]);
});

import { expect, test } from 'vitest';
import type { TerminalFrame } from '#common/wire/terminal-frames.ts';
import type { OfferedLog } from '#main/store/log-store.ts';
import { ownFlow } from '#main/sync/own-flow.ts';
import type { OwnLogs } from '#main/sync/sync-store.ts';
import type { SyncTrouble } from '#main/sync/sync-trouble.ts';

const salvaged = (epoch: string, acked: number, base = 0): OfferedLog => ({
  term: 'C2',
  epoch,
  base,
  tail: { seq: 18, h: 'h18' },
  acked: { seq: acked, h: `h${acked}` },
  current: false,
});

/** The writing half over a store of which a test says what it offers; every log's chain is h1, h2 … */
const rig = (first: readonly OfferedLog[]) => {
  let offered = first;
  const noted: string[] = [];
  const sent: TerminalFrame[] = [];
  const troubles: SyncTrouble[] = [];
  const own: OwnLogs = {
    offered: () => offered,
    ownTail: () => ({ epoch: 'mine', seq: 0, h: 'start' }),
    hashAt: (_log, _writer, seq) => (seq > 18 ? null : `h${seq}`),
    opsAfter: (_log, _writer, seq) => ({ from: seq + 1, prev: `h${seq}`, ops: ['op'] }),
    setAcked: (_log, { epoch }, { seq }) => void noted.push(`${epoch} ${seq}`),
    branchOff: () => undefined,
    startEpoch: () => undefined,
  };
  const flow = ownFlow({
    log: 'floor',
    term: 'C1',
    own,
    send: (frame) => void sent.push(frame),
    onTrouble: (trouble) => void troubles.push(trouble),
  });
  const known = (epoch: string) => ({ term: 'C2', epoch, at: { seq: 18, h: 'h18' }, tail: { seq: 18, h: 'h18' } });
  return {
    flow,
    noted,
    sent,
    troubles,
    known,
    offer: (logs: readonly OfferedLog[]) => {
      offered = logs;
    },
  };
};

test('what was acknowledged is noted again for a log that was forgotten and kept anew between hello and welcome', () => {
  const { flow, offer, known, noted } = rig([salvaged('e', 18)]);
  flow.tails();
  offer([salvaged('e', 0)]);
  flow.prove([known('e')]);
  expect(noted).toEqual(['e 18']);
});

test('a log that was forgotten and kept anew while connected is pushed again from what is noted of it', () => {
  const { flow, offer, known, sent } = rig([salvaged('e', 18), salvaged('forked', 18)]);
  flow.tails();
  flow.prove([known('e'), known('forked')]);
  flow.forked({ term: 'C2', epoch: 'forked', tail: { seq: 18, h: 'other' } });
  offer([salvaged('e', 17)]);
  flow.hashes({ t: 'hashes', log: 'floor', term: 'C2', epoch: 'forked', from: 0, hs: ['other', 'other'] });
  flow.pump();
  expect(sent).toEqual([
    { t: 'chain', log: 'floor', term: 'C2', epoch: 'forked', from: 0 },
    { t: 'push', log: 'floor', term: 'C2', epoch: 'e', from: 18, prev: 'h17', ops: ['op'] },
  ]);
});

test('a log without its beginning that was kept while connected is proven before it counts as known', () => {
  const { flow, offer, sent } = rig([]);
  flow.tails();
  flow.prove([]);
  offer([salvaged('e', 18, 18)]);
  flow.pump();
  expect(sent).toEqual([{ t: 'chain', log: 'floor', term: 'C2', epoch: 'e', from: 0 }]);
});

test('numbers that a hub does not know are no other history: nobody is told of an identity used twice', () => {
  const told = (hs: readonly string[]): readonly string[] => {
    const { flow, known, troubles } = rig([salvaged('e', 0)]);
    flow.tails();
    flow.prove([{ ...known('e'), at: { seq: 18, h: '' } }]);
    flow.hashes({ t: 'hashes', log: 'floor', term: 'C2', epoch: 'e', from: 0, hs: [...hs] });
    return troubles.map(({ kind }) => kind);
  };
  const unknown = Array.from({ length: 18 }, () => '');
  expect([told(['h0', ...unknown, 'x19']), told(['h0', 'other', ...unknown, 'x20'])]).toEqual([[], ['identity-twice']]);
});

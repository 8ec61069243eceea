import { expect, test } from 'vitest';
import type { LogId } from '#central/log/push.ts';
import { resequenceWaiting } from '#central/log/resequence-waiting.ts';
import { startSequencer } from '#central/log/sequencer.ts';
import type { WaitingOps } from '#central/log/sequencer-store.ts';
import { sha256 } from '#central/log/sha256.ts';
import type { Entry } from '#common/wire/entry.ts';
import { countingRules, olderRules, opText, writtenLog } from '#test/support/memory-log.ts';
import { pushTo, wholeLog, type SequencerRig } from './sequencer-store.ts';

const results = (entries: readonly Entry[]) =>
  entries.map(({ g, term, seq, res }) => [g, term, seq, JSON.parse(res) as unknown]);

/** What every store of a sequencer must do with ops that wait for a newer program. */
export const waitingOpsContract = (name: string, rig: SequencerRig): void => {
  test(`${name}: a program that was upgraded sequences what waited for it again, in order and once`, async () => {
    const log: LogId = { site: 'upgraded', audience: 'floor' };
    const again = () => rig.open(log.site);
    const store = await again();
    const k1 = writtenLog('K1', 'e', [opText('a'), '{torn', opText('u', 'unheard-of'), opText('b')]);
    const k2 = writtenLog('K2', 'e', [opText('c'), opText('a')]);
    await pushTo(store, log, [k1.run(1, 2), k2.run(1, 1), k1.run(3, 2), k2.run(2, 1)], olderRules);
    const waiting = async (from: WaitingOps, g: number, limit: number) =>
      (await from.waitingAfter(log, g, limit)).map((entry) => entry.g);
    expect([await waiting(store, 0, 10), await waiting(store, 3, 1)]).toEqual([[1, 3, 4, 5, 6], [4]]);
    const upgrade = async () => {
      const opened = await again();
      const host = startSequencer({
        site: log.site,
        store: opened,
        rules: countingRules,
        sha256,
        now: () => 7,
        newId: () => 'new',
        defer: (run) => void setImmediate(run),
        onFault: ({ detail }) => expect.fail(detail),
      });
      return resequenceWaiting({ site: log.site, host, store: opened, rules: countingRules, sha256 });
    };
    expect([await upgrade(), await upgrade()]).toEqual([3, 0]);
    const entries = await wholeLog(store, log);
    expect(results(entries.slice(6))).toEqual([
      [7, 'K1', 1, { num: 1 }],
      [8, 'K2', 1, { num: 2 }],
      [9, 'K1', 2, { num: 3 }],
    ]);
    expect(entries.slice(6).map(({ epoch, op }) => [epoch, op])).toEqual([
      [`u${k1.hashAt(1)}`, opText('a')],
      [`u${k2.hashAt(1)}`, opText('c')],
      [`u${k1.hashAt(1)}`, opText('b')],
    ]);
    expect(await waiting(await again(), 0, 10)).toEqual([4]);
    await pushTo(store, log, [writtenLog('K3', 'e', [opText('a')]).run(1, 1)]);
    expect(results((await wholeLog(store, log)).slice(-1))).toEqual([[10, 'K3', 1, { dupOf: 7 }]]);
  });
};

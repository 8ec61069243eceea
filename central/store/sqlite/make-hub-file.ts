import { existsSync, renameSync, rmSync } from 'node:fs';
import { parseOp } from '#common/domain/log/op.ts';
import { audiences, type Audience } from '#common/domain/log/audience.ts';
import { verdictSchema, type Verdict } from '#common/domain/log/verdict.ts';
import { siteLogStart, type Sha256 } from '#common/wire/chain.ts';
import type { Entry } from '#common/wire/entry.ts';
import { rechain } from '#central/log/rechain.ts';
import type { Replay } from '#central/log/rules.ts';
import { storableKey } from '#central/log/storable-key.ts';
import { migrateHubFile } from './migrate-hub-file.ts';
import { openHubFile } from './open-hub-file.ts';

export type MakeHubFile = {
  /** Where the hub's file will be; it must not exist. */
  readonly file: string;
  readonly site: string;
  /** The new hub's generation: higher than that of the copy. */
  readonly gen: string;
  readonly nativeBinding: string | undefined;
  readonly sha256: Sha256;
  readonly now: () => number;
  readonly replay: Replay;
  /** A copy of one of the site's logs, in order. */
  readonly entriesOf: (audience: Audience) => Iterable<Entry>;
};

export type MadeHubFile =
  | { readonly kind: 'made'; readonly entries: number }
  | { readonly kind: 'exists' }
  | { readonly kind: 'unusable'; readonly detail: string };

/** A verdict as it stands in the log; one this version cannot read changes nothing. */
const verdictOf = (res: string): Verdict => {
  const parsed = verdictSchema.safeParse(JSON.parse(res));
  return parsed.success ? parsed.data : { bad: 'unreadable-verdict' };
};

/**
 * Makes a hub's file from a copy of the site's logs: ops and verdicts stay what they were, numbers count from 1 again, the chain is the
 * new generation's, and the hub's states are what those verdicts made of them. All or nothing: it is written beside and renamed when durable.
 */
export const makeHubFile = async (parts: MakeHubFile): Promise<MadeHubFile> => {
  const { file, site, gen, nativeBinding, sha256, now, replay, entriesOf } = parts;
  if (existsSync(file)) return { kind: 'exists' };
  const fresh = `${file}.new`;
  for (const end of ['', '-wal', '-shm']) rmSync(`${fresh}${end}`, { force: true });
  const opened = openHubFile(fresh, nativeBinding);
  if (opened.kind === 'in-use') return { kind: 'unusable', detail: 'in use' };
  if (opened.kind !== 'open') return { kind: 'unusable', detail: opened.detail };
  const { db } = opened;
  try {
    await migrateHubFile(db);
    const insert = db.prepare<[Entry & { readonly audience: string; readonly uid: string | null }]>(
      `INSERT INTO entry (audience, g, hh, term, epoch, seq, h, hat, res, op, uid)
       VALUES (@audience, @g, @hh, @term, @epoch, @seq, @h, @hat, @res, @op, @uid)`,
    );
    const setState = db.prepare<[string, string, string]>('INSERT INTO state (audience, key, value) VALUES (?, ?, ?)');
    const write = (audience: Audience): number => {
      const states = new Map<string, unknown>();
      let count = 0;
      for (const entry of rechain(
        sha256,
        { seq: 0, h: siteLogStart(sha256, site, audience, gen) },
        entriesOf(audience),
      )) {
        const parsed = parseOp(entry.op);
        const uid = parsed.kind === 'op' ? storableKey(parsed.op.uid) : null;
        count += 1;
        insert.run({ ...entry, g: count, audience, uid });
        if (parsed.kind === 'bad') continue;
        const changes = replay(parsed.op, audience, entry.term, verdictOf(entry.res), states, gen);
        for (const [key, value] of changes) states.set(key, value);
      }
      for (const [key, value] of states) setState.run(audience, storableKey(key), JSON.stringify(value));
      return count;
    };
    const entries = db
      .transaction(() => {
        db.prepare('INSERT INTO hub (one, site, gen, created) VALUES (1, ?, ?, ?)').run(site, gen, now());
        return audiences.reduce((sum, audience) => sum + write(audience), 0);
      })
      .immediate();
    db.close();
    renameSync(fresh, file);
    return { kind: 'made', entries };
  } catch (error) {
    db.close();
    return { kind: 'unusable', detail: error instanceof Error ? error.message : String(error) };
  }
};

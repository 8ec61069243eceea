import { foldConfigItem, type ConfigItem } from '#common/domain/site/config-item.ts';
import { foldVersions, VERSIONS, versionsIn } from '#common/domain/site/settings-version.ts';
import { nextEffect, settingsInForce, versionedKinds } from '#common/domain/site/in-force.ts';
import type { KnownOp } from '#common/domain/log/op-catalogue.ts';
import type { Applied } from '#common/domain/log/verdict.ts';

/** What the configuration log of a site says so far. */
export type ConfigValues = {
  /** Takes the next entry of the log. */
  readonly take: (applied: Applied<KnownOp> | null) => void;
  /** The values that count at a moment (UTC ms), by their id; the same map as long as nothing came and nothing took effect. */
  readonly at: (now: number) => ReadonlyMap<string, unknown>;
};

type Read = { readonly values: ReadonlyMap<string, unknown>; readonly until: number | null };

/** Follows a configuration log: single settings as they were set last, and the versions that were deployed. `wanted` says which ids are kept. */
export const configValues = (wanted: (id: string) => boolean): ConfigValues => {
  const items = new Map<string, ConfigItem>();
  const known: { read: Read | null } = { read: null };
  const fold = (applied: Applied<KnownOp>): ConfigItem | null => {
    const { op, term, verdict } = applied;
    const before = items.get(op.id) ?? null;
    if (op.t === 'config.set') return wanted(op.id) ? foldConfigItem(before, { op, term, verdict }) : null;
    return op.t === 'config.deploy' || op.t === 'config.call-off' ? foldVersions(before, { op, term, verdict }) : null;
  };
  const readAt = (now: number): Read => {
    const versions = versionsIn(items.get(VERSIONS) ?? null);
    const isVersioned = ({ kind }: ConfigItem): boolean => versionedKinds.includes(kind);
    const all = [...items.values()];
    const direct = all.filter(isVersioned).map((item) => ({ ...item, version: null }));
    const inForce = settingsInForce(direct, versions, now);
    const others = all.filter((item) => !isVersioned(item) && item.id !== VERSIONS);
    return {
      values: new Map([...others, ...inForce.values.values()].map(({ id, value }) => [id, value])),
      until: nextEffect(versions, now),
    };
  };
  return {
    take: (applied) => {
      const item = applied === null ? null : fold(applied);
      if (item === null) return;
      items.set(item.id, item);
      known.read = null;
    },
    at: (now) => {
      const { read } = known;
      const fresh = read !== null && (read.until === null || now < read.until) ? read : readAt(now);
      known.read = fresh;
      return fresh.values;
    },
  };
};

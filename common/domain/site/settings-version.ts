import { z } from 'zod';
import type { OpOf } from '../log/op-catalogue.ts';
import { happenedAt } from '../log/op.ts';
import { isVoid, type Applied } from '../log/verdict.ts';
import type { ConfigItem } from './config-item.ts';
import { deployDataSchema } from './deploy-data.ts';

const stepSchema = z.object({ at: z.number(), term: z.string() });
const versionSchema = deployDataSchema.extend({
  uid: z.string(),
  /** When (UTC ms by the hub's clock) and at which terminal it was deployed. */
  at: z.number(),
  term: z.string(),
  calledOff: stepSchema.nullable(),
});

/** A deployed version of the centre's settings (phiên bản cấu hình). Its number is its place in the log: 1 is the first. */
export type SettingsVersion = Readonly<z.infer<typeof versionSchema>>;

const keptSchema = z.object({ versions: z.array(versionSchema) });

/** All versions stand on one line of the configuration log, so that the log's order is theirs. */
export const VERSIONS = 'versions:main';

/** The deployed versions in the order of the log; what is not such a list counts as none. */
export const versionsIn = (item: ConfigItem | null): readonly SettingsVersion[] =>
  keptSchema.safeParse(item?.value).data?.versions ?? [];

const withOp = (
  versions: readonly SettingsVersion[],
  { op, term }: Applied<OpOf<'config.deploy' | 'config.call-off'>>,
): readonly SettingsVersion[] => {
  const at = happenedAt(op);
  if (op.t === 'config.deploy') return [...versions, { ...op.d, uid: op.uid, at, term, calledOff: null }];
  return versions.map((version) =>
    version.uid === op.d.version && version.from !== null && at < version.from && version.calledOff === null
      ? { ...version, calledOff: { at, term } }
      : version,
  );
};

/** Adds a deployed version, or calls one off that is not in force yet; whoever calls off too late changes nothing. */
export const foldVersions = (
  before: ConfigItem | null,
  applied: Applied<OpOf<'config.deploy' | 'config.call-off'>>,
): ConfigItem | null => {
  const { op, term, verdict } = applied;
  if (isVoid(verdict)) return before;
  // Only this fold writes the line: what it wrote need not be parsed for every op.
  const versions = (before?.value['versions'] as readonly SettingsVersion[] | undefined) ?? [];
  return {
    id: op.id,
    kind: 'versions',
    value: { versions: withOp(versions, applied) },
    uid: op.uid,
    setAt: happenedAt(op),
    setBy: term,
  };
};

import type { z } from 'zod';
import { workingCalendarSchema } from '../calendar/working-calendar.ts';
import type { SettingsPatch } from './deploy-data.ts';
import type { SettingsVersion } from './settings-version.ts';
import {
  counterSettingsSchema,
  officerSettingsSchema,
  serviceSettingsSchema,
  siteSettingsSchema,
} from './site-config.ts';

/** Kinds of configuration that come into force by versions. */
const schemas: Readonly<Record<string, z.ZodType>> = {
  site: siteSettingsSchema,
  service: serviceSettingsSchema,
  counter: counterSettingsSchema,
  officer: officerSettingsSchema,
  calendar: workingCalendarSchema,
};

export const versionedKinds: readonly string[] = Object.keys(schemas);

/** A value of the configuration with where it comes from: the op that set it last, when (UTC ms), at which terminal. */
export type SetValue = {
  readonly id: string;
  readonly kind: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly uid: string;
  readonly setAt: number;
  readonly setBy: string;
  /** The number of the version that set it; null where it was set directly. */
  readonly version: number | null;
};

/** A version with its number, and the moment that orders it among the others, UTC ms. */
export type RankedVersion = { readonly version: SettingsVersion; readonly number: number; readonly effectAt: number };

/**
 * The versions in the order in which they take effect. One that counts at once follows every one before it in the log, whatever the clocks of their
 * terminals said; one with a time stands at its time. Called-off ones are left out.
 */
export const inEffectOrder = (versions: readonly SettingsVersion[]): readonly RankedVersion[] => {
  const ranked: RankedVersion[] = [];
  versions.reduce((last, version, index) => {
    const effectAt = version.from ?? Math.max(last, version.at);
    if (version.calledOff === null) ranked.push({ version, number: index + 1, effectAt });
    return version.from === null ? effectAt : last;
  }, Number.NEGATIVE_INFINITY);
  return ranked.toSorted((a, b) => a.effectAt - b.effectAt || a.number - b.number);
};

/** Whether a version counts now (UTC ms): at once as soon as it is known, or from its time on. */
export const isInForce = ({ from, calledOff }: SettingsVersion, now: number): boolean =>
  calledOff === null && (from === null || from <= now);

/** When the next version takes effect, UTC ms; null: none waits. */
export const nextEffect = (versions: readonly SettingsVersion[], now: number): number | null => {
  const waiting = versions.flatMap(({ from, calledOff }) =>
    from !== null && from > now && calledOff === null ? [from] : [],
  );
  return waiting.length === 0 ? null : Math.min(...waiting);
};

export type Values = ReadonlyMap<string, SetValue>;

const patched = (before: SetValue | undefined, { kind, set, unset }: SettingsPatch): SetValue['value'] => {
  const old = before?.kind === kind ? before.value : {};
  return Object.fromEntries(Object.entries({ ...old, ...set }).filter(([name]) => !unset.includes(name)));
};

/** The values after a version, or null where this program cannot use one of them: then none of them is taken. */
export const withVersion = (before: Values, { version, number, effectAt }: RankedVersion): Values | null => {
  const after = new Map(before);
  for (const patch of version.patches) {
    const { id, kind } = patch;
    const was = after.get(id);
    // Set by itself later than this version took effect: that word is newer.
    if (was?.version === null && was.setAt > effectAt) continue;
    const value = patched(was, patch);
    if (schemas[kind]?.safeParse(value).success !== true) return null;
    after.set(id, { id, kind, value, uid: version.uid, setAt: effectAt, setBy: version.term, version: number });
  }
  return after;
};

export type InForceSettings = {
  readonly values: Values;
  /** The version that took effect last; null while nobody deployed one. */
  readonly version: RankedVersion | null;
  /** Numbers of the versions in force that this program cannot use. */
  readonly refused: readonly number[];
};

/**
 * The configuration that counts now (UTC ms by the hub's clock): what was set directly, then every version in force, each of them as a whole or not at
 * all. Pure: the same log gives the same settings on every terminal, whenever it was started.
 */
export const settingsInForce = (
  direct: Iterable<SetValue>,
  versions: readonly SettingsVersion[],
  now: number,
): InForceSettings =>
  inEffectOrder(versions)
    .filter(({ version }) => isInForce(version, now))
    .reduce<InForceSettings>(
      ({ values, version, refused }, ranked) => {
        const after = withVersion(values, ranked);
        return after === null
          ? { values, version, refused: [...refused, ranked.number] }
          : { values: after, version: ranked, refused };
      },
      { values: new Map([...direct].map((item) => [item.id, item])), version: null, refused: [] },
    );

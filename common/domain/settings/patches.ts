import type { SettingsPatch } from '../site/deploy-data.ts';
import type { Values } from '../site/in-force.ts';
import { itemOf } from './centre-pages.ts';
import type { SettingsChange } from './drafts.ts';
import { valueOf } from './values.ts';

type Value = Readonly<Record<string, unknown>>;

/** As the log will hold it: without what stands for "taken away". */
const plain = (value: Value): Value => JSON.parse(JSON.stringify(value)) as Value; // what JSON gives back of a record is a record

/** What a set of checked changes sets and takes away over the values that count, one patch for each piece of configuration that really changes. */
export const patchesOf = (changes: readonly SettingsChange[], values: Values): readonly SettingsPatch[] => {
  const after = new Map<string, { readonly kind: string; readonly value: Value }>();
  for (const change of changes) {
    const { id, kind } = itemOf(change);
    const before = after.get(id)?.value ?? values.get(id)?.value ?? {};
    after.set(id, { kind, value: plain(valueOf(change, before)) });
  }
  return [...after].flatMap(([id, { kind, value }]) => {
    const before = values.get(id)?.value ?? {};
    const set = Object.entries(value).filter(([field, now]) => JSON.stringify(before[field]) !== JSON.stringify(now));
    const unset = Object.keys(before).filter((field) => value[field] === undefined);
    return set.length + unset.length === 0 ? [] : [{ id, kind, set: Object.fromEntries(set), unset }];
  });
};

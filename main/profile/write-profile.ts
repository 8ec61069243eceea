import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { PROFILE_FILE, profileSchema } from './terminal-profile.ts';
import { writeThrough } from './write-through.ts';

/** What becomes of a folder: the files of the new profile by name, terminal.json apart; `at` names what was there before. */
export type NewProfile = {
  readonly profile: Readonly<Record<string, unknown>>;
  readonly files: Readonly<Record<string, string>>;
  /** UTC ms. */
  readonly at: number;
};

export type WriteOutcome =
  /** `before`: the folder that what was there before lies in, null when there was nothing. */
  { readonly kind: 'written'; readonly before: string | null } | { readonly kind: 'refused'; readonly detail: string };

/** What says who the terminal was, and what it knew and wrote. Its key stays in any case: it is what the hub has just let in. */
const OF_THE_PROFILE = /^(?:terminal\.json\.before|seed\.json)$/u;
const OF_THE_DATA = /^(?:terminal\.db|hub\.db|hub-|guard)/u;

/** Who a folder's terminal was, as far as a damaged file still tells; null when there is none or it does not say. */
export const formerIdentity = (dir: string): { readonly site: string; readonly name: string } | null => {
  try {
    const text = readFileSync(path.join(dir, PROFILE_FILE), 'utf8');
    const [site, name] = ['site', 'name'].map(
      (field) => new RegExp(`"${field}"\\s*:\\s*"([^"]+)"`, 'u').exec(text)?.[1],
    );
    return site === undefined || name === undefined ? null : { site, name };
  } catch {
    return null;
  }
};

/** What of a folder belongs to a profile that is replaced; its terminal.json apart, which stays until the new one takes its place. */
const toPutAside = (dir: string, isSame: boolean): readonly string[] =>
  readdirSync(dir).filter(
    (name) => name !== PROFILE_FILE && (OF_THE_PROFILE.test(name) || (!isSame && OF_THE_DATA.test(name))),
  );

/**
 * The steps that make a folder the profile of a terminal, in their order; each is whole or did not happen. All that a full disk can refuse comes first. The old
 * terminal.json goes last, by the new one's taking its place: whenever it breaks off before, the folder still says whose data lies in it.
 */
export const writingSteps = (dir: string, { profile, files, at }: NewProfile): readonly (() => void)[] => {
  mkdirSync(dir, { recursive: true });
  const former = formerIdentity(dir);
  const isSame = former !== null && former.site === profile['site'] && former.name === profile['name'];
  const hadProfile = existsSync(path.join(dir, PROFILE_FILE));
  const old = toPutAside(dir, isSame);
  const before = path.join(dir, beforeFolder(at));
  const texts = Object.entries({ ...files, [PROFILE_FILE]: `${JSON.stringify(profile, null, 2)}\n` });
  return [
    ...(hadProfile || old.length > 0 ? [() => void mkdirSync(before, { recursive: true })] : []),
    ...(hadProfile ? [() => copyThrough(path.join(dir, PROFILE_FILE), path.join(before, PROFILE_FILE))] : []),
    ...texts.map(
      ([name, text]) =>
        () =>
          writeThrough(path.join(dir, `${name}.new`), text),
    ),
    ...old.map((name) => () => renameSync(path.join(dir, name), path.join(before, name))),
    ...texts.map(
      ([name]) =>
        () =>
          renameSync(path.join(dir, `${name}.new`), path.join(dir, name)),
    ),
  ];
};

const beforeFolder = (at: number): string => `before-${new Date(at).toISOString().replaceAll(/\D/gu, '').slice(0, 14)}`;

const copyThrough = (from: string, to: string): void => writeThrough(to, readFileSync(from));

/**
 * Makes a folder the profile of a terminal. Nothing that is there is deleted or written over: an older profile goes into a folder of its own inside
 * (`before-…`), and so does its data unless it is the same terminal's, for a new terminal may never go on in another's database. Where it breaks off the
 * wizard goes on, and a second try comes to the same end. Throws what the system says.
 */
export const writeProfile = (dir: string, given: NewProfile): WriteOutcome => {
  const checked = profileSchema.safeParse(given.profile);
  if (!checked.success) return { kind: 'refused', detail: z.prettifyError(checked.error) };
  for (const step of writingSteps(dir, given)) step();
  const before = beforeFolder(given.at);
  return { kind: 'written', before: existsSync(path.join(dir, before)) ? before : null };
};

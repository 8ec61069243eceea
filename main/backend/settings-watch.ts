import { settingsVersions } from '#main/store/settings-in-force.ts';
import { noteSettingsSince, settingsSince } from '#main/store/settings-since.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';

/** Looks again at least this often while a version waits: the distance to the hub's clock may change meanwhile, ms. */
const LOOK_MS = 20_000;

export type SettingsWatchParts = {
  readonly terminal: TerminalContext;
  /** Runs something after so many ms; gives back how to stop it. */
  readonly after: (ms: number, act: () => void) => () => void;
  /** Another version of the settings counts here from now on, or one is known here that waits. */
  readonly onChange: () => void;
};

/** What a terminal tells of the settings it works by (`settings` in its status). */
export type SettingsWatch = {
  readonly status: () => {
    readonly number: number;
    readonly uid: string | null;
    readonly since: number;
    readonly refused: number[];
    /** The newest version that is known here, in force or waiting; null: none. */
    readonly newest: string | null;
  };
  readonly stop: () => void;
};

/**
 * Takes a version of the settings into use at the very moment it counts, by the hub-corrected clock, also while nobody touches the terminal and no hub
 * is heard, and notes since when. Tells also of a version that waits: whoever has it uses it at its time, without the network too.
 */
export const watchSettings = ({ terminal, after, onChange }: SettingsWatchParts): SettingsWatch => {
  const { store, site } = terminal;
  let cancel = (): void => undefined;
  let last = settingsSince(store.db);
  const newestKnown = (): string | null => settingsVersions(store.db).at(-1)?.uid ?? null;
  let newest = newestKnown();

  const look = (): void => {
    cancel();
    const { uid } = site.version;
    const known = newestKnown();
    const isNew = known !== newest;
    newest = known;
    if (last === null || last.uid !== uid) {
      last = { uid, since: store.now() };
      noteSettingsSince(store.db, last);
      onChange();
    } else if (isNew) {
      onChange();
    }
    const next = site.nextVersionAt;
    cancel = next === null ? () => undefined : after(Math.min(LOOK_MS, Math.max(1, next - store.now())), look);
  };
  look();
  const unsubscribe = store.onChanged((touched) => {
    if (touched.some(({ kind }) => kind === 'config-item')) look();
  });

  return {
    status: () => {
      const { number, uid, refused } = site.version;
      return { number, uid, since: last?.since ?? store.now(), refused: [...refused], newest };
    },
    stop: () => {
      unsubscribe();
      cancel();
    },
  };
};

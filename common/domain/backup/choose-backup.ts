/** What is told of a backup before it is opened; `at` is UTC ms. */
export type BackupHead = { readonly site: string; readonly terminal: string; readonly at: number };

/** The backups of one terminal, the newest first. */
export type TerminalBackups<B extends BackupHead> = {
  readonly site: string;
  readonly terminal: string;
  readonly backups: readonly B[];
};

/**
 * Backups by the terminal that they are of, in the order in which a folder shared by several machines is read to people: by site, then by name. Each terminal's own
 * come as they were found, the newest first: their numbers say so, not clocks.
 */
export const byTerminal = <B extends BackupHead>(backups: readonly B[]): readonly TerminalBackups<B>[] => {
  const found = new Map<string, B[]>();
  for (const one of backups) {
    const key = `${one.site}/${one.terminal}`;
    found.set(key, [...(found.get(key) ?? []), one]);
  }
  return [...found]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, group]) => {
      const [newest] = group;
      return newest === undefined ? [] : [{ site: newest.site, terminal: newest.terminal, backups: group }];
    });
};

/** Which backup is meant. */
export type ChosenBackup<B extends BackupHead> =
  | { readonly kind: 'chosen'; readonly backup: B }
  | { readonly kind: 'none' }
  /** Of several terminals, or none of the one that was named: a person has to say which. */
  | { readonly kind: 'which'; readonly terminals: readonly TerminalBackups<B>[] };

/**
 * The newest backup of the terminal that was named ('H1', or 'H49.12/H1' where sites share a folder), or of the only one that there is. A machine that
 * becomes another one by mistake would work under a stranger's name: with several it is never guessed. Pure.
 */
export const chooseBackup = <B extends BackupHead>(backups: readonly B[], named: string | null): ChosenBackup<B> => {
  const terminals = byTerminal(backups);
  const meant =
    named === null
      ? terminals
      : terminals.filter(({ site, terminal }) => named === terminal || named === `${site}/${terminal}`);
  const newest = meant.length === 1 ? meant[0]?.backups[0] : undefined;
  if (newest !== undefined) return { kind: 'chosen', backup: newest };
  return terminals.length === 0 ? { kind: 'none' } : { kind: 'which', terminals };
};

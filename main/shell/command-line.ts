import { resolve } from 'node:path';

const flag = '--profile';

/**
 * The profile folders named on the command line by `--profile DIR` or `--profile=DIR`, as absolute paths, each once, in order.
 * Empty when none is named: then the default profile is used.
 */
export const profilesOf = (args: readonly string[], cwd: string): readonly string[] => {
  const named = args.flatMap((arg, index) => {
    if (arg.startsWith(`${flag}=`)) return [arg.slice(flag.length + 1)];
    const next = args[index + 1];
    return arg === flag && next !== undefined && !next.startsWith('-') ? [next] : [];
  });
  return [...new Set(named.map((folder) => resolve(cwd, folder)))];
};

/** Whether the training centre (tập huấn) of the default folder was asked for: `--training`. */
export const wantsTraining = (args: readonly string[]): boolean => args.includes('--training');

import { parseSync } from 'vite';
import { importsOf, type Source } from './source.ts';

const entries = new Set([
  'main/index.ts',
  'preload/index.ts',
  'central/index.ts',
  'bench/index.ts',
  'scripts/demo/index.ts',
]);
const maximumLines = 300;

/** Imports of the house that lead to no file. */
export const danglingImports = (sources: readonly Source[], exists: (path: string) => boolean): readonly string[] =>
  sources.flatMap((source) =>
    importsOf(source)
      .filter((found) => found.kind === 'house' && !exists(found.target))
      .map((found) => `${source.path} imports ${found.target}, which does not exist`),
  );

/** Every circle of imports once, as the path that closes it; type imports count too: a circle of types is one module. */
export const importCycles = (sources: readonly Source[]): readonly string[] => {
  const graph = new Map(
    sources.map((source) => [
      source.path,
      importsOf(source)
        .filter((found) => found.kind === 'house')
        .map((found) => found.target),
    ]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start !== -1) circles.push([...trail.slice(start), path].join(' → '));
    if (start !== -1 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) walk(path, []);
  return circles;
};

/** Files that only hand on what others export, so that nobody sees who uses what; an entry may be called index. */
export const barrels = (sources: readonly Source[]): readonly string[] =>
  sources.flatMap(({ path, text }) => {
    if (entries.has(path)) return [];
    const given = parseSync(path, text).module.staticExports.flatMap((statement) => statement.entries);
    const handedOn = given.filter((entry) => entry.moduleRequest !== null);
    const everything = handedOn.some((entry) => entry.importName.kind !== 'Name');
    const onlyHandsOn = handedOn.length > 0 && handedOn.length === given.length;
    return everything || onlyHandsOn || /\/index\.tsx?$/u.test(path) ? [`${path} is a barrel file`] : [];
  });

/** File and folder names that are not kebab-case; a folder of tests for `main/x.ts` may be called `x`. */
export const badNames = (paths: readonly string[]): readonly string[] =>
  paths.filter((path) => !/^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$/u.test(path));

/** Files longer than a file may be. */
export const longFiles = (sources: readonly Source[]): readonly string[] =>
  sources.flatMap(({ path, text }) => {
    const lines = text.replace(/\n$/u, '').split('\n').length;
    return lines > maximumLines ? [`${path} has ${lines} lines`] : [];
  });

/** Paths and hosts of one machine, which work nowhere else. A test may name common folders as examples. */
export const machinePaths = (sources: readonly Source[]): readonly string[] =>
  sources.flatMap(({ path, text }) => {
    const places = path.startsWith('test/') ? 'root|work' : 'tmp|root|work|home|Users|mnt';
    const pattern = new RegExp(`(?<![\\w.~}\\]-])/(?:${places})/|[A-Z]:\\\\\\\\|https?://registry\\.`, 'gu');
    return [...text.matchAll(pattern)].map((found) => `${path} names a place of one machine: ${found[0]}`);
  });

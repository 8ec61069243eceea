import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';

/** The folders that hold our own code. Never the root: a cache folder may hold a link back to it. */
export const codeFolders = ['common', 'main', 'preload', 'renderer', 'central', 'test', 'scripts', 'bench'] as const;

/** One file as text, its path counted from the project's root with forward slashes. */
export type Source = { readonly path: string; readonly text: string };

/** One import, re-export or dynamic import: `target` is a path of the house, a package name or a `node:` name. */
export type Import = {
  readonly target: string;
  readonly kind: 'house' | 'package';
  readonly typeOnly: boolean;
};

const isCode = (name: string): boolean => /\.(ts|tsx|mts|mjs|cjs|js)$/u.test(name);

/** Paths below a folder of the project, sorted; `keep` chooses among the files. */
export const listFiles = (root: string, folder: string, keep: (name: string) => boolean): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return listFiles(root, path, keep);
      return entry.isFile() && keep(entry.name) ? [path] : [];
    })
    .toSorted();

/** Every source file of the house. */
export const readSources = (root: string): readonly Source[] =>
  codeFolders
    .flatMap((folder) => listFiles(root, folder, isCode))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

/** A specifier as a path of the house (`#main/x.ts`, `../x.ts`) or as the package it names; a `?query` is dropped. */
const resolveSpecifier = (from: string, specifier: string): Pick<Import, 'target' | 'kind'> => {
  const plain = specifier.replace(/\?.*$/u, '');
  if (plain.startsWith('#')) return { target: plain.slice(1), kind: 'house' };
  if (!plain.startsWith('.')) return { target: plain, kind: 'package' };
  const steps = from.split('/').slice(0, -1);
  for (const step of plain.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return { target: steps.join('/'), kind: 'house' };
};

/** Every import of a file: static, `export … from`, and `import('…')` with a literal. */
export const importsOf = (source: Source): readonly Import[] => {
  const { module } = parseSync(source.path, source.text);
  const made = (specifier: string, typeOnly: boolean): Import => ({
    ...resolveSpecifier(source.path, specifier),
    typeOnly,
  });
  return [
    ...module.staticImports.map((found) =>
      made(found.moduleRequest.value, found.entries.length > 0 && found.entries.every((entry) => entry.isType)),
    ),
    ...module.staticExports.flatMap((statement) =>
      statement.entries.flatMap((entry) =>
        entry.moduleRequest === null ? [] : [made(entry.moduleRequest.value, entry.isType)],
      ),
    ),
    ...module.dynamicImports.flatMap((found) => {
      const literal = source.text.slice(found.moduleRequest.start, found.moduleRequest.end);
      return /^(['"]).*\1$/u.test(literal) ? [made(literal.slice(1, -1), false)] : [];
    }),
  ];
};

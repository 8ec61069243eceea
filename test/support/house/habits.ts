import { parseSync } from 'vite';
import { z } from 'zod';
import type { Source } from './source.ts';

type Span = { readonly start: number; readonly end: number };

const nodeSchema = z.looseObject({ type: z.string(), start: z.number(), end: z.number() });
const castSchema = nodeSchema.extend({ type: z.literal('TSAsExpression'), typeAnnotation: nodeSchema });

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** Every `x as T` of a syntax tree but `as const`, and `as unknown`, which only forgets. */
const castsIn = (node: unknown, text: string): readonly Span[] => {
  if (Array.isArray(node)) return node.flatMap((each) => castsIn(each, text));
  if (typeof node !== 'object' || node === null) return [];
  const cast = castSchema.safeParse(node).data?.typeAnnotation;
  const says = cast === undefined ? 'const' : text.slice(cast.start, cast.end);
  const own = cast === undefined || says === 'const' || says === 'unknown' ? [] : [cast];
  return [...own, ...Object.values(node).flatMap((each) => castsIn(each, text))];
};

/** Casts without a reason: no line comment stands above them in their statement, or on their line. */
export const unexplainedCasts = (sources: readonly Source[]): readonly string[] =>
  sources.flatMap(({ path, text }) => {
    const { program, comments } = parseSync(path, text);
    const reasons = comments.filter((comment) => !comment.value.startsWith('*'));
    return program.body.flatMap((statement) =>
      castsIn(statement, text)
        .filter((cast) => {
          const endOfLine = text.indexOf('\n', cast.end);
          const before = endOfLine === -1 ? text.length : endOfLine;
          const above = lineOf(text, statement.start) - 1;
          return !reasons.some(
            (reason) => (reason.start > statement.start && reason.start < before) || lineOf(text, reason.end) === above,
          );
        })
        .map((cast) => `${path}:${lineOf(text, cast.start)} says "as" without a reason`),
    );
  });

/** Exported functions and classes without a doc sentence directly above. */
export const undocumentedExports = (sources: readonly Source[]): readonly string[] =>
  sources.flatMap(({ path, text }) => {
    const { program, comments } = parseSync(path, text);
    const documented = (start: number): boolean =>
      comments.some((comment) => comment.value.startsWith('*') && text.slice(comment.end, start).trim() === '');
    return program.body.flatMap((statement) => {
      if (statement.type !== 'ExportNamedDeclaration' || statement.declaration === null) return [];
      const { declaration } = statement;
      const isFunction =
        declaration.type === 'FunctionDeclaration' ||
        declaration.type === 'ClassDeclaration' ||
        (declaration.type === 'VariableDeclaration' &&
          declaration.declarations.some((each) => each.init?.type === 'ArrowFunctionExpression'));
      if (!isFunction || documented(statement.start)) return [];
      return [`${path}:${lineOf(text, statement.start)} exports a function without a doc sentence`];
    });
  });

const freeTests = /^test\/(contract|journeys|faults|simulation)\/|^test\/[^/]+$|^test\/renderer\/locales\.test\.ts$/u;

/** Tests that mirror nothing: `test/main/print/x.test.ts` wants `main/print/x.ts`, or at least the folder it speaks of. */
export const strayTests = (paths: readonly string[], exists: (path: string) => boolean): readonly string[] =>
  paths
    .filter((path) => /\.test\.tsx?$/u.test(path) && !freeTests.test(path))
    .filter((path) => !exists(path.replace(/^test\//u, '').replace(/\/[^/]+$/u, '')))
    .map((path) => `${path} mirrors no folder`);

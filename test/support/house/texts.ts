import { parseSync } from 'vite';
import { z } from 'zod';
import type { Source } from './source.ts';

type Texts = { readonly [key: string]: string | Texts };
const textsSchema: z.ZodType<Texts> = z.lazy(() => z.record(z.string(), z.union([z.string(), textsSchema])));

/** One sentence of a locale: `area:key.key`, plural endings taken off. */
export type Sentence = { readonly key: string; readonly text: string };

const flatten = (prefix: string, texts: Texts): readonly Sentence[] =>
  Object.entries(texts).flatMap(([name, value]) =>
    typeof value === 'string' ? [{ key: `${prefix}${name}`, text: value }] : flatten(`${prefix}${name}.`, value),
  );

/** Every sentence of one area's JSON text. */
export const sentencesOf = (area: string, json: string): readonly Sentence[] =>
  flatten(`${area}:`, textsSchema.parse(JSON.parse(json))).map(({ key, text }) => ({
    key: key.replace(/_(zero|one|two|few|many|other)$/u, ''),
    text,
  }));

/** The `{{names}}` a sentence wants filled in. */
export const placeholders = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{\{\s*([\w.]+)/gu)].map((found) => found[1] ?? ''))].toSorted();

/** A key a window asks for, in one of `areas` (none: the file is handed its `t`, any area will do). `exact` is false for a template: then `key` is only how the asked key begins. */
export type AskedKey = { readonly areas: readonly string[]; readonly key: string; readonly exact: boolean };

const literalSchema = z.looseObject({ type: z.literal('Literal'), value: z.string() });
const templateSchema = z.looseObject({
  type: z.literal('TemplateLiteral'),
  quasis: z.array(z.looseObject({ value: z.looseObject({ cooked: z.string() }) })),
});
const callSchema = z.looseObject({
  type: z.literal('CallExpression'),
  callee: z.union([
    z.looseObject({ type: z.literal('Identifier'), name: z.string() }).transform((callee) => callee.name),
    z
      .looseObject({ type: z.literal('MemberExpression'), property: z.looseObject({ name: z.string() }) })
      .transform((callee) => callee.property.name),
  ]),
  arguments: z.array(z.unknown()),
});

const listSchema = z.looseObject({ type: z.literal('ArrayExpression'), elements: z.array(z.unknown()) });

const choiceSchema = z.looseObject({
  type: z.literal('ConditionalExpression'),
  consequent: z.unknown(),
  alternate: z.unknown(),
});

type Call = z.output<typeof callSchema>;
type Said = Pick<AskedKey, 'key' | 'exact'>;

/** What an argument of `t` says: a literal, how a template begins, or both branches of a choice. */
const saidBy = (argument: unknown): readonly Said[] => {
  const choice = choiceSchema.safeParse(argument);
  if (choice.success) return [...saidBy(choice.data.consequent), ...saidBy(choice.data.alternate)];
  const literal = literalSchema.safeParse(argument);
  if (literal.success) return [{ key: literal.data.value, exact: true }];
  const template = templateSchema.safeParse(argument);
  const begins = template.data?.quasis[0]?.value.cooked;
  return begins === undefined ? [] : [{ key: begins, exact: template.data?.quasis.length === 1 }];
};

/** Every call in a syntax tree, whatever it is nested in. */
const callsIn = (node: unknown): readonly Call[] => {
  if (Array.isArray(node)) return node.flatMap(callsIn);
  if (typeof node !== 'object' || node === null) return [];
  // Only what may be a call is held against the schema: a schema over every node of the product takes longer than all other tests of a file.
  const call = 'type' in node && node.type === 'CallExpression' ? callSchema.safeParse(node).data : undefined;
  return [...(call === undefined ? [] : [call]), ...Object.values(node).flatMap(callsIn)];
};

/** Keys given to `t('…')` or t(`…${x}`) in a file; areas are those its `useTranslation('…')` or `useTranslation(['…'])` calls name, `app` by default. */
export const askedKeys = (source: Source): readonly AskedKey[] => {
  const calls = callsIn(parseSync(source.path, source.text).program);
  const translations = calls.filter((call) => call.callee === 'useTranslation');
  const named = translations
    .flatMap((call) => listSchema.safeParse(call.arguments[0]).data?.elements ?? [call.arguments[0]])
    .flatMap((argument) => literalSchema.safeParse(argument).data?.value ?? []);
  const areas = named.length === 0 && translations.length > 0 ? ['app'] : named;
  return calls
    .filter((call) => call.callee === 't')
    .flatMap((call) => saidBy(call.arguments[0]))
    .map(({ key, exact }) => {
      const [area = '', rest] = key.split(':');
      return rest === undefined ? { areas, key, exact } : { areas: [area], key: rest, exact };
    });
};

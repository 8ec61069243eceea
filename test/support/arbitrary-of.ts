import fc, { type Arbitrary } from 'fast-check';
import type { z } from 'zod';

/** What a schema of zod says of itself; only what the op catalogue is made of. */
type Def = {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
};

/** Values that a schema accepts: of the kinds of schemas that ops are described with. Throws for any other, so that no field goes untested. */
export const arbitraryOf = (schema: z.ZodType): Arbitrary<unknown> => {
  // The definition is public in zod 4; its type is a union over all kinds.
  const def = schema._zod.def as unknown as Def;
  switch (def.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(Object.entries(def.shape ?? {}).map(([name, field]) => [name, arbitraryOf(field)])),
      );
    case 'string':
      // A hash where one is asked for; else what people type.
      return fc
        .oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.constant('0'.repeat(64)))
        .filter((text) => schema.safeParse(text).success);
    case 'number':
      return fc.integer({ min: 1, max: 4_000_000 });
    case 'boolean':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? {}));
    case 'literal':
      return fc.constantFrom(...(def.values ?? []));
    case 'array':
      return def.element === undefined
        ? fc.constant([])
        : // Some must not be empty.
          fc.array(arbitraryOf(def.element), { maxLength: 3 }).filter((list) => schema.safeParse(list).success);
    case 'union':
      return fc.oneof(...(def.options ?? []).map(arbitraryOf));
    case 'default':
      // What is read back always has it.
      return def.innerType === undefined ? fc.constant(undefined) : arbitraryOf(def.innerType);
    case 'optional':
      return def.innerType === undefined
        ? fc.constant(undefined)
        : fc.option(arbitraryOf(def.innerType), { nil: undefined });
    case 'nullable':
      return def.innerType === undefined ? fc.constant(null) : fc.option(arbitraryOf(def.innerType), { nil: null });
    case 'record':
      return fc.dictionary(
        fc.string({ maxLength: 8 }).filter((key) => key !== '__proto__'),
        fc.jsonValue(),
      );
    default:
      throw new Error(`No values are known for a schema of type ${def.type}`);
  }
};

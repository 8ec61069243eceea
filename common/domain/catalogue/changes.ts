import { z } from 'zod';
import { procedureSchema, type Procedure } from './procedure.ts';

/** Procedures as they travel: each is parsed where it is used, so that one that a newer program wrote does not hide its neighbours. */
const rawProceduresSchema = z.array(z.record(z.string(), z.unknown()));

/** How many procedures an act made new, changed, or took out of use. */
export const changeCountsSchema = z.object({
  fresh: z.int().min(0),
  changed: z.int().min(0),
  retired: z.int().min(0),
});
export type ChangeCounts = Readonly<z.infer<typeof changeCountsSchema>>;

/**
 * One act on the catalogue (một lần thay đổi danh mục): an import (nhập tệp) or an edit by hand. It holds the new state of the procedures it is about, a
 * large one in `parts` that stand in the log before it. It takes effect as a whole when it is there with all its parts, and is undone as a whole.
 */
export const catalogueChangeSchema = z.object({
  state: z.enum(['in-force', 'undone']),
  what: z.enum(['import', 'edit']),
  /** UTC ms by the hub's clock, later than of every change its terminal knew: of two states of a procedure the later stands. */
  since: z.number(),
  /** The terminal where it was made. */
  by: z.string(),
  /** Name of the file that was imported; '' for an edit. */
  file: z.string(),
  counts: changeCountsSchema,
  parts: z.int().min(0).max(100_000),
  procedures: rawProceduresSchema,
  /** What columns of the file were meant, by the folded heading: remembered for the next file. */
  headings: z.record(z.string(), z.string()),
  /** When (UTC ms) and at which terminal it was taken back. */
  undone: z.object({ at: z.number(), by: z.string() }).optional(),
});
export type CatalogueChange = Readonly<z.infer<typeof catalogueChangeSchema>>;

/** A piece of a large change: it means nothing before its change is there. */
export const cataloguePartSchema = z.object({ procedures: rawProceduresSchema });

/** Name of a part in the configuration log. */
export const partName = (change: string, part: number): string => `${change}:${String(part).padStart(4, '0')}`;

/** Sorts changes so that the one that stands comes last; of the same moment the larger name, everywhere alike. */
export const byStanding = (
  one: { readonly id: string; readonly since: number },
  other: { readonly id: string; readonly since: number },
): number => one.since - other.since || (one.id < other.id ? -1 : 1);

/** Text of a part, characters, about: a part ends with the procedure that crosses this line, well below what a frame may hold. */
const PART_CHARS = 48 * 1024;

/** Cuts the procedures of a large change into parts that are written one after the other. */
export const inParts = (procedures: readonly Procedure[]): readonly (readonly Procedure[])[] => {
  const parts: Procedure[][] = [];
  let chars = PART_CHARS;
  for (const procedure of procedures) {
    if (chars >= PART_CHARS) {
      parts.push([]);
      chars = 0;
    }
    parts.at(-1)?.push(procedure);
    chars += JSON.stringify(procedure).length;
  }
  return parts;
};

const hasProcedures = z.object({ procedures: z.array(z.unknown()) });

/** The state of a procedure among the raw ones of a change or a part, without parsing its neighbours. */
const ofCode = (procedures: readonly unknown[], code: string): Procedure | null => {
  const raw = procedures.find(
    (each) => typeof each === 'object' && each !== null && 'code' in each && each.code === code,
  );
  return raw === undefined ? null : (procedureSchema.safeParse(raw).data ?? null);
};

/**
 * A procedure as the settings of a site say it now ('procedure:CODE' of the first set-up, overlaid by the changes in force); null: no such
 * procedure. `values` are the values of the configuration log by their id.
 */
export const procedureNow = (values: ReadonlyMap<string, unknown>, code: string): Procedure | null => {
  const changes = [...values]
    .filter(([id]) => id.startsWith('catalogue-change:'))
    .flatMap(([id, value]) => {
      const { data } = catalogueChangeSchema.safeParse(value);
      return data === undefined || data.state === 'undone' ? [] : [{ ...data, id: id.slice(id.indexOf(':') + 1) }];
    })
    .toSorted(byStanding)
    .toReversed();
  for (const { id, parts, procedures } of changes) {
    const pieces = Array.from({ length: parts }, (_, part) => values.get(`catalogue-part:${partName(id, part)}`));
    // Without all its parts a change is not there yet.
    if (pieces.includes(undefined)) continue;
    const texts = pieces.flatMap((piece) => hasProcedures.safeParse(piece).data?.procedures ?? []);
    const found = ofCode([...procedures, ...texts], code);
    if (found !== null) return found;
  }
  return procedureSchema.safeParse(values.get(`procedure:${code}`)).data ?? null;
};

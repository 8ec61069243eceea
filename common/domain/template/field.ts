/** A field (trường) that a paper can show: filled with ready text, so a template never computes anything. */
export type TextField = {
  readonly kind: 'text';
  readonly name: string;
  readonly vi: string;
  readonly en: string;
  /** What the editor's preview shows. */
  readonly sample: string;
  /** The longest that may well come, where that is much longer: the preview can show it. */
  readonly long?: string;
  /** A paper without it would be worthless: the template must print it in every case. */
  readonly required?: true;
};

/** A field of many rows, for tables. */
export type ListField = {
  readonly kind: 'list';
  readonly name: string;
  readonly vi: string;
  readonly en: string;
  readonly columns: readonly { readonly name: string; readonly vi: string; readonly en: string }[];
  readonly sample: readonly { readonly [column: string]: string }[];
  readonly required?: true;
};

export type Field = TextField | ListField;

/** One row of a list field. */
export type FieldRow = { readonly [column: string]: string };

/** What a paper's fields are filled with; a text '' and a list without rows are empty. */
export type FieldValues = { readonly [name: string]: string | readonly FieldRow[] };

/** A text field; `long` only where names and addresses can become very long. */
export const textField = <const Name extends string>(
  name: Name,
  vi: string,
  en: string,
  sample: string,
  more: { readonly long?: string; readonly required?: true } = {},
) => ({ kind: 'text', name, vi, en, sample, ...more }) as const;

/** A column of a list field. */
export const column = <const Name extends string>(name: Name, vi: string, en: string) => ({ name, vi, en }) as const;

import { assertNever } from '#common/kit/assert-never.ts';
import { fieldsIn } from './check-template.ts';
import type { FieldRow, FieldValues } from './field.ts';
import type { TemplateBlock } from './template.ts';

const own = (values: FieldValues, name: string): string | readonly FieldRow[] =>
  Object.hasOwn(values, name) ? (values[name] ?? '') : '';

/** A text field's value; '' for one that is empty, unknown or a list. */
export const textOf = (values: FieldValues, name: string): string => {
  const value = own(values, name);
  return typeof value === 'string' ? value.trim() : '';
};

/** A list field's rows; none for one that is empty, unknown or a text. */
export const rowsOf = (values: FieldValues, name: string): readonly FieldRow[] => {
  const value = own(values, name);
  return typeof value === 'string' ? [] : value;
};

const isFilled = (values: FieldValues, name: string): boolean =>
  textOf(values, name) !== '' || rowsOf(values, name).length > 0;

/** A text with its fields put in. What a field holds is never read as a template again. */
export const fillText = (text: string, values: FieldValues): string =>
  text.replaceAll(/\{([^{}]*)\}/gu, (_whole, name: string) => textOf(values, name));

/** Whether texts that name fields have anything to say: words alone always do, words around empty fields only do not. */
const hasSomething = (texts: readonly string[], values: FieldValues): boolean => {
  const names = texts.flatMap(fieldsIn);
  return names.length === 0 || names.some((name) => textOf(values, name) !== '');
};

/**
 * Whether a block is printed with these values: its conditions hold, and the fields it shows are not all empty, so that no label stands
 * there without its value.
 */
export const isShown = (block: TemplateBlock, values: FieldValues): boolean => {
  if (block.when !== undefined && !isFilled(values, block.when)) return false;
  if (block.unless !== undefined && isFilled(values, block.unless)) return false;
  switch (block.kind) {
    case 'text':
      return hasSomething([block.text], values);
    case 'columns':
      return hasSomething([block.left, block.right], values);
    case 'field':
    case 'table':
    case 'qr':
    case 'barcode':
      return isFilled(values, block.field);
    case 'rule':
    case 'logo':
    case 'space':
    case 'ruler':
      return true;
    default:
      return assertNever(block);
  }
};

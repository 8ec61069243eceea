import type { Ref } from 'react';
import {
  FieldError,
  Input,
  Label,
  Text,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';
import { classNames } from './class-names.ts';

export type TextFieldProps = Omit<AriaTextFieldProps, 'children' | 'className' | 'style'> & {
  readonly label: string;
  /** Helps before anything is wrong ("12 chữ số trên thẻ căn cước"). */
  readonly hint?: string;
  /** What is wrong and what to do; shown when `isInvalid`. */
  readonly error?: string;
  readonly placeholder?: string;
  /** Digits in columns (numbers, phone, dates). */
  readonly numeric?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly className?: string;
};

/** A labelled line of text. It never rewrites what is being typed: Vietnamese input methods retype with Backspace. */
export const TextField = ({
  label,
  hint,
  error,
  placeholder,
  numeric = false,
  inputRef,
  className,
  ...rest
}: TextFieldProps) => (
  <AriaTextField {...rest} className={classNames('flex flex-col gap-1', className)}>
    <Label className="font-medium">{label}</Label>
    <Input
      {...(inputRef === undefined ? {} : { ref: inputRef })}
      {...(placeholder === undefined ? {} : { placeholder })}
      autoComplete="off"
      spellCheck={false}
      className={classNames(
        'min-h-target w-full rounded-control border border-edge bg-surface px-3 text-ink',
        'placeholder:text-soft data-[focused]:outline-3 data-[focused]:outline-brand',
        'data-[invalid]:border-act-edge data-[disabled]:bg-sunken data-[readonly]:bg-sunken',
        numeric && 'tabular',
      )}
    />
    {hint !== undefined && (
      <Text slot="description" className="text-[0.875em] text-soft">
        {hint}
      </Text>
    )}
    <FieldError className="text-[0.875em] font-medium text-act">{error}</FieldError>
  </AriaTextField>
);

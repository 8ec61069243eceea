import { useId, type ComponentProps } from 'react';
import { classNames } from '#renderer/ui/class-names.ts';
import type { FieldKind } from './normalise-field.ts';

export const fieldLook = classNames(
  'min-h-target w-full rounded-control border border-edge bg-surface px-2.5 text-ink',
  'placeholder:text-soft focus:outline-3 focus:-outline-offset-1 focus:outline-brand aria-invalid:border-act-edge',
);

export type FieldProps = Omit<ComponentProps<'input'>, 'className' | 'id'> & {
  readonly label: string;
  readonly kind: FieldKind;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly wide?: string;
};

/**
 * A labelled line of text that React never writes to while it is typed: the value lives in the element, because Vietnamese input methods
 * retype with Backspace. The form puts it in order when it is left (`data-kind`).
 */
export const Field = ({ label, kind, hint, error, wide, ...input }: FieldProps) => {
  const id = useId();
  const about = error ?? hint;
  return (
    <div className={classNames('flex min-w-0 flex-col gap-0.5', wide)}>
      <label htmlFor={id} className="text-[0.8125rem] font-medium text-soft">
        {label}
      </label>
      <input
        {...input}
        id={id}
        data-kind={kind}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={error !== undefined}
        {...(about === undefined ? {} : { 'aria-describedby': `${id}-about` })}
        className={classNames(fieldLook, kind !== 'text' && kind !== 'email' && 'tabular')}
      />
      {about !== undefined && (
        <p
          id={`${id}-about`}
          className={classNames(
            'text-[0.8125rem] leading-tight',
            error === undefined ? 'text-soft' : 'font-medium text-act',
          )}
        >
          {about}
        </p>
      )}
    </div>
  );
};

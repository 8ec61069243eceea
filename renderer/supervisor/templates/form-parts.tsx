import { useId, type ReactNode } from 'react';
import { classNames } from '#renderer/ui/class-names.ts';

/** How a field of the editor's forms looks. */
export const inputLook = classNames(
  'min-h-target rounded-control border border-edge bg-surface px-2.5 text-ink',
  'focus:outline-3 focus:-outline-offset-1 focus:outline-brand',
);

export type ChoiceProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly name: string }[];
  readonly onChange: (value: Value) => void;
};

/** A labelled choice of one out of a few. */
export const Choice = <Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) => {
  const id = useId();
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <label htmlFor={id} className="text-[0.8125rem] font-medium text-soft">
        {label}
      </label>
      <select
        id={id}
        value={value}
        className={classNames(inputLook, 'w-full')}
        onChange={({ target }) => {
          const chosen = options.find((option) => option.value === target.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  );
};

/**
 * A labelled text that React never writes to while it is typed (input methods retype with Backspace); a new `key` starts it anew.
 */
export const Words = ({
  label,
  first,
  lines = 1,
  most,
  hint,
  onType,
}: {
  readonly label: string;
  readonly first: string;
  readonly lines?: number;
  readonly most: number;
  readonly hint?: ReactNode;
  readonly onType: (text: string) => void;
}) => {
  const id = useId();
  const shared = {
    id,
    defaultValue: first,
    maxLength: most,
    autoComplete: 'off',
    spellCheck: false,
    ...(hint === undefined ? {} : { 'aria-describedby': `${id}-about` }),
  };
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <label htmlFor={id} className="text-[0.8125rem] font-medium text-soft">
        {label}
      </label>
      {lines === 1 ? (
        <input
          {...shared}
          className={classNames(inputLook, 'w-full')}
          onChange={({ target }) => onType(target.value)}
        />
      ) : (
        <textarea
          {...shared}
          rows={lines}
          className={classNames(inputLook, 'w-full py-1.5 leading-snug')}
          onChange={({ target }) => onType(target.value)}
        />
      )}
      {hint !== undefined && (
        <div id={`${id}-about`} className="text-[0.8125rem] leading-snug text-soft">
          {hint}
        </div>
      )}
    </div>
  );
};

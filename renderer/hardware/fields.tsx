import { useId, type ReactNode } from 'react';

const look = 'min-h-target w-full rounded-control border border-edge bg-surface px-3';

/** A choice of one among a few, with its label. */
export const SelectField = ({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChange: (value: string) => void;
}) => {
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value)} className={look}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
};

/** A line of text with its label and what to write there. */
export const TextField = ({
  label,
  hint,
  value,
  onChange,
  secret = false,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly secret?: boolean;
}) => {
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <input
        id={id}
        value={value}
        type={secret ? 'password' : 'text'}
        inputMode={secret ? 'numeric' : 'text'}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={({ target }) => onChange(target.value)}
        className={look}
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-soft">
          {hint}
        </p>
      )}
    </div>
  );
};

/** A group of fields of one device. */
export const DeviceFields = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <fieldset className="flex min-w-0 flex-col gap-3 rounded-card border border-line bg-surface px-4 py-3">
    <legend className="px-1 font-semibold">{title}</legend>
    {children}
  </fieldset>
);

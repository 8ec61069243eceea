import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isCaution, type SettingsProblem } from '#common/domain/settings/problems.ts';
import { classNames } from '#renderer/ui/class-names.ts';

/** How a field of the settings looks. */
const look = classNames(
  'min-h-target w-full rounded-control border bg-surface px-2.5 text-ink',
  'focus:outline-3 focus:-outline-offset-1 focus:outline-brand',
);

/** What is wrong beside the field it is about, in words; a caution looks calmer. */
export const Problems = ({ id, problems }: { readonly id?: string; readonly problems: readonly SettingsProblem[] }) => {
  const { t } = useTranslation('settings');
  if (problems.length === 0) return null;
  return (
    <ul id={id} className="flex flex-col text-[0.8125rem] leading-snug font-medium">
      {problems.map((one) => (
        <li key={`${one.field} ${one.problem} ${one.name}`} className={isCaution(one) ? 'text-offline' : 'text-act'}>
          {isCaution(one) ? '◆ ' : '▲ '}
          {t(`problem.${one.problem}`, { name: one.name, least: one.least, most: one.most })}
        </li>
      ))}
    </ul>
  );
};

export type TextFieldProps = {
  readonly label: string;
  readonly value: string;
  /** Whenever it grows, the field takes `value`; otherwise it keeps what is being typed. */
  readonly turn: number;
  readonly most: number;
  readonly problems?: readonly SettingsProblem[];
  readonly hint?: ReactNode;
  /** A word after a number: minutes, calls. */
  readonly unit?: string;
  readonly short?: boolean;
  /** The label is said, not shown: the row or the column says it. */
  readonly silent?: boolean;
  readonly onType: (text: string) => void;
};

const none: readonly SettingsProblem[] = [];

/** A labelled text that is never written to while it is typed (input methods retype with Backspace). */
export const TextField = ({
  label,
  value,
  turn,
  most,
  problems = none,
  hint,
  unit,
  short = false,
  silent = false,
  onType,
}: TextFieldProps) => {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const wanted = useRef(value);
  useLayoutEffect(() => {
    wanted.current = value;
  });
  useLayoutEffect(() => {
    if (input.current !== null) input.current.value = wanted.current;
    // The turn says when: `value` alone changes with every letter typed.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [turn]);
  const isWrong = problems.some((one) => !isCaution(one));
  const about = [...(hint === undefined ? [] : [`${id}-hint`]), ...(problems.length === 0 ? [] : [`${id}-wrong`])];
  return (
    <div className={classNames('flex flex-col gap-0.5', short ? 'w-28 shrink-0' : 'min-w-0')}>
      <label htmlFor={id} className={silent ? 'sr-only' : 'text-[0.8125rem] font-medium text-soft'}>
        {label}
      </label>
      <div className="flex items-center gap-2">
        <input
          ref={input}
          id={id}
          defaultValue={value}
          maxLength={most}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={isWrong}
          {...(about.length === 0 ? {} : { 'aria-describedby': about.join(' ') })}
          className={classNames(look, isWrong ? 'border-act-edge' : 'border-edge')}
          onChange={({ target }) => onType(target.value)}
        />
        {unit !== undefined && <span className="shrink-0 text-soft">{unit}</span>}
      </div>
      {hint !== undefined && (
        <div id={`${id}-hint`} className="text-[0.8125rem] leading-snug text-soft">
          {hint}
        </div>
      )}
      <Problems id={`${id}-wrong`} problems={problems} />
    </div>
  );
};

export type ChoiceFieldProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly name: string }[];
  readonly silent?: boolean;
  readonly onChange: (value: Value) => void;
};

/** A labelled choice of one out of a few. */
export const ChoiceField = <Value extends string>({
  label,
  value,
  options,
  silent = false,
  onChange,
}: ChoiceFieldProps<Value>) => {
  const id = useId();
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <label htmlFor={id} className={silent ? 'sr-only' : 'text-[0.8125rem] font-medium text-soft'}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        className={classNames(look, 'border-edge')}
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

/** A box to tick, its words beside it. */
export const TickField = ({
  label,
  ticked,
  onTick,
}: {
  readonly label: string;
  readonly ticked: boolean;
  readonly onTick: (ticked: boolean) => void;
}) => (
  <label className="flex min-h-target items-center gap-2 leading-tight">
    <input
      type="checkbox"
      checked={ticked}
      className="size-4 shrink-0 accent-brand focus-visible:outline-3 focus-visible:outline-offset-2 focus-visible:outline-brand"
      onChange={({ target }) => onTick(target.checked)}
    />
    {label}
  </label>
);

/** A part of a form under its own heading. */
export const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <fieldset className="flex min-w-0 flex-col gap-2 border-t border-line pt-2">
    <legend className="float-left mb-1 w-full font-semibold">{title}</legend>
    {children}
  </fieldset>
);

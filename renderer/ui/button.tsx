import { LoaderCircle, type LucideIcon } from 'lucide-react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { KeyHint } from './key-hint.tsx';

const variants = {
  /** The one act this screen is for. */
  primary:
    'border-brand bg-brand text-on-brand data-[hovered]:bg-brand-deep data-[pressed]:bg-brand-deep high:data-[hovered]:text-white high:data-[pressed]:text-white',
  /** Everything else one may do here. */
  secondary: 'border-edge bg-surface text-ink data-[hovered]:bg-brand-pale data-[pressed]:bg-brand-pale',
  /** Acts beside the matter: close, language, help. */
  quiet: 'border-transparent text-ink data-[hovered]:bg-brand-pale data-[pressed]:bg-brand-pale',
  /** Acts on a person's record or on paper that cannot be undone. */
  danger: 'border-act-edge bg-surface text-act data-[hovered]:bg-act-ground data-[pressed]:bg-act-ground',
} as const;

const sizes = {
  normal: 'min-h-target px-4 gap-2',
  large: 'min-h-[calc(var(--target)*1.25)] px-8 gap-3 text-[1.2em]',
} as const;

export type ButtonProps = Omit<AriaButtonProps, 'children' | 'className' | 'style'> & {
  readonly children: ReactNode;
  readonly variant?: keyof typeof variants;
  readonly size?: keyof typeof sizes;
  /** The key that does the same, as people call it: "F2", "Ctrl+K". */
  readonly keys?: string;
  readonly icon?: LucideIcon;
  /** There is nothing to do with it now. It keeps the focus that stands on it, and pressing it says why. */
  readonly unavailable?: boolean;
  readonly className?: string;
};

/** A button with its word, its key and its pending state; its size follows the density of the window. */
export const Button = ({
  children,
  variant = 'secondary',
  size = 'normal',
  keys,
  icon: Icon,
  unavailable = false,
  className,
  ...rest
}: ButtonProps) => (
  <AriaButton
    {...rest}
    {...(keys === undefined ? {} : { 'aria-keyshortcuts': keys.replace('Ctrl', 'Control') })}
    className={classNames(
      'inline-flex items-center justify-center rounded-control border font-semibold whitespace-nowrap select-none',
      'transition-colors duration-75 data-[pressed]:translate-y-px',
      'data-[disabled]:border-line data-[disabled]:bg-sunken data-[disabled]:text-soft',
      unavailable ? 'border-line bg-sunken text-soft' : variants[variant],
      sizes[size],
      className,
    )}
  >
    {({ isPending }) => (
      <>
        {isPending && <LoaderCircle aria-hidden="true" className="size-[1.2em] animate-turn" />}
        {!isPending && Icon && <Icon aria-hidden="true" className="size-[1.2em] shrink-0" />}
        <span>{children}</span>
        {keys !== undefined && <KeyHint keys={keys} />}
      </>
    )}
  </AriaButton>
);

import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { classNames } from '#renderer/ui/class-names.ts';

/** The look of every key: at least 64 px high, its press seen at once. */
export const capLook = classNames(
  'relative flex h-[max(64px,4rem)] min-w-0 items-center justify-center gap-2 rounded-control border border-edge select-none landscape:large:h-[max(64px,3rem)]',
  'data-[pressed]:border-brand data-[pressed]:bg-brand data-[pressed]:text-on-brand',
);

export type KeyCapProps = {
  /** What the key is called by those who cannot see it. */
  readonly name: string;
  readonly children: ReactNode;
  /** What the key also makes, small in its corner. */
  readonly sign?: string;
  readonly onPress: () => void;
  readonly className?: string;
};

/** One key (phím). */
export const KeyCap = ({ name, children, sign = '', onPress, className }: KeyCapProps) => (
  <Button
    aria-label={name}
    // Drawn by the style: the name of the key stays its letter alone.
    data-sign={sign}
    onPress={onPress}
    className={classNames(
      capLook,
      'after:absolute after:top-1 after:right-1.5 after:text-[0.95rem] after:leading-none after:font-semibold after:content-[attr(data-sign)]',
      className,
    )}
  >
    {children}
  </Button>
);

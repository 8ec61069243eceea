import { useId, type ReactNode } from 'react';
import { classNames } from './class-names.ts';

export type CardProps = {
  readonly title?: ReactNode;
  /** Shown at the right of the title: a count, a button. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
};

/** A sheet of paper on the ground; with a title it is a named region. */
export const Card = ({ title, aside, children, className }: CardProps) => {
  const titleId = useId();
  return (
    <section
      {...(title === undefined ? {} : { 'aria-labelledby': titleId })}
      className={classNames('flex min-h-0 flex-col rounded-card border border-line bg-surface shadow-card', className)}
    >
      {title !== undefined && (
        <header className="flex items-center justify-between gap-4 border-b border-line px-4 py-2">
          <h2 id={titleId} className="font-semibold">
            {title}
          </h2>
          {aside}
        </header>
      )}
      {children}
    </section>
  );
};

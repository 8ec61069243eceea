import { classNames } from './class-names.ts';

export type TicketNumberProps = {
  /** The number as printed ("A042"). */
  readonly label: string;
  /** The number that matters now wears the red of the national emblem; at most one per screen. */
  readonly now?: boolean;
  readonly className?: string;
};

/** A ticket number (số thứ tự): heavy, digits of one width, never broken across lines. */
export const TicketNumber = ({ label, now = false, className }: TicketNumberProps) => (
  <span
    className={classNames(
      'tabular font-sans leading-none font-extrabold tracking-tight whitespace-nowrap',
      now && 'text-emblem',
      className,
    )}
  >
    {label}
  </span>
);

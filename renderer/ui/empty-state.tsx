import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

export type EmptyStateProps = {
  readonly icon: LucideIcon;
  /** What is empty ("Chưa có ai chờ"). */
  readonly what: ReactNode;
  /** What will fill it, or what to do. */
  readonly advice?: ReactNode;
  readonly action?: ReactNode;
};

/** An empty place that says why it is empty, so nobody thinks it is broken. */
export const EmptyState = ({ icon: Icon, what, advice, action }: EmptyStateProps) => (
  <div className="flex grow flex-col items-center justify-center gap-2 p-6 text-center text-soft">
    <Icon aria-hidden="true" className="size-[2.5em]" strokeWidth={1.5} />
    <p className="font-semibold text-ink">{what}</p>
    {advice !== undefined && <p className="max-w-prose">{advice}</p>}
    {action}
  </div>
);

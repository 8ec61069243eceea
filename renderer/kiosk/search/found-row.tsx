import { CalendarClock, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { ClosedDoor } from '#common/ipc/kiosk-calls.ts';
import { ClosedMark } from '../closed-mark.tsx';

export type FoundRowProps = {
  readonly children: ReactNode;
  /** What happens next, at the end of the row. */
  readonly act?: string;
  /** It gives no numbers now; touching it says why. */
  readonly closed?: ClosedDoor;
  readonly icon?: ReactNode;
  /** UTC ms of the terminal's clock. */
  readonly now: number;
  readonly onPress: () => void;
};

/** One hit to touch, over the whole width. */
export const FoundRow = ({ children, act, closed, icon, now, onPress }: FoundRowProps) => (
  <Button
    onPress={onPress}
    className="flex min-h-[max(64px,3.75rem)] w-full items-center gap-4 rounded-card border border-line bg-surface px-5 py-2 text-left text-[1.35rem] leading-snug font-semibold data-[pressed]:border-brand data-[pressed]:bg-brand-pale"
  >
    {icon}
    <span className="min-w-0 grow text-pretty">{children}</span>
    {act !== undefined && <span className="shrink-0 text-[1.05rem] text-brand">{act}</span>}
    {closed !== undefined && (
      <span className="flex shrink-0 items-center gap-2 text-[1.05rem] text-brand">
        <CalendarClock aria-hidden="true" className="size-[1.2em]" />
        <ClosedMark door={closed} now={now} />
      </span>
    )}
    <ChevronRight aria-hidden="true" className="size-[1.3em] shrink-0 text-brand" />
  </Button>
);

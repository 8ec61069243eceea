import { CircleCheck, CloudOff, Info, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

const tones = {
  calm: { icon: Info, look: 'border-edge bg-brand-pale text-ink' },
  good: { icon: CircleCheck, look: 'border-good bg-good-ground text-good' },
  offline: { icon: CloudOff, look: 'border-offline-edge bg-offline-ground text-offline' },
  act: { icon: TriangleAlert, look: 'border-act-edge bg-act-ground text-act' },
} as const satisfies Record<string, { readonly icon: LucideIcon; readonly look: string }>;

export type NoticeProps = {
  /** calm: to know; good: it worked; offline: work goes on; act: someone must act. */
  readonly tone: keyof typeof tones;
  /** A picture of the matter, where the picture of the tone says less. */
  readonly icon?: LucideIcon;
  /** What happened. */
  readonly what: ReactNode;
  /** What it means. */
  readonly meaning?: ReactNode;
  /** What to do. */
  readonly advice?: ReactNode;
  /** The button that does it. */
  readonly action?: ReactNode;
  readonly className?: string;
};

/** A message in the order people need it: what happened, what it means, what to do, and the button that does it. */
export const Notice = ({ tone, icon, what, meaning, advice, action, className }: NoticeProps) => {
  const { icon: toneIcon, look } = tones[tone];
  const Icon = icon ?? toneIcon;
  return (
    <div
      role={tone === 'act' ? 'alert' : 'status'}
      className={classNames(
        'flex animate-rise items-start gap-3 rounded-card border-l-[0.375rem] px-4 py-3',
        look,
        className,
      )}
    >
      <Icon aria-hidden="true" className="mt-[0.15em] size-[1.25em] shrink-0" />
      <div className="min-w-0 grow">
        <p className="font-semibold">{what}</p>
        {meaning !== undefined && <p>{meaning}</p>}
        {advice !== undefined && <p>{advice}</p>}
      </div>
      {action !== undefined && <div className="shrink-0 self-center">{action}</div>}
    </div>
  );
};

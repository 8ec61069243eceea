import { CircleCheck, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { classNames } from '#renderer/ui/class-names.ts';

export type ChoiceCardProps = {
  readonly icon?: LucideIcon;
  readonly title: string;
  readonly about?: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly isDisabled?: boolean;
};

/** One of a few large answers: a picture, its name, what it means; the chosen one says so by a sign, too. */
export const ChoiceCard = ({ icon: Icon, title, about, chosen, onChoose, isDisabled = false }: ChoiceCardProps) => (
  <Button
    onPress={onChoose}
    isDisabled={isDisabled}
    aria-pressed={chosen}
    className={classNames(
      'flex min-h-[calc(var(--target)*1.75)] items-center gap-4 rounded-card border-2 px-5 py-3 text-left text-ink',
      'data-[hovered]:bg-brand-pale data-[pressed]:bg-brand-pale data-[disabled]:bg-sunken data-[disabled]:text-soft',
      chosen ? 'border-brand bg-brand-pale' : 'border-edge bg-surface',
    )}
  >
    {Icon !== undefined && <Icon aria-hidden="true" className="size-10 shrink-0 text-brand" />}
    <span className="min-w-0 grow">
      <span className="block text-[1.125em] font-semibold">{title}</span>
      {about !== undefined && <span className="block text-soft">{about}</span>}
    </span>
    {chosen && <CircleCheck aria-hidden="true" className="size-6 shrink-0 text-good" />}
  </Button>
);

/** A grid of such answers; `small` for those that are a word or two. */
export const Choices = ({
  label,
  small = false,
  children,
}: {
  readonly label: string;
  readonly small?: boolean;
  readonly children: ReactNode;
}) => (
  <div
    role="group"
    aria-label={label}
    className={classNames(
      'grid gap-3',
      small
        ? 'grid-cols-[repeat(auto-fit,minmax(min(15rem,100%),1fr))]'
        : 'grid-cols-[repeat(auto-fit,minmax(min(26rem,100%),1fr))]',
    )}
  >
    {children}
  </div>
);

import { Search } from 'lucide-react';

export type TypingStripProps = {
  readonly text: string;
  /** What is typed here, for those who cannot see it. */
  readonly label: string;
  /** Shown while nothing is typed. */
  readonly invitation: string;
};

/** What is being typed, large, with a caret at its end; a long text keeps its end in sight. */
export const TypingStrip = ({ text, label, invitation }: TypingStripProps) => (
  <div className="flex min-h-[4.5rem] items-center gap-4 rounded-card border-2 border-brand bg-surface px-6">
    <Search aria-hidden="true" className="size-[1.8rem] shrink-0 text-brand" />
    <output
      aria-label={label}
      className="flex min-w-0 justify-start overflow-hidden text-[1.9rem] leading-[1.5] font-semibold whitespace-pre"
    >
      <span className={text.length > 32 ? 'ml-auto shrink-0' : 'shrink-0'}>{text}</span>
      <span aria-hidden="true" className="my-1 ml-0.5 w-[3px] shrink-0 bg-brand" />
    </output>
    {text === '' && <span className="min-w-0 text-[1.4rem] text-soft">{invitation}</span>}
  </div>
);

import { useId, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { classNames } from './class-names.ts';

export type DialogProps = {
  readonly title: string;
  /** Escape was pressed, or the person turned away. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The acts, the safest one first. */
  readonly actions: ReactNode;
  readonly wide?: boolean;
  /** Keys that mean something while it is open, wherever in it they are pressed. */
  readonly onKeyDown?: (event: KeyboardEvent) => void;
};

/** A question in front of everything else: the rest waits and cannot be reached, Escape turns it down, focus goes back where it was. */
export const Dialog = ({ title, onClose, children, actions, wide = false, onKeyDown }: DialogProps) => {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (dialog === null || dialog.open) return undefined;
    const before = document.activeElement;
    dialog.showModal();
    return () => {
      dialog.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // A key pressed in here must not do anything behind it: F2 would call the next number.
      onKeyDown={(event) => {
        event.stopPropagation();
        onKeyDown?.(event);
      }}
      className={classNames(
        'm-auto max-h-[92%] low:mb-8 low:max-h-[48%] overflow-y-auto rounded-card border border-edge bg-surface p-6 text-ink shadow-raised backdrop:bg-black/45',
        wide ? 'w-[min(56rem,94%)]' : 'w-[min(36rem,94%)]',
      )}
    >
      <h2 id={id} className="text-[1.375rem] font-semibold">
        {title}
      </h2>
      <div className="flex flex-col gap-3 py-4">{children}</div>
      <div className="flex flex-wrap justify-end gap-3">{actions}</div>
    </dialog>
  );
};

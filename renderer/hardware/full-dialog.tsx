import { useEffect, useId, useRef, type ReactNode } from 'react';

export type FullDialogProps = {
  readonly title: string;
  readonly onClose: () => void;
  /** Buttons beside the title. */
  readonly actions: ReactNode;
  readonly children: ReactNode;
};

/** A page in front of everything else: the screen behind it waits, and its keys do nothing. Escape closes it. */
export const FullDialog = ({ title, onClose, actions, children }: FullDialogProps) => {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
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
      // F2 in here must not call the next number behind it.
      onKeyDown={(event) => event.stopPropagation()}
      className="hardware-page m-auto flex h-[96%] max-h-none w-[97%] max-w-none flex-col overflow-hidden rounded-card border border-edge bg-ground p-0 text-(length:--body-size) text-ink shadow-raised backdrop:bg-black/45"
    >
      <div className="flex shrink-0 flex-wrap items-center gap-3 border-b border-line bg-surface px-6 py-3">
        <h2 id={id} className="min-w-0 grow text-[1.375rem] font-semibold [[data-mode=touch]_&]:basis-full">
          {title}
        </h2>
        {actions}
      </div>
      {children}
    </dialog>
  );
};

import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** What is shown in turn: edges and a grid, then one colour after another, where dead dots and a colour cast are seen. */
const steps = ['edges', 'red', 'green', 'blue', 'white', 'black'] as const;

/** A pattern over the whole window; a touch or a key shows the next one, the last one ends it, Escape at once. */
export const ScreenPattern = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation('hardware');
  const ref = useRef<HTMLDialogElement>(null);
  const [index, setIndex] = useState(0);
  useEffect(() => {
    const dialog = ref.current;
    if (dialog !== null && !dialog.open) dialog.showModal();
  }, []);
  const step = steps[index] ?? 'edges';
  const next = (): void => {
    if (index + 1 < steps.length) setIndex(index + 1);
    else onClose();
  };
  return (
    <dialog
      ref={ref}
      aria-label={t(`pattern.${step}`)}
      onCancel={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
      className="screen-pattern fixed inset-0 m-0 size-full max-h-none max-w-none border-0 p-0"
      data-pattern={step}
    >
      <button type="button" onClick={next} className="grid size-full place-items-center">
        <span className="rounded-card bg-white px-4 py-2 font-semibold text-black">
          {t(`pattern.${step}`)} · {index + 1}/{steps.length}
        </span>
      </button>
    </dialog>
  );
};

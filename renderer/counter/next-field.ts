const stops =
  'input:not([disabled]):not([data-skip]), select:not([disabled]), textarea:not([disabled]), button:not([disabled]):not([data-skip])';

/**
 * Moves to the field after this one in reading order, skipping what is hidden; the last one is the button that receives the dossier.
 * Its text is marked, so that typing replaces it, as with the Tab key.
 */
export const focusNextField = (form: HTMLElement, from: Element): void => {
  const fields = [...form.querySelectorAll<HTMLElement>(stops)].filter(
    (field) => field.offsetParent !== null && field.tabIndex >= 0,
  );
  const next = fields[fields.findIndex((field) => field === from) + 1];
  next?.focus();
  if (next instanceof HTMLInputElement) next.select();
};

/** Whether Enter here means "next field": in a field, not while an input method is composing; Shift+Enter is a new line where there is room for one. */
export const isEnterInField = (
  event: { readonly key: string; readonly isComposing: boolean; readonly shiftKey?: boolean },
  target: EventTarget,
): boolean =>
  event.key === 'Enter' &&
  !event.isComposing &&
  (target instanceof HTMLInputElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLTextAreaElement && event.shiftKey !== true));

/** The key that does the same, shown on its button ("F2"). Read aloud through aria-keyshortcuts of the button. */
export const KeyHint = ({ keys }: { readonly keys: string }) => (
  <kbd
    aria-hidden="true"
    className="rounded border border-current px-1.5 py-px font-sans text-[0.75em] leading-none font-semibold"
  >
    {keys}
  </kbd>
);

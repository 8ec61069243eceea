/** How fields of the floor's dialogs look. */
export const fieldLook =
  'min-h-target w-full rounded-control border border-edge bg-surface px-3 py-1.5 outline-offset-[-2px] focus-visible:outline-3 focus-visible:outline-brand';

/** Which dialog of the floor's acts stands in front. */
export type FloorFront =
  | { readonly kind: 'none' }
  | { readonly kind: 'notice' }
  | { readonly kind: 'close-counter'; readonly counter: string; readonly name: string }
  | { readonly kind: 'close-kiosk'; readonly terminal: string }
  | { readonly kind: 'counter-services'; readonly counter: string }
  | { readonly kind: 'answer'; readonly order: string; readonly terminal: string };

/** What a printer does with the bytes it gets; pictures arrive row by row, as the head burns them. */
export type Command =
  | { readonly kind: 'reset' }
  | { readonly kind: 'row'; readonly bytes: Uint8Array }
  | { readonly kind: 'feed'; readonly units: number }
  | { readonly kind: 'feed-lines'; readonly lines: number }
  | { readonly kind: 'motion-unit'; readonly perInch: number }
  | { readonly kind: 'cut'; readonly units: number }
  | { readonly kind: 'automatic-status'; readonly mask: number }
  | { readonly kind: 'transmit-status'; readonly which: number }
  | { readonly kind: 'transmit-id'; readonly which: number }
  | { readonly kind: 'transmit-cuts' }
  | { readonly kind: 'process-id'; readonly id: readonly number[] }
  | { readonly kind: 'character'; readonly code: number };

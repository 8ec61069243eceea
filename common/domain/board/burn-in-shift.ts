/** How long the picture stays at one place, ms. */
export const shiftEveryMs = 180_000;

/** Places the picture goes round, in steps from the middle. Each is one step from the one before: nobody sees it move. */
const places = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
  { x: -1, y: 1 },
  { x: -1, y: 0 },
  { x: -1, y: -1 },
  { x: 0, y: -1 },
  { x: 1, y: -1 },
  { x: 1, y: 0 },
] as const;

export type Shift = { readonly x: -1 | 0 | 1; readonly y: -1 | 0 | 1 };

/** Where the whole picture stands at an instant (UTC ms), so that no edge burns into a screen that shows the same for years. */
export const burnInShift = (at: number): Shift => places[Math.floor(at / shiftEveryMs) % places.length] ?? places[0];

/** How long a page of older calls stays, ms. */
export const pageMs = 8_000;

/** A call younger than this is never turned away, ms. */
export const freshMs = 60_000;

/** What a board shows at once, and which page of how many the lower part is at. */
export type BoardPage<Row> = { readonly rows: readonly Row[]; readonly page: number; readonly pages: number };

/**
 * Which calls stand on a board of `places` rows at an instant (`now`, UTC ms); `rows` are newest first, and fresh by the board's own clock (`updatedAt`, UTC ms). All of them when they fit. Otherwise the
 * newest stay where they are (half of the places, or as many as are fresh, up to all but one) and the older ones turn over beneath.
 */
export const boardPage = <Row extends { readonly calledAt: number }>(
  rows: readonly Row[],
  places: number,
  { updatedAt, now }: { readonly updatedAt: number; readonly now: number },
): BoardPage<Row> => {
  if (rows.length <= places) return { rows, page: 0, pages: 1 };
  const fresh = rows.filter(({ calledAt }) => updatedAt - calledAt < freshMs).length;
  if (fresh >= places) return { rows: rows.slice(0, places), page: 0, pages: 1 };
  const pinned = Math.min(places - 1, Math.max(Math.ceil(places / 2), fresh));
  const turning = rows.slice(pinned);
  const size = places - pinned;
  const pages = Math.ceil(turning.length / size);
  const page = Math.floor(now / pageMs) % pages;
  return { rows: [...rows.slice(0, pinned), ...turning.slice(page * size, (page + 1) * size)], page, pages };
};

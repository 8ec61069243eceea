/**
 * The last number at which both sides have one history, among the hashes that the other side told (from number `from` on, '' where it has
 * none any more); null when none of them agrees. Numbers agree up to a point and never again, because every hash holds all before it.
 */
export const lastCommon = (
  told: { readonly from: number; readonly hs: readonly string[] },
  mine: (seq: number) => string | null,
): number | null => {
  const at = told.hs.findLastIndex((h, index) => h !== '' && mine(told.from + index) === h);
  return at === -1 ? null : told.from + at;
};

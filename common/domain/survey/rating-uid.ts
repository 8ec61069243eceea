/**
 * The name of the one rating that a visit (lượt phục vụ) may have, wherever it is given: the citizen's screen at the counter, the tablet at
 * the exit, the phone. It is the uid of the op `visit.rated`, so the site's log takes the first one and sets every other aside, also of
 * places that were cut off from each other. `digest` is a one-way digest (SHA-256) as base64url of at most 44 characters: the op itself
 * does not say which ticket it belongs to.
 */
export const ratingUid = (ticketId: string, digest: (text: string) => string): string =>
  `rated:${digest(`visit ${ticketId}`)}`;

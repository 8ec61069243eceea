/** What the slow hash of the tags costs (scrypt, RFC 7914): some 40 ms and 16 MB a guess. Its result is lower-case hex. */
export const slowHashCost = { N: 16_384, r: 8, p: 1, bytes: 16 } as const;

/** How a number becomes a tag: the text to hash slowly with the salt of the site and the day, and what of the hash is the tag. */
type Tag = { readonly text: (number: string) => string; readonly of: (hash: string) => string };

/**
 * The tag of a citizen number (số định danh) among the appointments of one site and day. It is short on purpose: 32 bits are enough to find an
 * appointment of the day, and many numbers share each tag, so that a tag alone names nobody. Who already suspects somebody can test the suspicion.
 */
export const personTag: Tag = { text: (number) => `person\n${number}`, of: (hash) => hash.slice(0, 8) };

/** The same of a telephone number in its national form: 24 bits, because there are fewer of them. */
export const phoneTag: Tag = { text: (number) => `phone\n${number}`, of: (hash) => hash.slice(0, 6) };

/**
 * A uid or the key of a state in a form that every store holds one to one: as inside a JSON string, so without U+0000 and broken surrogates.
 * An ordinary text stays what it is.
 */
export const storableKey = (key: string): string => JSON.stringify(key).slice(1, -1);

/** The key that a store gives back. */
// Only what storableKey made comes back from a store, so this is a JSON string.
export const keyOfStored = (stored: string): string => JSON.parse(`"${stored}"`) as string;
